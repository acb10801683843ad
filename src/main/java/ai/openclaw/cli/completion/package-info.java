/**
 * What shells complete: one table of the commands, and a script for each shell. The scripts are
 * text; nothing here runs one.
 */
@NullMarked
package ai.openclaw.cli.completion;

import org.jspecify.annotations.NullMarked;
