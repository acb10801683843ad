package ai.openclaw.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Another Java process that runs a main class of the tests. */
public final class ChildJvm implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  public static ChildJvm start(Class<?> main, Object... arguments) {
    return start(command(main, arguments));
  }

  /** Like {@link #start}, in a shell that runs {@code prelude}, for example a umask, before. */
  static ChildJvm startAfter(String prelude, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", prelude + "; exec \"$@\"", "sh"));
    command.addAll(command(main, arguments));
    return start(command);
  }

  /** Whether this machine has the command and lets it do its work. */
  static boolean canRun(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static ChildJvm start(List<String> command) {
    try {
      return new ChildJvm(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> command(Class<?> main, Object... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                classPath(),
                main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path");
    return surefire != null ? surefire : System.getProperty("java.class.path", "");
  }

  long pid() {
    return process.pid();
  }

  /** The next line that the process prints, or null when it prints no more. */
  @Nullable String readLine() throws IOException {
    return output.readLine();
  }

  /** Lets the process, which waits for a line, go on. */
  void goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** SIGTERM; unlike the process, its handle leaves the streams open. */
  public void terminate() {
    process.toHandle().destroy();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  /** The exit status, once the process has ended. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("process " + pid() + " does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  /** Waits for {@link #goOn}; called within the child. */
  static void awaitGo(InputStream in) throws IOException {
    if (in.read() < 0) {
      throw new IOException("the parent is gone");
    }
  }
}
