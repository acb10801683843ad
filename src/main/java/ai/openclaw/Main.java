package ai.openclaw;

import ai.openclaw.cli.ProcessIo;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

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
            System.getenv(),
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

  /** Only the launcher can tell which of the streams 0 and 1 are terminals; without it, none is. */
  private static ProcessIo.Terminals terminals() {
    String streams = System.getProperty("openclaw.terminals", "");
    return new ProcessIo.Terminals(streams.contains("0"), streams.contains("1"));
  }
}
