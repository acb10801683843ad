/**
 * Changes of OpenClaw's files: the files as they are, what is to change in them as data, and the
 * commit. What the commands below {@code models} change is here; what onboarding changes is its
 * own.
 */
@NullMarked
package ai.openclaw.change;

import org.jspecify.annotations.NullMarked;
