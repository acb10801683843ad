package ai.openclaw.auth;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.ForeignFile;
import ai.openclaw.task.AtEnd;
import ai.openclaw.task.BackgroundTask;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program that prints a secret, run as OpenClaw runs it: without a shell, with a request on its
 * standard input, within 5 seconds, and with none of our environment but {@link
 * SecretResolver#PASSED_TO_COMMANDS}. One variable more marks what it starts, however far it goes.
 */
final class SecretCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LARGEST = 1024 * 1024;

  /** How often to look what the program has started: once it has ended, nobody knows any more. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private static final String MARK = "OPENCLAW_SECRET_COMMAND";
  private static final Path PROCESSES = Path.of("/proc");
  private static final int LARGEST_ENVIRONMENT = 1024 * 1024;

  private final List<String> words;
  private final Environment environment;
  private final Duration patience;

  SecretCommand(List<String> words, Environment environment) {
    this(words, environment, PATIENCE);
  }

  SecretCommand(List<String> words, Environment environment, Duration patience) {
    this.words = words;
    this.environment = environment;
    this.patience = patience;
  }

  /** The secret that it prints, as it is or in OpenClaw's JSON; may be empty. */
  Secret run() {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> passed = builder.environment();
    passed.clear();
    for (String name : SecretResolver.PASSED_TO_COMMANDS) {
      String value = environment.variables().get(name);
      if (value != null) {
        passed.put(name, value);
      }
    }
    String mark = ProcessHandle.current().pid() + "-" + System.nanoTime();
    passed.put(MARK, mark);
    try (Run run = new Run(MARK + "=" + mark)) {
      return secretIn(output(run, builder));
    } catch (IOException e) {
      throw failure("cannot be run", e);
    }
  }

  private String output(Run run, ProcessBuilder builder) throws IOException {
    long start = System.nanoTime();
    Process process = run.start(builder);
    BackgroundTask<byte[]> output = BackgroundTask.start("secret command", () -> printed(process));
    try {
      request(process);
      while (!output.isDoneWithin(LOOK) && left(start) > 0) {
        run.look();
      }
      if (output.isDone() && output.result().length > LARGEST) {
        throw failure("prints more than 1 MiB", null);
      }
      if (!output.isDone() || !process.waitFor(left(start), TimeUnit.NANOSECONDS)) {
        throw failure("did not end within " + patience.toSeconds() + " s", null);
      }
      if (run.isOver()) {
        throw cancelled();
      }
      if (process.exitValue() != 0) {
        throw failure("ended with exit status " + process.exitValue(), null);
      }
      run.leave();
      return new String(output.result(), StandardCharsets.UTF_8);
    } catch (UncheckedIOException e) {
      throw failure("broke off", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("was interrupted", e);
    }
  }

  private static Failure cancelled() {
    return new Failure(ExitCode.CANCELLED, "cancelled", null);
  }

  /**
   * What was started for one secret. Closing it ends all of that, unless it did its work; so does
   * the end of this program, a signal included.
   */
  private static final class Run implements AutoCloseable {
    private final String mark;
    private final Set<ProcessHandle> started = new LinkedHashSet<>();
    private final AtEnd atEnd = new AtEnd("end secret command", this::end);
    private @Nullable Process process;
    private boolean over;

    Run(String mark) {
      this.mark = mark;
    }

    /** No end of this program can come between the start and its tie to this. */
    synchronized Process start(ProcessBuilder builder) throws IOException {
      if (over || !atEnd.begin()) {
        throw cancelled();
      }
      Process begun = builder.start();
      process = begun;
      return begun;
    }

    /** Notes what it has started by now. */
    synchronized void look() {
      if (process != null) {
        process.descendants().forEach(started::add);
      }
    }

    /** It did its work: what it left running goes on. */
    synchronized void leave() {
      over = true;
    }

    /** Whether nothing is ended any more, because all of it has been. */
    synchronized boolean isOver() {
      return over;
    }

    @Override
    public void close() {
      end();
      atEnd.cancel();
    }

    private synchronized void end() {
      if (process == null || over) {
        return;
      }
      over = true;
      look();
      process.destroyForcibly();
      started.forEach(ProcessHandle::destroyForcibly);
      endMarked(mark);
    }
  }

  /**
   * Ends what left its parents before anybody looked; only Linux shows what processes were given.
   */
  private static void endMarked(String mark) {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path each : processes) {
        if (isMarked(each, mark)) {
          ProcessHandle.of(Long.parseLong(each.getFileName().toString()))
              .ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Then what was seen has to do.
    }
  }

  private static boolean isMarked(Path process, String mark) {
    try {
      byte[] given = ForeignFile.read(process.resolve("environ"), LARGEST_ENVIRONMENT);
      return given != null
          && ("\0" + new String(given, StandardCharsets.ISO_8859_1)).contains("\0" + mark + "\0");
    } catch (IOException e) {
      // Somebody else's, or it has ended.
      return false;
    }
  }

  private long left(long start) {
    return patience.toNanos() - (System.nanoTime() - start);
  }

  private static byte[] printed(Process process) {
    try (InputStream printed = process.getInputStream()) {
      return printed.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void request(Process process) {
    String request =
        "{\"protocolVersion\":1,\"provider\":\"openclaw\",\"ids\":[\""
            + SecretReference.ONLY_VALUE
            + "\"]}\n";
    try (OutputStream input = process.getOutputStream()) {
      input.write(request.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Most programs ask for nothing, and may have ended already.
    }
  }

  private static Secret secretIn(String printed) {
    if (printed.startsWith("{")) {
      try {
        JsonNode value = JsonTree.read(printed).path("values").path(SecretReference.ONLY_VALUE);
        return Secret.given(value.asText(""));
      } catch (JsonSyntaxException e) {
        // Then it is the secret itself that begins so.
      }
    }
    return Secret.given(printed);
  }

  private Failure failure(String what, @Nullable Throwable cause) {
    return new Failure(
        ExitCode.USAGE, "the command " + words.get(0) + " " + what, "try it in a shell", cause);
  }
}
