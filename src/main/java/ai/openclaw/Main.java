package ai.openclaw;

import ai.openclaw.cli.ProcessIo;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.PassedOn;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The process's way in and out. */
public final class Main {
  private Main() {}

  /**
   * Runs the command that {@code args} name, and ends the process with its exit code. After a
   * success it only returns: from JDK 21 on, {@code System.exit} sets up the JDK's logging to note
   * that it was called, which takes longer than {@code --help} does.
   */
  public static void main(String[] args) {
    int status;
    try {
      status = new Program(io(), List.of(args), null).run().number();
    } catch (PassedOn e) {
      status = e.status();
    }
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Not System.out: its encoder asks for a locale and its lock is for many threads. */
  private static ProcessIo io() {
    OperatingSystem system = OperatingSystem.of(System.getProperty("os.name"));
    Environment environment =
        new Environment(
            variables(system),
            userHome(System.getProperty("user.home")),
            Path.of("").toAbsolutePath(),
            system);
    ProcessIo.Output output =
        new ProcessIo.Output(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            ProcessIo.charset(environment, System.getProperties()));
    return new ProcessIo(environment, Clock.systemUTC(), System.in, output, terminals(system));
  }

  /**
   * The user's environment. Windows does not tell {@code Path} from {@code PATH}. Elsewhere the
   * launcher gives the JVM a locale in which every path can be read, and says here what {@code
   * LC_ALL} was.
   */
  private static Map<String, String> variables(OperatingSystem system) {
    Map<String, String> variables =
        system == OperatingSystem.WINDOWS
            ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
            : new HashMap<>();
    variables.putAll(System.getenv());
    String locale = System.getProperty("openclaw.lc_all");
    if (locale != null) {
      variables.remove("LC_ALL");
      if (!locale.isEmpty()) {
        variables.put("LC_ALL", locale);
      }
    }
    return variables;
  }

  /** The JVM says {@code ?} for a user whom the system does not know. */
  private static @Nullable Path userHome(@Nullable String property) {
    return property == null || property.isBlank() || property.equals("?")
        ? null
        : Path.of(property);
  }

  /**
   * Only a shell can tell which of the streams 0 to 2 are terminals; without the launcher's word
   * none is. On Windows the JVM knows whether both are; from JDK 22 on it does with the option
   * jdk.console=java.base, which bin/openclaw.cmd sets.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static ProcessIo.Terminals terminals(OperatingSystem system) {
    if (system == OperatingSystem.WINDOWS) {
      boolean both = System.console() != null;
      return new ProcessIo.Terminals(both, both, both);
    }
    String streams = System.getProperty("openclaw.terminals", "");
    return new ProcessIo.Terminals(
        streams.contains("0"), streams.contains("1"), streams.contains("2"));
  }
}
