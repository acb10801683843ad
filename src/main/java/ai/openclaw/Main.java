package ai.openclaw;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The process's way in and out. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name, and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new Program(surroundings(), List.of(args)).run().number());
  }

  private static Surroundings surroundings() {
    Environment environment =
        new Environment(
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            Path.of("").toAbsolutePath(),
            OperatingSystem.of(System.getProperty("os.name")));
    return new Surroundings(
        environment,
        Clock.systemUTC(),
        System.in,
        writer(FileDescriptor.out, environment),
        writer(FileDescriptor.err, environment),
        terminals());
  }

  /** Only the launcher can tell which of the streams 0 and 1 are terminals; without it, none is. */
  private static Surroundings.Terminals terminals() {
    String streams = System.getProperty("openclaw.terminals", "");
    return new Surroundings.Terminals(streams.contains("0"), streams.contains("1"));
  }

  /** Not System.out: its encoder asks for a locale and its lock is for many threads. */
  private static Writer writer(FileDescriptor descriptor, Environment environment) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), charset(environment)));
  }

  /**
   * What the terminal or the reader of a pipe expects; on Unix the locale's, elsewhere the JVM's.
   */
  private static Charset charset(Environment environment) {
    return environment.system() == OperatingSystem.WINDOWS
        ? Charset.defaultCharset()
        : StandardCharsets.UTF_8;
  }
}
