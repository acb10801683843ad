package ai.openclaw.dist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.terminal.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code bin/openclaw} becomes the OpenClaw behind it: arguments, streams, variables, signals and
 * exit codes are as if it had been called.
 */
final class PassingOnIT extends PassingOnScene {
  @Test
  void everyArgumentArrivesByteForByte() {
    for (String argument :
        List.of(
            "",
            " ",
            "two words",
            " around ",
            "\t",
            "\n",
            "line\nline",
            "trailing\n",
            "'",
            "\"",
            "'\"'",
            "`id`",
            "$HOME",
            "${HOME}",
            "$(id)",
            "\\",
            "\\n",
            "a\\",
            "*",
            "?",
            "[a-z]*",
            "~",
            "!",
            "#",
            ";",
            "&",
            "|",
            ">",
            "-n",
            "-e",
            "-",
            "--",
            "%s",
            "größe",
            "日本",
            "\uD83E\uDD9E")) {
      Outcome outcome = launcher().run("agent", argument, "last");

      assertEquals(new Outcome(0, "<agent>\n<" + argument + ">\n<last>\n", ""), outcome);
    }
  }

  @Test
  void bytesThatAreNoTextArriveToo() throws IOException {
    Path script =
        Script.write(
            temp.resolve("call"),
            "exec \"$@\" agent \"$(printf 'gr\\303\\266\\337e')\" >" + temp.resolve("got"));

    List<String> line = new ArrayList<>(List.of(script.toString()));
    line.addAll(shellAndLauncher());
    environment(new Command(line)).with("LC_ALL", "C").run();

    byte[] got = Files.readAllBytes(temp.resolve("got"));
    assertEquals("<agent>\n<gr\u00c3\u00b6\u00dfe>\n", new String(got, ISO_8859_1));
  }

  @Test
  void everyExitCodeComesBack() throws IOException {
    Script.write(runtime, "exit \"$1\"");
    Path loop =
        Script.write(
            temp.resolve("loop"),
            "n=0; while [ $n -lt 256 ]; do \"$@\" $n; echo $?; n=$((n + 1)); done");
    List<String> line = new ArrayList<>(List.of(loop.toString()));
    line.addAll(shellAndLauncher());

    assertEquals(
        IntStream.range(0, 256).mapToObj(Integer::toString).toList(),
        environment(new Command(line)).run().lines());
  }

  @Test
  void streamsAndFolderAreTheCallers() throws IOException {
    Script.write(runtime, "cat; cat; pwd >&2");
    Path input = Files.writeString(temp.resolve("input"), "é\n\0end");
    Path folder = Files.createDirectories(temp.resolve("somewhere else"));

    Outcome outcome = launcher().in(folder).reading(input).run("agent");

    assertEquals(new Outcome(0, "é\n\0end", folder + "\n"), outcome);
  }

  @Test
  void variablesAreTheCallers() throws IOException {
    Script.write(runtime, "printf '%s\\n' \"${LC_ALL-unset}\" \"${OPENCLAW_PROFILE-unset}\"");

    assertEquals("unset\nwork\n", launcher().with("OPENCLAW_PROFILE", "work").run("agent").out());
    assertEquals("C\nunset\n", launcher().with("LC_ALL", "C").run("agent").out());
  }

  @Test
  void signalsReachTheOtherOne() throws Exception {
    Script.write(
        runtime,
        "trap 'echo INT; exit 3' INT\ntrap 'echo TERM; exit 4' TERM\n: >'"
            + temp.resolve("ready")
            + "'\nwhile :; do sleep 0.02; done");
    for (String signal : Signals.heeded("INT", "TERM")) {
      Command.Running running = launcher().start("agent");
      ArchiveCache.await(() -> Files.exists(temp.resolve("ready")), "not started");
      // A job that was stopped goes on as if nothing had been.
      send("STOP", running);
      send("CONT", running);
      send(signal, running);

      assertEquals(new Outcome(signal.equals("INT") ? 3 : 4, signal + "\n", ""), running.end());
      Files.delete(temp.resolve("ready"));
    }
  }

  @Test
  void itBecomesTheOtherOne() throws IOException {
    Script.write(runtime, "echo $$");
    Command.Running running = launcher().start("agent");

    long process = running.process().pid();
    assertEquals(process + "\n", running.end().out());
  }

  private static void send(String signal, Command.Running running) throws Exception {
    String process = Long.toString(running.process().pid());
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, process).start().waitFor());
  }
}
