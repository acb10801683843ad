/**
 * How text looks and the one way out to the standard streams: colour, symbols, widths, tables. No
 * JLine here, it costs too much for a command that only prints.
 */
@NullMarked
package ai.openclaw.output;

import org.jspecify.annotations.NullMarked;
