package ai.openclaw.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** One command of one program, the home it runs in, and what was measured of it. */
final class Measured {
  private static final int MEMORY_RUNS = 5;

  private final Row row;
  private final Subject subject;
  private final Path home;
  private final Path output;
  private final List<Double> wall = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();
  private long peakKilobytes;
  private boolean works;

  Measured(Row row, Subject subject, Path scratch) throws IOException {
    this.row = row;
    this.subject = subject;
    this.home = Files.createTempDirectory(scratch, "home");
    this.output = scratch.resolve("output");
    subject.shareArchives(home);
  }

  Row row() {
    return row;
  }

  Subject subject() {
    return subject;
  }

  /** Milliseconds from start to end, of each run; empty when the command failed. */
  Spread wall() {
    return new Spread(wall);
  }

  /** Milliseconds of processor time, user and system, children included. */
  Spread processor() {
    return new Spread(processor);
  }

  /** The highest resident set of the runs; 0 where it was not measured. */
  long peakMegabytes() {
    return peakKilobytes / 1024;
  }

  /** Fetches the list where the row reads a kept one, and waits for the class-data archive. */
  void warmUp() throws Exception {
    if (row.needsList() && !subject.real()) {
      start(with(subject.command(row), List.of("--refresh"))).waitFor();
    }
    reset();
    works = run() >= 0;
    subject.awaitArchive();
    if (!works && !subject.earlier()) {
      System.err.println(
          row.name() + " failed: " + subject.command(row) + "\n" + Files.readString(output));
    }
  }

  void time() throws Exception {
    if (works) {
      reset();
      wall.add(run() / 1e6);
    }
  }

  /** Lets the shell say what the process and its children have used, to the millisecond. */
  void timeProcessor() throws Exception {
    if (works && row.prompt().isEmpty()) {
      reset();
      Path times = output.resolveSibling("times");
      List<String> shell =
          List.of(
              "bash", "-c", "TIMEFORMAT='%3U %3S'; { time \"$@\" >&3 2>&3; } 3>&1 2>" + times, "-");
      start(with(shell, subject.command(row))).waitFor();
      double seconds = 0;
      for (String part : Files.readString(times).strip().split(" ", -1)) {
        seconds += Double.parseDouble(part);
      }
      processor.add(seconds * 1000);
    }
  }

  void measureMemory() throws Exception {
    for (int i = 0; works && row.prompt().isEmpty() && !subject.real() && i < MEMORY_RUNS; i++) {
      reset();
      peakKilobytes = Math.max(peakKilobytes, peakKilobytes(start(subject.command(row))));
    }
  }

  private void reset() throws IOException {
    Path state = home.resolve(".openclaw");
    if (Files.exists(state)) {
      try (Stream<Path> paths = Files.walk(state)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    if (!row.config().isEmpty()) {
      Files.writeString(Files.createDirectory(state).resolve("openclaw.json"), row.config());
    }
  }

  /** Nanoseconds from the start to the end, or to the prompt; negative when the command failed. */
  private long run() throws Exception {
    if (!row.prompt().isEmpty()) {
      return runToPrompt();
    }
    long start = System.nanoTime();
    int exitCode = start(subject.command(row)).waitFor();
    return exitCode == 0 ? System.nanoTime() - start : -1;
  }

  private long runToPrompt() throws Exception {
    try (JniNativePty pty =
        (JniNativePty) new JniTerminalProvider().open(null, new Size(100, 30))) {
      var terminal = Path.of(pty.getName()).toFile();
      long start = System.nanoTime();
      Process process =
          process(subject.command(row)).redirectInput(terminal).redirectOutput(terminal).start();
      var unused = process.onExit().thenRun(() -> end(pty));
      ByteArrayOutputStream screen = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      InputStream shown = pty.getMasterInput();
      for (int n = shown.read(buffer); n > 0; n = shown.read(buffer)) {
        screen.write(buffer, 0, n);
        if (screen.toString(UTF_8).contains(row.prompt())) {
          long time = System.nanoTime() - start;
          process.destroyForcibly().waitFor();
          return time;
        }
        if (!process.isAlive()) {
          break;
        }
      }
      return -1;
    }
  }

  /** Lets a reader of the terminal go on when the process has ended without a prompt. */
  private static void end(JniNativePty pty) {
    try {
      pty.getSlaveOutput().write('\n');
    } catch (IOException e) {
      // Closed already: there is no reader left.
    }
  }

  private Process start(List<String> command) throws IOException {
    return process(command).start();
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(home.toFile());
    process.environment().clear();
    process.environment().putAll(subject.environment(home));
    process.environment().putAll(row.environment());
    return process.redirectErrorStream(true).redirectOutput(output.toFile());
  }

  /** The high-water mark of the process's memory, looked at until it ends; 0 without a /proc. */
  private static long peakKilobytes(Process process) throws IOException, InterruptedException {
    long peak = 0;
    Path status = Path.of("/proc/" + process.pid() + "/status");
    while (process.isAlive()) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            peak = Long.parseLong(line.replaceAll("\\D", ""));
          }
        }
      } catch (IOException e) {
        // It has just ended, or this is no Linux.
      }
      Thread.sleep(1);
    }
    return peak;
  }

  private static List<String> with(List<String> command, List<String> more) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(more);
    return longer;
  }
}
