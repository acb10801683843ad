package ai.openclaw.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenClaw that a shell would start is found, whatever stands on PATH in its place. */
class RuntimeSearchTest {
  private static final String TELLS_NOTHING = "#!/bin/sh\necho nothing of use\n";

  @TempDir Path machine;

  @Test
  void aLinkOfNpmLeadsToTheVersion() throws IOException {
    link("bin", FakeOpenClaw.install(machine.resolve("lib"), "2026.9.6"));

    assertFound("OpenClaw 2026.9.6", "bin/openclaw", find("bin"));
  }

  @Test
  void aLinkToAProgramThatIsNotExecutableCountsToo() throws IOException {
    Path program = FakeOpenClaw.install(machine.resolve("lib"), "2026.9.6");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-r--r--"));
    link("bin", program);

    assertFound("OpenClaw 2026.9.6", "bin/openclaw", find("bin"));
    assertEquals("node", Objects.requireNonNull(find("bin")).command().get(0));
  }

  @Test
  void linksAreFollowedToTheEnd() throws IOException {
    Path first = link("first", FakeOpenClaw.install(machine.resolve("lib"), "2026.2.17"));
    link("bin", first);

    assertFound("OpenClaw 2026.2.17", "bin/openclaw", find("bin"));
  }

  @Test
  void theFirstOnPathCountsAndOddEntriesArePassedOver() throws IOException {
    link("a", FakeOpenClaw.install(machine.resolve("old"), "2026.2.17"));
    link("b", FakeOpenClaw.install(machine.resolve("new"), "2026.9.6"));
    link("broken", machine.resolve("gone/node_modules/openclaw/openclaw.mjs"));
    Files.createDirectories(machine.resolve("folder/openclaw"));
    Files.writeString(Files.createDirectories(machine.resolve("text")).resolve("openclaw"), "");

    assertFound(
        "OpenClaw 2026.2.17", "a/openclaw", find(":missing:bad\0entry:broken:folder:text:a:b"));
    assertFound("OpenClaw 2026.9.6", "b/openclaw", find("b:a"));
  }

  @Test
  void thereMayBeNone() {
    assertNull(find("bin"));
    assertNull(search(Map.of(), OperatingSystem.LINUX).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // pnpm's
        "basedir=$(dirname \"$(echo \"$0\" | sed -e 's,\\\\,/,g')\")\n\n"
            + "case `uname` in\n"
            + "    *CYGWIN*|*MINGW*|*MSYS*) basedir=`cygpath -w \"$basedir\"`;;\n"
            + "esac\n"
            + "export NODE_PATH=\"/a/node_modules/openclaw/node_modules:/a/node_modules\"\n"
            + "if [ -x \"$basedir/node\" ]; then\n"
            + "  exec \"$basedir/node\"  \"$basedir/../lib/node_modules/openclaw/openclaw.mjs\" \"$@\"\n"
            + "else\n"
            + "  exec node  \"$basedir/../lib/node_modules/openclaw/openclaw.mjs\" \"$@\"\n"
            + "fi\n",
        "exec \"/usr/bin/node\" \"MACHINE/lib/node_modules/openclaw/openclaw.mjs\" \"$@\"",
        "exec node MACHINE/lib/node_modules/openclaw/dist/entry.js \"$@\"",
        "exec 'MACHINE/lib/node_modules/openclaw/openclaw.mjs' \"$@\"",
        "exec node \"$(dirname \"$0\")/../lib/node_modules/openclaw/openclaw.mjs\" \"$@\"",
        "exec node \"$(dirname -- \"$(readlink -f \"$0\")\")\"/../lib/node_modules/openclaw/openclaw.mjs",
        "exec node \"${0%/*}/../lib/node_modules/openclaw/openclaw.mjs\" \"$@\"",
        "exec node `dirname $0`/../lib/node_modules/openclaw/openclaw.mjs \"$@\"",
        "DIR=\"$(cd -- \"$(dirname -- \"${BASH_SOURCE[0]}\")/..\" >/dev/null 2>&1 && pwd -P)\"\n"
            + "exec node \"$DIR/lib/node_modules/openclaw/dist/entry.js\" \"$@\"",
        "ROOT=MACHINE/lib\nAPP=${ROOT}/node_modules/openclaw\nexec node \"$APP/openclaw.mjs\" \"$@\"",
        "exec node \"$OPENCLAW_LIB/node_modules/openclaw/openclaw.mjs\" \"$@\"",
        "exec node \"${LIB:-MACHINE/lib}/node_modules/openclaw/openclaw.mjs\" \"$@\"",
        "exec node ~/lib/node_modules/openclaw/openclaw.mjs \"$@\"",
        "# exec node MACHINE/other/openclaw.mjs\nexec node MACHINE/gone/openclaw.mjs ||\n"
            + "node $UNKNOWN/openclaw.mjs || node MACHINE/lib/node_modules/openclaw/openclaw.mjs",
        "exec MACHINE/link/openclaw \"$@\"",
      })
  void aScriptThatStartsItIsRead(String script) throws IOException {
    Path program = FakeOpenClaw.install(machine.resolve("lib"), "2026.9.6");
    link("link", program);
    script("bin", "#!/bin/sh\n" + script.replace("MACHINE", machine.toString()) + "\n");

    assertFound("OpenClaw 2026.9.6", "bin/openclaw", find("bin"));
  }

  @Test
  void aScriptThatIsLinkedToLooksBesideItself() throws IOException {
    FakeOpenClaw.install(machine.resolve("app/lib"), "2026.9.6");
    Path script =
        script(
            "app/bin",
            "#!/bin/sh\nhere=$(dirname \"$(realpath \"$0\")\")\n"
                + "exec node \"$here/../lib/node_modules/openclaw/openclaw.mjs\" \"$@\"\n");
    link("bin", script);

    assertFound("OpenClaw 2026.9.6", "bin/openclaw", find("bin"));
  }

  @Test
  void aModuleOfNodeThatLoadsItIsRead() throws IOException {
    FakeOpenClaw.install(machine.resolve("bin"), "2026.9.6");
    script("bin", "#!/usr/bin/env node\nimport './node_modules/openclaw/dist/entry.js';\n");

    assertFound("OpenClaw 2026.9.6", "bin/openclaw", find("bin"));
  }

  @Test
  void fiveScriptsInARowAreFollowedAndACircleEnds() throws IOException {
    Path program = FakeOpenClaw.install(machine.resolve("lib"), "2026.9.6");
    String next = program.toString();
    for (int i = 5; i > 0; i--) {
      next = script("bin" + i, "#!/bin/sh\nexec " + next + " \"$@\"\n").toString();
    }
    script("x", "#!/bin/sh\n[ $# = 1 ] || exec " + machine + "/y/openclaw\n");
    script("y", "#!/bin/sh\n[ $# = 1 ] || exec " + machine + "/x/openclaw\n");

    assertFound("OpenClaw 2026.9.6", "bin1/openclaw", find("bin1"));
    assertFound("an OpenClaw of unknown version", "x/openclaw", find("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026.2.17", "OpenClaw 2026.2.17 (eb377ac)", "note\nOpenClaw 2026.2.17"})
  void whatTellsNothingIsAsked(String answer) throws IOException {
    script("bin", "#!/bin/sh\n[ \"$*\" = --version ] && echo '" + answer + "'\n");

    assertFound("OpenClaw 2026.2.17", "bin/openclaw", find("bin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {TELLS_NOTHING, "#!/bin/sh\nexit 1\n", "#!/no/such/interpreter\n", "\0\1"})
  void whatDoesNotAnswerIsOneOfUnknownVersion(String content) throws IOException {
    script("bin", content);

    assertFound("an OpenClaw of unknown version", "bin/openclaw", find("bin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{}",
        "{\"name\": \"other\", \"version\": \"2026.9.6\"}",
        "{\"name\": \"openclaw\", \"version\": 7}",
        "{\"name\": \"openclaw\", \"version\": \"next\"}"
      })
  void aPackageThatIsNotOpenClawTellsNoVersion(String description) throws IOException {
    Path program = FakeOpenClaw.install(machine.resolve("lib"), "2026.9.6");
    FakeOpenClaw.script(program, TELLS_NOTHING);
    Files.writeString(program.resolveSibling("package.json"), description);
    link("bin", program);

    assertFound("an OpenClaw of unknown version", "bin/openclaw", find("bin"));
  }

  @Test
  void ourOwnLauncherIsPassedOverWhereverItIs() throws IOException {
    String launcher = Files.readString(Path.of("src/dist/bin/openclaw"));
    Path own = script("app/bin", launcher);
    link("linked", own);
    script("copied", launcher);
    script("wrapped", "#!/bin/sh\nexec " + own + " \"$@\"\n");
    script("shim", "#!/bin/sh\necho 'openclaw 0.1.0'\n");
    script("image/bin", TELLS_NOTHING);
    Files.writeString(
        Files.createDirectories(machine.resolve("image/lib")).resolve("openclaw.jar"), "");
    link("bin", FakeOpenClaw.install(machine.resolve("lib"), "2026.9.6"));
    String before = "app/bin:linked:copied:wrapped:shim:image/bin";

    assertNull(find(before));
    assertFound("OpenClaw 2026.9.6", "bin/openclaw", find(before + ":bin"));
  }

  @Test
  void aVariableNamesTheOneToUse() throws IOException {
    link("bin", FakeOpenClaw.install(machine.resolve("lib"), "2026.2.17"));
    Path named = FakeOpenClaw.install(machine.resolve("other"), "2026.9.6");
    Map<String, String> variables = Map.of("PATH", "bin", RuntimeSearch.VARIABLE, named.toString());

    assertFound(
        "OpenClaw 2026.9.6",
        "other/node_modules/openclaw/openclaw.mjs",
        search(variables, OperatingSystem.LINUX).find());
  }

  @Test
  void aProgramThatIsNotExecutableIsStartedByNode() throws IOException {
    Path program = FakeOpenClaw.install(machine.resolve("lib"), "2026.9.6");
    Path built = program.resolveSibling("dist/entry.js");

    OpenClawRuntime found =
        search(Map.of(RuntimeSearch.VARIABLE, built.toString()), OperatingSystem.LINUX).find();

    assertNotNull(found);
    assertEquals(
        List.of("node", built.toRealPath().toString()), Objects.requireNonNull(found).command());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/openclaw", "app/bin/openclaw", ""})
  void aVariableThatNamesNoneIsAnError(String value) throws IOException {
    script("app/bin", Files.readString(Path.of("src/dist/bin/openclaw")));
    Map<String, String> variables =
        Map.of("PATH", "", RuntimeSearch.VARIABLE, value.isEmpty() ? machine.toString() : value);

    Failure failure =
        assertThrows(Failure.class, () -> search(variables, OperatingSystem.LINUX).find());

    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals("unset OPENCLAW_RUNTIME", failure.hint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openclaw.cmd|@ECHO off\r\nGOTO start\r\n:find_dp0\r\nSET dp0=%~dp0\r\nEXIT /b\r\n:start\r\n"
            + "SETLOCAL\r\nCALL :find_dp0\r\n\r\nIF EXIST \"%dp0%\\node.exe\" (\r\n"
            + "  SET \"_prog=%dp0%\\node.exe\"\r\n) ELSE (\r\n  SET \"_prog=node\"\r\n)\r\n"
            + "endLocal & goto #_undefined_# 2>NUL || title %COMSPEC% & \"%_prog%\""
            + "  \"%dp0%\\node_modules\\openclaw\\openclaw.mjs\" %*\r\n",
        "openclaw.cmd|@SET dp0=%~dp0\r\n@node \"%dp0%\\node_modules\\openclaw\\openclaw.mjs\" %*\r\n",
        "openclaw.cmd|@node \"%~dp0\\node_modules\\openclaw\\openclaw.mjs\" %*\r\n",
        "openclaw.ps1|$basedir=Split-Path $MyInvocation.MyCommand.Definition -Parent\n"
            + "& \"node$exe\"  \"$basedir/node_modules/openclaw/openclaw.mjs\" $args\n",
      })
  void onWindowsTheScriptsOfNpmAreRead(String file) throws IOException {
    Path program = FakeOpenClaw.install(machine.resolve("npm"), "2026.9.6");
    String[] parts = file.split("\\|", 2);
    FakeOpenClaw.script(machine.resolve("npm").resolve(parts[0]), parts[1]);

    OpenClawRuntime found = search(Map.of("PATH", "none;npm"), OperatingSystem.WINDOWS).find();

    assertFound("OpenClaw 2026.9.6", "npm/" + parts[0], found);
    assertEquals(
        List.of("node", program.toRealPath().toString()), Objects.requireNonNull(found).command());
  }

  @Test
  void ourOwnLauncherOnWindowsIsPassedOver() throws IOException {
    FakeOpenClaw.script(
        machine.resolve("bin/openclaw.cmd"),
        Files.readString(Path.of("src/dist/bin/openclaw.cmd")));

    assertNull(search(Map.of("PATH", "bin"), OperatingSystem.WINDOWS).find());
  }

  private Path script(String folder, String content) throws IOException {
    return FakeOpenClaw.script(machine.resolve(folder).resolve("openclaw"), content);
  }

  private Path link(String folder, Path target) throws IOException {
    Files.createDirectories(machine.resolve(folder));
    return Files.createSymbolicLink(machine.resolve(folder).resolve("openclaw"), target);
  }

  private @Nullable OpenClawRuntime find(String path) {
    return search(
            Map.of("PATH", path, "OPENCLAW_LIB", machine.resolve("lib").toString()),
            OperatingSystem.LINUX)
        .find();
  }

  private RuntimeSearch search(Map<String, String> variables, OperatingSystem system) {
    Environment environment = new Environment(variables, machine, machine, system);
    Map<String, String> tools = new HashMap<>(variables);
    tools.put("PATH", System.getenv("PATH"));
    return new RuntimeSearch(
        environment,
        new RuntimeProcess(
            new Environment(tools, machine, machine, OperatingSystem.LINUX), line -> {}));
  }

  private void assertFound(String words, String file, @Nullable OpenClawRuntime found) {
    assertNotNull(found);
    assertEquals(words, found.words());
    assertEquals(machine.resolve(file), found.file());
  }
}
