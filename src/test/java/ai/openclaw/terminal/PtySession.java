package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program in a real pseudo-terminal of its own, made by {@code script} of util-linux, with
 * someone who types and a screen to look at. Remembers {@code stty -a} of before and after.
 */
public final class PtySession implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Path scratch;
  private final Process process;
  private final VirtualScreen screen;
  private final Thread pump;

  private PtySession(Path scratch, Process process, VirtualScreen screen) {
    this.scratch = scratch;
    this.process = process;
    this.screen = screen;
    pump = new Thread(this::pump, "screen");
    pump.setDaemon(true);
    pump.start();
  }

  /** Whether this machine has {@code script} with the options that are needed. */
  public static boolean isAvailable() {
    return Files.isExecutable(Path.of("/usr/bin/script"))
        && System.getProperty("os.name").startsWith("Linux");
  }

  /**
   * Starts the command.
   *
   * @param scratch an empty folder
   * @param environment added to this process's, without its variables that decide on colour; {@code
   *     TERM} is {@code xterm-256color} unless it is in there
   */
  public static PtySession start(
      Path scratch, List<String> command, Map<String, String> environment, int columns, int rows)
      throws IOException {
    Files.createDirectories(scratch);
    Files.writeString(scratch.resolve("run"), script(scratch, command, columns, rows));
    ProcessBuilder builder =
        new ProcessBuilder(
            "/usr/bin/script", "-qefc", "sh " + quoted(scratch.resolve("run")), "/dev/null");
    builder.redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeAll(List.of("NO_COLOR", "CLICOLOR_FORCE", "ACCESSIBLE"));
    variables.put("TERM", "xterm-256color");
    variables.put("LC_ALL", "C.UTF-8");
    variables.putAll(environment);
    return new PtySession(scratch, builder.start(), new VirtualScreen(columns, rows));
  }

  /** The command that runs a class of this class path on this JVM. */
  public static List<String> java(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // As the launcher says it: from JDK 24 on JLine asks for it.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Presses keys; Enter is {@code \r}, Ctrl-C is 3, Esc is 27. */
  public PtySession type(String keys) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(keys.getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      // What ends has closed its terminal a moment before.
      process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
    return this;
  }

  /** Waits until the text is on the screen. */
  public PtySession waitFor(String text) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (screen) {
      while (!screen.text().contains(text)) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return fail("not on screen: " + text + "\n" + screen.text());
        }
        try {
          screen.wait(left);
        } catch (InterruptedException e) {
          return fail(e);
        }
      }
    }
    return this;
  }

  /** Waits until nothing moves on the screen. */
  public PtySession quiet() throws InterruptedException {
    String before = "";
    for (int same = 0; same < 3; same++) {
      Thread.sleep(40);
      String now = screen.text();
      same = now.equals(before) ? same : 0;
      before = now;
    }
    return this;
  }

  /** What is on the screen. */
  public VirtualScreen screen() {
    return screen;
  }

  /** Gives the terminal another size, of which the program is told. */
  public void resize(int columns, int rows) throws Exception {
    screen.resize(columns, rows);
    String terminal = Files.readString(scratch.resolve("tty")).strip();
    run("stty", "-F", terminal, "rows", String.valueOf(rows), "cols", String.valueOf(columns));
  }

  /** Sends the program a signal, for example {@code TERM}. */
  public void signal(String name) throws Exception {
    run("kill", "-" + name, Files.readString(scratch.resolve("pid")).strip());
  }

  /** Sends a signal to a program that may just have ended; whether there was one. */
  public boolean signalled(String name) throws Exception {
    Path pid = scratch.resolve("pid");
    return Files.exists(pid)
        && new ProcessBuilder("kill", "-" + name, Files.readString(pid).strip()).start().waitFor()
            == 0;
  }

  /** Whether the program has not ended yet. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for the program's end; its exit status, 128 and the signal's number after a signal. */
  public int exit() throws Exception {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return fail("still running\n" + screen.text());
    }
    pump.join();
    return process.exitValue();
  }

  /** What {@code stty -a} said before the program started. */
  public String terminalBefore() throws IOException {
    return Files.readString(scratch.resolve("before"));
  }

  /** What {@code stty -a} said after the program ended. */
  public String terminalAfter() throws IOException {
    return Files.readString(scratch.resolve("after"));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void pump() {
    try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      char[] part = new char[4096];
      for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
        screen.feed(new String(part, 0, read));
      }
    } catch (IOException e) {
      screen.feed("\r\n" + e + "\r\n");
    }
  }

  /** The shell has to outlive the program, also when that is interrupted. */
  private static String script(Path scratch, List<String> command, int columns, int rows) {
    StringBuilder script = new StringBuilder("trap : INT TERM\n");
    script.append("stty sane rows ").append(rows).append(" cols ").append(columns).append('\n');
    script.append("tty >").append(quoted(scratch.resolve("tty"))).append('\n');
    script.append("stty -a >").append(quoted(scratch.resolve("before"))).append('\n');
    script.append("sh -c 'echo $$ >\"$0\"; exec \"$@\"' ").append(quoted(scratch.resolve("pid")));
    for (String word : command) {
      script.append(' ').append(quoted(word));
    }
    script.append("\nstatus=$?\n");
    script.append("stty -a >").append(quoted(scratch.resolve("after"))).append('\n');
    return script.append("exit $status\n").toString();
  }

  private static String quoted(Object word) {
    return "'" + word.toString().replace("'", "'\\''") + "'";
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      fail(String.join(" ", command) + " failed");
    }
  }
}
