package ai.openclaw.cli.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.Main;
import ai.openclaw.OpenClawRun;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.terminal.PtySession;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Someone presses Tab in a real shell that has loaded the script; the program behind it is ours.
 */
@ParameterizedClass
@EnumSource(
    value = Shell.class,
    names = {"BASH", "ZSH", "FISH"})
class CompletionTest {
  private static final String TOKEN = "hf_testtesttesttesttesttesttesttest12";
  private static final String TAB = "\t";

  /** Kills the line, so that the next one starts empty. */
  private static final String CTRL_U = "\u0015";

  private final Shell shell;
  private final StubHub hub = StubHub.start();
  private final Map<String, String> environment = new TreeMap<>();

  @TempDir Path home;

  CompletionTest(Shell shell) {
    this.shell = shell;
  }

  @BeforeEach
  void aShellThatHasLoadedTheScript() throws IOException {
    assumeTrue(PtySession.isAvailable(), "needs the pseudo-terminals of util-linux");
    assumeTrue(isHere(shell.id()), "there is no " + shell.id() + " on this machine");
    OpenClawRun machine = new OpenClawRun(home);
    String script = machine.run("completion", shell.id()).out();
    machine.write("script", script).write("bin/openclaw", program());
    assertEquals(true, machine.path("bin/openclaw").toFile().setExecutable(true));
    environment.put("HOME", home.toString());
    environment.put("TERM", "ansi");
    environment.put("PATH", machine.path("bin") + File.pathSeparator + System.getenv("PATH"));
    environment.put("HF_TOKEN", TOKEN);
    environment.put("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl());
    machine.online(hub).set("HF_TOKEN", TOKEN).run("models", "list", "--all", "--refresh");
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "openclaw onb, openclaw onboard",
    "openclaw models li, openclaw models list",
    "openclaw --profile work onb, openclaw --profile work onboard",
    "openclaw onboard --non, openclaw onboard --non-interactive",
    "openclaw onboard --auth-choice tog, --auth-choice together-api-key",
    "openclaw onboard --auth-choice=tog, --auth-choice=together-api-key",
    "openclaw onboard --model x --dry, --model x --dry-run",
    "openclaw models list --sort ne, --sort newest",
    "openclaw models list --provider tog, --provider together",
    "openclaw onboard --credential-store auth, --credential-store auth-profiles",
    "openclaw onboard --secret-input-mode re, --secret-input-mode ref",
    "openclaw models fallb, openclaw models fallbacks",
    "openclaw models fallbacks ad, openclaw models fallbacks add",
    "openclaw completion po, openclaw completion powershell",
    "true; openclaw onb, true; openclaw onboard",
    "A=1 openclaw onb, A=1 openclaw onboard"
  })
  void tabCompletesTheOnlyPossibility(String typed, String completed) throws IOException {
    try (PtySession terminal = terminal()) {
      terminal.type(typed + TAB).waitFor(completed);
    }
  }

  @Test
  void refsOfModelsComeFromTheListThatWasKept() throws IOException {
    try (PtySession terminal = terminal()) {
      terminal.type("openclaw onboard --model huggingface/openai/gpt-oss-1" + TAB);
      terminal.waitFor("huggingface/openai/gpt-oss-120b");
      terminal.type(CTRL_U + "openclaw onboard --model=huggingface/openai/gpt-oss-2" + TAB);
      terminal.waitFor("--model=huggingface/openai/gpt-oss-20b");
    }
    assertEquals(1, hub.requests().size(), "and nobody asks the network");
  }

  @Test
  void operandsThatAreModelsAreCompletedEachInItsPlace() throws IOException {
    try (PtySession terminal = terminal()) {
      terminal.type("openclaw models set huggingface/openai/gpt-oss-1" + TAB);
      terminal.waitFor("models set huggingface/openai/gpt-oss-120b");
      terminal.type(
          CTRL_U + "openclaw models fallbacks add a/b huggingface/openai/gpt-oss-2" + TAB);
      terminal.waitFor("a/b huggingface/openai/gpt-oss-20b");
      terminal.type(CTRL_U + "openclaw models aliases add best huggingface/openai/gpt-oss-1" + TAB);
      terminal.waitFor("best huggingface/openai/gpt-oss-120b");
    }
  }

  @Test
  void anyPartOfAModelsIdFindsIt() throws IOException {
    try (PtySession terminal = terminal()) {
      terminal.type("openclaw models set oss-120" + TAB);
      terminal.waitFor("models set huggingface/openai/gpt-oss-120b");
      terminal.type(CTRL_U + "openclaw models set gpt-oss" + TAB + TAB);
      terminal.waitFor("gpt-oss-20b");
    }
  }

  @Test
  void aRefWithARouteIsCompletedBehindItsColon() throws IOException {
    new OpenClawRun(home)
        .write(
            ".openclaw/openclaw.json",
            "{agents: {defaults: {model: {primary: 'huggingface/a/b:cheapest'}}}}");
    try (PtySession terminal = terminal()) {
      terminal.type("openclaw onboard --model huggingface/a/b:ch" + TAB);
      terminal.waitFor("huggingface/a/b:cheapest");
    }
  }

  @Test
  void aRefIsNeverRunAsACommand() throws IOException {
    String ref = "huggingface/x/$(touch${IFS}caught)`touch${IFS}caught`";
    new OpenClawRun(home)
        .write(
            ".openclaw/openclaw.json", "{agents: {defaults: {model: {primary: '" + ref + "'}}}}");
    try (PtySession terminal = terminal()) {
      terminal.type("cd\ropenclaw onboard --non-interactive --model huggingface/x/" + TAB);
      terminal.waitFor("caught");
      terminal.type("\r").waitFor("error: ");
      terminal.type("echo 'done'1\r").waitFor("done1");
    }
    assertFalse(Files.exists(home.resolve("caught")));
  }

  @Test
  void filesAndFoldersAreOfferedWhereTheyBelong() throws IOException {
    Files.writeString(home.resolve("key-of-mine.txt"), "");
    Files.createDirectories(home.resolve("folder-of-mine"));
    Files.writeString(home.resolve("folder-of-file"), "");
    try (PtySession terminal = terminal()) {
      terminal.type("cd\ropenclaw onboard --api-key-file key-of" + TAB);
      terminal.waitFor("--api-key-file key-of-mine.txt");
      terminal.type(CTRL_U + "openclaw onboard --workspace folder-of" + TAB);
      terminal.waitFor("--workspace folder-of-mine/");
    }
  }

  private PtySession terminal() throws IOException {
    List<String> command =
        switch (shell) {
          case BASH -> List.of("bash", "--rcfile", rc("PS1='ready% '; source ~/script\n"), "-i");
          case ZSH -> {
            Files.writeString(
                home.resolve(".zshrc"),
                "PS1='ready%% '; autoload -U compinit; compinit -u; source ~/script\n");
            yield List.of("zsh", "-i");
          }
          default -> {
            // Else it makes completions of all the machine's manual pages first.
            Files.createDirectories(home.resolve(".local/share/fish/generated_completions"));
            yield List.of(
                "fish",
                "--init-command",
                "source ~/script; set fish_greeting; function fish_prompt; echo 'ready% '; end");
          }
        };
    PtySession terminal = PtySession.start(home.resolve("pty"), command, environment, 120, 40);
    return terminal.waitFor("ready%");
  }

  private String rc(String text) throws IOException {
    return Files.writeString(home.resolve("rc"), text).toString();
  }

  /** A program by that name that runs ours from this class path. */
  private static String program() {
    StringBuilder line = new StringBuilder("#!/bin/sh\n");
    line.append("cd '").append(Path.of("").toAbsolutePath()).append("' && exec");
    for (String word : PtySession.java(Main.class)) {
      line.append(" '").append(word).append('\'');
    }
    return line.append(" \"$@\"\n").toString();
  }

  private static boolean isHere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
