package ai.openclaw.interop;

import static java.util.Objects.requireNonNull;

import ai.openclaw.huggingface.StubHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A machine with one release of OpenClaw on its PATH, nothing in its home, and a router that plays
 * Hugging Face. Home and router are always in the same place, since OpenClaw notes where they are.
 */
class Machine implements AutoCloseable {
  static final Path HOMES = Path.of("target/interop").toAbsolutePath();

  private static final int PATIENCE_SECONDS = 300;

  /** What a program left. */
  record Outcome(int exitCode, String out, String err) {
    String lastLine() {
      List<String> lines = (out + "\n" + err).lines().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    }
  }

  final Release release;
  final Path home;
  final StubHub hub;

  /** What the user has exported. */
  final Map<String, String> variables = new TreeMap<>();

  /** What stands between {@code openclaw} and its arguments. */
  List<String> everywhere = List.of();

  /** Folders on PATH, before those of the system. */
  final List<Path> path = new ArrayList<>();

  Machine(Release release, Path home, StubHub hub) throws IOException {
    this.release = release;
    this.home = Files.createDirectories(home);
    this.hub = hub;
    path.add(release.programs());
    path.add(release.nodePrograms());
  }

  /** One with a real release, installed where it is missing. */
  static Machine real(String version) throws IOException, InterruptedException {
    Release release = Release.real(version).installed();
    Path home = HOMES.resolve(version).resolve("home");
    delete(home);
    return new Machine(release, home, new StubHub(release.port()));
  }

  /** A file in the home. */
  Path file(String name) {
    return home.resolve(name);
  }

  Path state() {
    return file(everywhere.isEmpty() ? ".openclaw" : ".openclaw-" + everywhere.get(1));
  }

  Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  /** The packaged program, with the router as Hugging Face. */
  Outcome ours(List<String> arguments) throws IOException, InterruptedException {
    return end(start(requireNonNull(ourLauncher().toString()), ourVariables(), arguments), null);
  }

  static Path ourLauncher() {
    return Path.of(requireNonNull(System.getProperty("openclaw.distribution"), "set by the build"))
        .resolve("bin/openclaw");
  }

  Map<String, String> ourVariables() {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "OPENCLAW_NO_ARCHIVE", "1",
        "OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl(),
        "HF_ENDPOINT", hub.hubUrl());
  }

  /** The real OpenClaw; {@code input} is what it reads. */
  Outcome real(@Nullable String input, String... arguments)
      throws IOException, InterruptedException {
    return end(start("openclaw", Map.of(), List.of(arguments)), input);
  }

  /** The same, for what has to work. */
  Outcome realDone(@Nullable String input, String... arguments)
      throws IOException, InterruptedException {
    Outcome outcome = real(input, arguments);
    if (outcome.exitCode() != 0) {
      throw new AssertionError("openclaw " + String.join(" ", arguments) + ": " + outcome);
    }
    return outcome;
  }

  /** A started program, and where its output goes. */
  record Running(Process process, Path out, Path err) {
    void kill() throws InterruptedException {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  Running start(String program, Map<String, String> more, List<String> arguments)
      throws IOException {
    List<String> words = new ArrayList<>(List.of("/usr/bin/env", program));
    words.addAll(everywhere);
    words.addAll(arguments);
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(words).directory(home.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(variables);
    environment.putAll(more);
    environment.put("HOME", home.toString());
    environment.put("PATH", pathVariable());
    environment.put("NODE_COMPILE_CACHE", release.compiled().toString());
    environment.put("NODE_OPTIONS", "--max-semi-space-size=128");
    return new Running(builder.start(), out, err);
  }

  String pathVariable() {
    StringBuilder text = new StringBuilder();
    for (Path folder : path) {
      text.append(folder).append(':');
    }
    return text + "/usr/bin:/bin";
  }

  Outcome end(Running running, @Nullable String input) throws IOException, InterruptedException {
    try (var in = running.process.outputWriter()) {
      in.write(input == null ? "" : input);
    } catch (IOException e) {
      // It has ended, and its exit code says why.
    }
    if (!running.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      running.kill();
      throw new AssertionError("still running: " + Files.readString(running.err));
    }
    return outcome(running);
  }

  Outcome outcome(Running running) throws IOException {
    Outcome outcome =
        new Outcome(
            running.process.exitValue(),
            Files.readString(running.out),
            Files.readString(running.err));
    Files.delete(running.out);
    Files.delete(running.err);
    return outcome;
  }

  @Override
  public void close() {
    hub.close();
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}
