package ai.openclaw.dist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code bin/openclaw} becomes the OpenClaw behind it on PATH for what is not its own; in every
 * shell of this machine. There is no Java on that PATH, so none can have been started.
 */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass
@MethodSource("ai.openclaw.dist.Tools#shells")
final class PassingOnIT {
  private static final String PRINT_ARGUMENTS = "printf '<%s>\\n' \"$@\"";

  private final List<String> shell;

  @TempDir Path temp;
  private Installation installation;
  private Path tools;
  private Path runtime;

  PassingOnIT(List<String> shell) {
    this.shell = shell;
  }

  @BeforeEach
  void install() throws IOException {
    installation = Installation.skeletonAt(temp.resolve("open claw"));
    tools = Tools.only(temp.resolve("tools"), "sh", "printf", "readlink", "cat", "sleep");
    runtime = Script.write(temp.resolve("other one/openclaw"), PRINT_ARGUMENTS);
  }

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
  void passesOnWhatIsNotItsOwn() {
    for (String line :
        List.of(
            "",
            "-h",
            "-V",
            "agent --message hi",
            "gateway",
            "login",
            "--dev onboard",
            "--log-level debug models list",
            "--profile work status",
            "--profile=work doctor",
            "--no-color --ascii chat",
            "models scan",
            "models refresh --json",
            "models --agent main accounts",
            "models auth login --provider x",
            "models auth setup-token",
            "help agent",
            "help models scan",
            "onboard recommendations")) {
      assertPassedOn(line, line);
    }
    assertPassedOn("--help", "help --all");
  }

  @Test
  void startsWhatIsItsOwn() throws IOException {
    FakeJdk jdk = FakeJdk.of("17.0.2", temp.resolve("jdk"));
    for (String line :
        List.of(
            "--help",
            "help",
            "help onboard",
            "help models list",
            "--version --verbose",
            "completion bash",
            "__complete models",
            "onboard",
            "onboard --non-interactive --auth-choice huggingface-api-key --mode local",
            "onboard --auth-choice=custom-api-key --flow quickstart",
            "onboard --modle x",
            "onboard --gateway-prot 1",
            "onboard --auth-choice huggingface-api-kye",
            "models",
            "models --json",
            "models --help",
            "models --agent main status",
            "models list --all",
            "models set a/b",
            "models fallbacks",
            "models aliases add x y",
            "models auth",
            "models auth add",
            "models auth list",
            "models auth remove x",
            "--profile work models list",
            "--profile=work --no-color --ascii onboard")) {
      Outcome outcome =
          launcher().with("JAVA_HOME", jdk.home()).with("OPENCLAW_NO_ARCHIVE", 1).run(words(line));

      assertTrue(outcome.out().contains("<ai.openclaw.Main>\n"), line + ": " + outcome);
    }
  }

  @Test
  void partsOfASetUpThatItDoesNotDoGoToTheOtherOneWhole() {
    for (String needs :
        List.of(
            "--install-daemon",
            "--gateway-port",
            "--tailscale",
            "--remote-url",
            "--reset",
            "--import-from",
            "--openai-api-key")) {
      assertHandedOver(needs, "onboard --non-interactive " + needs + " x");
      assertHandedOver(needs, "onboard " + needs + "=x --json");
    }
    assertHandedOver("--mode=remote", "onboard --mode remote");
    assertHandedOver("--flow=import", "--profile work onboard --flow=import");
    assertHandedOver("--auth-choice=ollama", "onboard --auth-choice ollama --accept-risk");
    assertHandedOver("--auth-choice=openai-api-key", "onboard --auth-choice=openai-api-key");
  }

  @Test
  void aKeyOfTheLineIsNotRepeated() {
    String err = launcher().run("onboard", "--openai-api-key=sk-secret").err();

    assertFalse(err.contains("sk-secret"), err);
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

  @Test
  void linksAndCopiesOfItselfAndOtherInstallationsArePassedOver() throws IOException {
    Path link = Files.createDirectories(temp.resolve("link"));
    Files.createSymbolicLink(link.resolve("openclaw"), installation.launcher());
    Path copy = Files.createDirectories(temp.resolve("copy"));
    Files.copy(installation.launcher(), copy.resolve("openclaw"));
    Path second = Installation.skeletonAt(temp.resolve("second")).home().resolve("bin");
    Path folder = Files.createDirectories(temp.resolve("folder/openclaw")).getParent();

    Command command =
        launcher().with("PATH", link + ":" + copy + ":" + second + ":" + folder + ":" + path());

    assertEquals("<agent>\n", command.run("agent").out());
  }

  @Test
  void aWrapperThatCallsItAgainIsPassedOver() throws IOException {
    Path wrapper = temp.resolve("wrapper/openclaw");
    String again = String.join("' '", shellAndLauncher());
    for (String call : List.of("exec '" + again + "' \"$@\"", "'" + again + "' \"$@\"; exit $?")) {
      Script.write(wrapper, call);

      Outcome outcome =
          launcher().with("PATH", wrapper.getParent() + ":" + path()).run("agent", "x");

      assertEquals(new Outcome(0, "<agent>\n<x>\n", ""), outcome, call);
    }
  }

  @Test
  void aWrapperThatHidesThatItCallsItAgainComesToAnEnd() throws IOException {
    Path wrapper = temp.resolve("wrapper/openclaw");
    String again = String.join("' '", shellAndLauncher());
    Script.write(
        wrapper, "(sh -c ': ; \"$@\"; exit $?' sh '" + again + "' \"$@\"; exit $?)\nexit $?");

    Outcome outcome = launcher().with("PATH", wrapper.getParent() + ":" + tools).run("agent");

    assertEquals(1, outcome.exitCode());
    assertEquals("openclaw: " + wrapper + " leads back to this program\n", outcome.err());
  }

  @Test
  void theOneThatIsNamedIsTaken() throws IOException {
    Path named = Script.write(temp.resolve("named"), "echo named");

    assertEquals("named\n", launcher().with("OPENCLAW_RUNTIME", named).run("agent").out());
    assertRefuses(
        "OPENCLAW_RUNTIME is /nowhere, which is not a program",
        launcher().with("OPENCLAW_RUNTIME", "/nowhere"));
    assertRefuses(
        "OPENCLAW_RUNTIME is " + installation.launcher() + ", which is this program",
        launcher().with("OPENCLAW_RUNTIME", installation.launcher()));
  }

  @Test
  void versionIsThatOfTheOtherOneFirst() throws IOException {
    Script.write(runtime, "echo 'OpenClaw 1.2.3'");
    assertEquals("OpenClaw 1.2.3\n" + ownVersion(), launcher().run("--version").out());

    Path installed = Files.createDirectories(temp.resolve("lib/node_modules/openclaw/dist"));
    Path main = Script.write(installed.resolveSibling("openclaw.mjs"), "echo started");
    Files.delete(runtime);
    Files.createSymbolicLink(runtime, main);
    Path manifest = installed.resolveSibling("package.json");
    Files.writeString(manifest, "{\n  \"name\": \"openclaw\",\n  \"version\": \"2026.2.17\",\n}");
    assertEquals("2026.2.17\n" + ownVersion(), launcher().run("--version").out());

    Files.writeString(manifest, "{\n  \"version\": \"2026.9.6\"\n}\n");
    assertEquals("OpenClaw 2026.9.6\n" + ownVersion(), launcher().run("--version").out());

    Files.writeString(
        installed.resolve("build-info.json"), "{\n  \"commit\": \"eb377ac59e6c9fd6\"\n}\n");
    assertEquals("OpenClaw 2026.9.6 (eb377ac)\n" + ownVersion(), launcher().run("--version").out());
  }

  private void assertPassedOn(String expected, String line) {
    Outcome outcome = launcher().run(words(line));

    String arguments = "<" + String.join(">\n<", words(expected)) + ">\n";
    assertEquals(new Outcome(0, arguments, ""), outcome, line);
  }

  private void assertHandedOver(String needs, String line) {
    Outcome outcome = launcher().run(words(line));

    assertEquals("<" + String.join(">\n<", words(line)) + ">\n", outcome.out());
    assertEquals(
        "openclaw: "
            + needs
            + " belongs to the set-up of OpenClaw itself, so "
            + runtime
            + " gets this line\n",
        outcome.err());
  }

  private static void assertRefuses(String reason, Command command) {
    assertEquals(new Outcome(1, "", "openclaw: " + reason + "\n"), command.run("agent"));
  }

  private static void send(String signal, Command.Running running) throws Exception {
    String process = Long.toString(running.process().pid());
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, process).start().waitFor());
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ", -1);
  }

  private static String ownVersion() {
    return "openclaw " + System.getProperty("openclaw.version") + "\n";
  }

  private Command launcher() {
    return environment(Tools.in(shell, installation.launcher().toString()));
  }

  private List<String> shellAndLauncher() {
    List<String> line = new ArrayList<>(List.of(Tools.find(shell.get(0)).orElseThrow().toString()));
    line.addAll(shell.subList(1, shell.size()));
    line.add(installation.launcher().toString());
    return line;
  }

  private Command environment(Command command) {
    return command.with("PATH", path());
  }

  private String path() {
    return tools + ":" + runtime.getParent();
  }
}
