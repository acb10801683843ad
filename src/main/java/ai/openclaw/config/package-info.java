/**
 * OpenClaw's configuration: where it lies, what it says, and the changes to it. No questions, no
 * network, no decisions about what a value should be.
 */
@NullMarked
package ai.openclaw.config;

import org.jspecify.annotations.NullMarked;
