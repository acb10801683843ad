package ai.openclaw.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A command line with its folder and the whole of its environment: nothing is inherited, and there
 * is nothing to read unless a test says so.
 */
final class Command {
  private final List<String> line;
  private final Map<String, String> environment = new TreeMap<>();
  private Path folder = Path.of("/");
  private ProcessBuilder.Redirect input = ProcessBuilder.Redirect.from(new File("/dev/null"));

  Command(List<String> line) {
    this.line = List.copyOf(line);
  }

  Command with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  Command in(Path folder) {
    this.folder = folder;
    return this;
  }

  /** Lets the command read this file. */
  Command reading(Path file) {
    input = ProcessBuilder.Redirect.from(file.toFile());
    return this;
  }

  /** Lets the command read a pipe, which stays open and empty for as long as nobody writes. */
  Command readingPipe() {
    input = ProcessBuilder.Redirect.PIPE;
    return this;
  }

  Outcome run(String... arguments) {
    return start(arguments).end();
  }

  /**
   * Starts the command; its output goes to files, so that what it leaves in the background holds
   * nobody up.
   */
  Running start(String... arguments) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      List<String> whole = new ArrayList<>(line);
      whole.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(whole).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.redirectInput(input).redirectOutput(out.toFile()).redirectError(err.toFile());
      return new Running(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A started command. */
  record Running(Process process, Path out, Path err) {
    Outcome end() {
      try {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new AssertionError("still running after a minute: " + process.info());
        }
        Outcome outcome =
            new Outcome(
                process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        Files.delete(out);
        Files.delete(err);
        return outcome;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
