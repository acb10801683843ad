/**
 * Secrets in memory, and how they are hidden in every text that leaves the process. No IO, no
 * files.
 */
@NullMarked
package ai.openclaw.secret;

import org.jspecify.annotations.NullMarked;
