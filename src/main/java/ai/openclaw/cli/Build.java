package ai.openclaw.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which build this is, by what the build wrote into it, and what runs it. */
public final class Build {
  /** In the code, so that no run has to read it from a file in the jar. */
  public static final String VERSION = "0.2.0";

  private Build() {}

  /** Where it comes from and what it runs on, a line each. */
  static List<String> details() {
    String archive = System.getProperty("openclaw.archive", "");
    return List.of(
        "commit   " + noted("commit"),
        "java     "
            + System.getProperty("java.runtime.version")
            + " in "
            + System.getProperty("java.home"),
        "archive  " + (archive.isEmpty() ? "none, so starting takes longer" : archive));
  }

  /** The OpenClaw that other commands are passed on to, if there is one and it was looked for. */
  static @Nullable String runtime() {
    return System.getProperty("openclaw.runtime");
  }

  /** What of this line the launcher knows to be OpenClaw's, which it did not find; or null. */
  static @Nullable String needs() {
    return System.getProperty("openclaw.needs");
  }

  /** What the build noted in {@code openclaw.properties}. */
  static String noted(String name) {
    Properties properties = new Properties();
    try (InputStream input = Build.class.getResourceAsStream("/openclaw.properties")) {
      if (input != null) {
        properties.load(input);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(name, "unknown");
  }
}
