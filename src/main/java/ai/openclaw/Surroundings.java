package ai.openclaw;

import ai.openclaw.environment.Environment;
import java.io.InputStream;
import java.io.Writer;
import java.time.Clock;

/**
 * Everything outside the program that it may touch, besides files and the network.
 *
 * @param in standard input; read only by what was told to
 * @param out standard output, for data
 * @param err standard error, for talk
 * @param terminals which of these streams a person sits at
 */
record Surroundings(
    Environment environment,
    Clock clock,
    InputStream in,
    Writer out,
    Writer err,
    Terminals terminals) {

  /** Which streams are terminals. */
  record Terminals(boolean in, boolean out) {}
}
