/** What shells complete: short scripts for the shells, which ask the program, and its answers. */
@NullMarked
package ai.openclaw.cli.completion;

import org.jspecify.annotations.NullMarked;
