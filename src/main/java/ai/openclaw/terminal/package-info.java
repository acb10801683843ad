/**
 * Prompters for a person at a terminal: one that draws, and one of plain numbered lines. The only
 * user of JLine, loaded when something is really asked.
 */
@NullMarked
package ai.openclaw.terminal;

import org.jspecify.annotations.NullMarked;
