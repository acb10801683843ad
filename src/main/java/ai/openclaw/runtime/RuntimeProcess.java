package ai.openclaw.runtime;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts OpenClaw: the only class that does. Each run has a private folder of its own for what
 * OpenClaw prints and for the config that it may write, and both the folder and every process are
 * gone when the run is over, however it ends.
 */
public final class RuntimeProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_FOR_VERSION = Duration.ofSeconds(5);

  private final Environment environment;
  private final Duration patience;
  private final Consumer<String> log;

  /**
   * Starts it from this environment.
   *
   * @param log gets what it prints, with the secrets that it prints
   */
  public RuntimeProcess(Environment environment, Consumer<String> log) {
    this(environment, log, PATIENCE);
  }

  RuntimeProcess(Environment environment, Consumer<String> log, Duration patience) {
    this.environment = environment;
    this.log = log;
    this.patience = patience;
  }

  /**
   * A run of OpenClaw.
   *
   * @param arguments behind the command
   * @param stateFolder the one it works in; null for the user's, with the user's config
   * @param config what it finds in its config; null for none, so that it writes a new one
   * @param input what it reads; null for nothing
   */
  record Call(
      List<String> arguments,
      @Nullable Path stateFolder,
      @Nullable String config,
      @Nullable Secret input) {}

  /** What it printed, and how it ended. */
  record Output(int status, String out, String err) {

    /** The line that says what went wrong; empty when there is none. */
    String lastLine() {
      String last = "";
      for (String line : (out + "\n" + err).lines().toList()) {
        String text = line.strip();
        if (text.startsWith("[openclaw] Reason: ")) {
          return text.substring("[openclaw] Reason: ".length());
        }
        last = text.isEmpty() || text.startsWith("Try: ") ? last : text;
      }
      return last;
    }
  }

  /** How it is started in this program's place, for the user to see and hear. */
  ProcessBuilder builder(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> variables = builder.environment();
    variables.clear();
    variables.putAll(environment.variables());
    return builder.directory(environment.workingFolder().toFile());
  }

  /** What {@code --version} prints; empty when it fails or takes too long. */
  String version(List<String> command) {
    try {
      Call call = new Call(List.of("--version"), null, null, null);
      Output output = run(command, call, PATIENCE_FOR_VERSION);
      return output.status == 0 ? output.out.strip() : "";
    } catch (Failure e) {
      return "";
    }
  }

  /**
   * Runs it to its end.
   *
   * @throws Failure with {@link ExitCode#FAILED} when it cannot be started or does not end in time;
   *     with {@link ExitCode#CANCELLED} when this thread is interrupted
   */
  Output run(List<String> command, Call call) {
    return run(command, call, patience);
  }

  /** The same for whoever waits no longer than that. */
  Output run(List<String> command, Call call, Duration most) {
    Duration limit = most.compareTo(patience) < 0 ? most : patience;
    List<String> words = new ArrayList<>(command);
    words.addAll(call.arguments);
    try (RunFolder folder = RunFolder.create()) {
      Process process = folder.start(builder(words, call, folder));
      give(process, call.input);
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failure(words, "did not end within " + limit.toSeconds() + " s", null);
      }
      if (folder.isGone()) {
        throw new InterruptedException();
      }
      return logged(words, new Output(process.exitValue(), folder.read("out"), folder.read("err")));
    } catch (IOException e) {
      throw failure(words, "cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.CANCELLED, "cancelled", null, e);
    }
  }

  private ProcessBuilder builder(List<String> words, Call call, RunFolder folder)
      throws IOException {
    ProcessBuilder builder = builder(words);
    Map<String, String> variables = builder.environment();
    variables.put("NO_COLOR", "1");
    if (call.stateFolder != null) {
      variables.put("OPENCLAW_STATE_DIR", call.stateFolder.toString());
      variables.put("OPENCLAW_CONFIG_PATH", folder.config(call.config).toString());
    }
    // Files and no pipes: a process that it leaves behind would keep a pipe open.
    return builder
        .redirectOutput(folder.file("out").toFile())
        .redirectError(folder.file("err").toFile());
  }

  private Output logged(List<String> words, Output output) {
    log.accept(String.join(" ", words) + ": exit status " + output.status);
    for (String text : List.of(output.out, output.err)) {
      if (!text.isBlank()) {
        log.accept(text.stripTrailing());
      }
    }
    return output;
  }

  private static void give(Process process, @Nullable Secret input) {
    try (OutputStream in = process.getOutputStream()) {
      if (input != null) {
        in.write(input.reveal().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // It has ended already, and its exit status says why.
    }
  }

  private static Failure failure(List<String> words, String what, @Nullable Exception cause) {
    return new Failure(
        ExitCode.FAILED,
        words.get(0) + " " + what,
        "try " + String.join(" ", words) + " in a shell",
        cause);
  }
}
