/**
 * Tries models out: one streamed request each, timed, with a tool to call, and what it cost. Asks
 * servers, changes nothing.
 */
@NullMarked
package ai.openclaw.trial;

import org.jspecify.annotations.NullMarked;
