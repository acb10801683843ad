package ai.openclaw;

import ai.openclaw.cli.ProcessIo;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The process's way in and out. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name, and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new Program(io(), List.of(args), null).run().number());
  }

  /** Not System.out: its encoder asks for a locale and its lock is for many threads. */
  private static ProcessIo io() {
    Environment environment =
        new Environment(
            variables(),
            Path.of(System.getProperty("user.home")),
            Path.of("").toAbsolutePath(),
            OperatingSystem.of(System.getProperty("os.name")));
    ProcessIo.Output output =
        new ProcessIo.Output(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            ProcessIo.charset(environment, System.getProperties()));
    return new ProcessIo(environment, Clock.systemUTC(), System.in, output, terminals());
  }

  /**
   * The user's environment. The launcher gives the JVM a locale in which every path can be read,
   * and says here what {@code LC_ALL} was.
   */
  private static Map<String, String> variables() {
    String locale = System.getProperty("openclaw.lc_all");
    if (locale == null) {
      return System.getenv();
    }
    Map<String, String> variables = new HashMap<>(System.getenv());
    if (locale.isEmpty()) {
      variables.remove("LC_ALL");
    } else {
      variables.put("LC_ALL", locale);
    }
    return variables;
  }

  /** Only the launcher can tell which of the streams 0 and 1 are terminals; without it, none is. */
  private static ProcessIo.Terminals terminals() {
    String streams = System.getProperty("openclaw.terminals", "");
    return new ProcessIo.Terminals(streams.contains("0"), streams.contains("1"));
  }
}
