package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenClaw on PATH tells its version without being run. */
class InstalledRuntimeTest {
  @TempDir Path machine;

  @Test
  void aLinkToTheProgramLeadsToItsVersion() throws IOException {
    link("bin", install("lib", "{\"name\": \"openclaw\", \"version\": \"2026.9.6\"}"));

    assertVersion("2026.9.6", find("bin"));
  }

  @Test
  void aLinkToALinkIsFollowedToTheEnd() throws IOException {
    Path first = link("first", install("lib", "{\"version\": \"2026.2.17\"}"));
    link("bin", first);

    assertVersion("2026.2.17", find("bin"));
  }

  @Test
  void theFirstOnPathCountsAndOddEntriesArePassedOver() throws IOException {
    link("a", install("old", "{\"version\": \"2026.2.17\"}"));
    link("b", install("new", "{\"version\": \"2026.9.6\"}"));

    assertVersion("2026.2.17", find(":missing:bad\0entry:a:b"));
    assertVersion("2026.9.6", find("b:a"));
  }

  @Test
  void aFileOfThatNameIsNoRuntime() throws IOException {
    install("lib", "{\"version\": \"2026.9.6\"}");
    Files.createDirectories(machine.resolve("bin"));
    Files.writeString(machine.resolve("bin/openclaw"), "#!/bin/sh\n");

    assertNull(find("bin"));
  }

  @Test
  void aLinkToSomethingElseIsNoRuntime() throws IOException {
    Path other = Files.createDirectories(machine.resolve("lib/other")).resolve("openclaw.mjs");
    Files.writeString(other, "");
    Files.writeString(other.resolveSibling("package.json"), "{\"version\": \"2026.9.6\"}");
    link("bin", other);

    assertNull(find("bin"));
  }

  @Test
  void aLinkThatLeadsNowhereIsNoRuntime() throws IOException {
    link("bin", machine.resolve("gone/node_modules/openclaw/openclaw.mjs"));

    assertNull(find("bin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{}", "{\"version\": 7}", "{\"version\": \"next\"}"})
  void aDescriptionThatSaysNoVersionIsNone(String description) throws IOException {
    link("bin", install("lib", description));

    assertNull(find("bin"));
  }

  @Test
  void onWindowsItLiesBesideTheScriptOfNpm() throws IOException {
    install("npm", "{\"version\": \"2026.6.6\"}");
    assertNull(InstalledRuntime.find(environment("none;npm", OperatingSystem.WINDOWS)));

    Files.writeString(machine.resolve("npm/openclaw.cmd"), "");

    assertVersion(
        "2026.6.6", InstalledRuntime.find(environment("none;npm", OperatingSystem.WINDOWS)));
  }

  @Test
  void withoutAPathThereIsNone() {
    assertNull(
        InstalledRuntime.find(new Environment(Map.of(), machine, machine, OperatingSystem.LINUX)));
  }

  /** Puts the program and its description below that folder, as npm does. */
  private Path install(String prefix, String description) throws IOException {
    Path program = machine.resolve(prefix).resolve("node_modules/openclaw/openclaw.mjs");
    Files.createDirectories(program.resolveSibling("."));
    Files.writeString(program, "throw new Error('nobody runs this')");
    Files.writeString(program.resolveSibling("package.json"), description);
    return program;
  }

  private Path link(String folder, Path target) throws IOException {
    Files.createDirectories(machine.resolve(folder));
    return Files.createSymbolicLink(machine.resolve(folder).resolve("openclaw"), target);
  }

  private @Nullable OpenClawVersion find(String path) {
    return InstalledRuntime.find(environment(path, OperatingSystem.LINUX));
  }

  private Environment environment(String path, OperatingSystem system) {
    return new Environment(Map.of("PATH", path), machine, machine, system);
  }

  private static void assertVersion(String expected, @Nullable OpenClawVersion found) {
    assertNotNull(found);
    assertEquals(expected, found.toString());
  }
}
