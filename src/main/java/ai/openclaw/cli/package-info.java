/**
 * Commands: arguments in, request records out, and results to the console with an exit code. The
 * only user of picocli; no decisions about config or credentials.
 */
@NullMarked
package ai.openclaw.cli;

import org.jspecify.annotations.NullMarked;
