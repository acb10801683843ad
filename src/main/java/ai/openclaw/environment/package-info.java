/**
 * The world around the process as values: variables, home, working folder, operating system. Only
 * {@link ai.openclaw.Main} reads the real one.
 */
@NullMarked
package ai.openclaw.environment;

import org.jspecify.annotations.NullMarked;
