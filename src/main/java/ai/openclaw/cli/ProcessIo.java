package ai.openclaw.cli;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside the program that it may touch, besides files and the network.
 *
 * @param in standard input; read only by what was told to
 * @param output where the program writes
 * @param terminals which of the standard streams a person sits at
 */
public record ProcessIo(
    Environment environment, Clock clock, InputStream in, Output output, Terminals terminals) {

  /**
   * Where the program writes.
   *
   * @param out standard output, for data
   * @param err standard error, for talk
   * @param charset that their reader expects
   */
  public record Output(OutputStream out, OutputStream err, Charset charset) {}

  /** Which streams are terminals. */
  public record Terminals(boolean in, boolean out, boolean err) {
    /** Whether somebody can be asked. */
    boolean both() {
      return in && out;
    }
  }

  /**
   * The charset that the reader of standard output expects. On Windows the JVM knows it; elsewhere
   * it is the one that the locale names, and UTF-8 for a locale without one, {@code C} among them.
   */
  public static Charset charset(Environment environment, Properties jvm) {
    String name;
    if (environment.system() == OperatingSystem.WINDOWS) {
      // JDK 17 has the console's under another name, and neither where the output is no console.
      String all = jvm.getProperty("native.encoding");
      name = jvm.getProperty("stdout.encoding", jvm.getProperty("sun.stdout.encoding", all));
    } else {
      name = ofLocale(environment);
    }
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** The part behind the dot: {@code de_DE.ISO-8859-1@euro}. */
  private static @Nullable String ofLocale(Environment environment) {
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.variable(variable);
      if (locale != null) {
        int start = locale.indexOf('.') + 1;
        int end = locale.indexOf('@', start);
        return start == 0 ? null : locale.substring(start, end < 0 ? locale.length() : end);
      }
    }
    return null;
  }
}
