/**
 * OpenClaw's configuration: where it lies, and its text as a document that keeps every byte it does
 * not have to change. No questions, no network, no decisions about what a value should be.
 */
@NullMarked
package ai.openclaw.config;

import org.jspecify.annotations.NullMarked;
