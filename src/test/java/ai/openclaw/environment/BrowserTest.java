package ai.openclaw.environment;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The page that creates a token, in the browser: here a program that writes down its link. */
@DisabledOnOs(OS.WINDOWS)
class BrowserTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String LINK =
      "https://huggingface.co/settings/tokens/new"
          + "?ownUserPermissions=inference.serverless.write&tokenType=fineGrained";
  private static final String PASTE = "info: create the token in the browser, then paste it here";

  @TempDir Path home;
  private final Map<String, String> variables = new HashMap<>();
  private final FakePrompter person = new FakePrompter();

  @BeforeEach
  void aDesktop() throws IOException {
    variables.put("HOME", home.toString());
    variables.put("PATH", home.resolve("bin") + File.pathSeparator + "/usr/bin:/bin");
    variables.put("DISPLAY", ":0");
    for (String program : new String[] {"xdg-open", "open", "rundll32"}) {
      opener(program, "echo \"$@\" >\"$HOME/opened\"; env >\"$HOME/environment\"");
    }
    person.answer("Provider", "Hugging Face");
  }

  @Test
  void pageIsOpenedAndTheTokenPastedAfterwards() throws Exception {
    person.answer("Hugging Face token", "Create one", KEY);
    assertEquals(ExitCode.DONE, onboard());
    assertEquals(LINK + "\n", Files.readString(home.resolve("opened")));
    assertTrue(person.transcript().contains(PASTE), person.transcript().toString());
  }

  @Test
  void secretsOfTheEnvironmentStayHere() throws Exception {
    variables.put("HUGGING_FACE_HUB_TOKEN", "hf_hubt000000000000000000000000000DDDD");
    variables.put("TOGETHER_API_KEY", "key-of000000000000000000000000together");
    person.answer("Hugging Face token", "Create one", KEY);
    onboard();
    String passed = Files.readString(home.resolve("environment"));
    assertTrue(passed.contains("DISPLAY=:0"), passed);
    assertFalse(passed.contains("TOKEN") || passed.contains("KEY"), passed);
    Files.delete(home.resolve("environment"));
  }

  @Test
  void everyVariableOfAProviderIsASecret() {
    for (Provider provider : Providers.ALL) {
      for (String name : provider.keyVariables()) {
        assertTrue(Browser.isSecret(name), name);
      }
    }
  }

  @Test
  void whereItCannotBeOpenedTheLinkIsShown() throws Exception {
    opener("xdg-open", "exit 3");
    opener("open", "exit 1");
    person.answer("Hugging Face token", "Create one", KEY);
    assertEquals(ExitCode.DONE, onboard());
    assertTrue(
        person
            .transcript()
            .contains("warn: the browser could not be opened; create a token at " + LINK),
        person.transcript().toString());
  }

  @Test
  void tokenThatIsThereAlreadyIsPastedWithoutABrowser() throws Exception {
    person.answer("Hugging Face token", "I have one", KEY);
    assertEquals(ExitCode.DONE, onboard());
    assertFalse(Files.exists(home.resolve("opened")));
  }

  @Test
  void foundTokensComeFirstAndAnotherCanBeCreated() throws Exception {
    variables.put("HF_TOKEN", "hf_envi000000000000000000000000000CCCC");
    person.answer("Hugging Face token", "Create one", KEY);
    assertEquals(ExitCode.DONE, onboard());
    assertTrue(Files.exists(home.resolve("opened")));
  }

  @Test
  void whoWantsNoBrowserGetsTheLink() throws Exception {
    person.answer("Hugging Face token", KEY);
    assertEquals(ExitCode.DONE, onboard("--no-browser"));
    assertTrue(person.transcript().contains("info: no token yet? " + LINK));
  }

  @Test
  void withoutADisplayThereIsNoneOnLinux() {
    assertNotNull(browser(OperatingSystem.LINUX));
    variables.remove("DISPLAY");
    assertNull(browser(OperatingSystem.LINUX));
    variables.put("WAYLAND_DISPLAY", "wayland-0");
    assertNotNull(browser(OperatingSystem.LINUX));
  }

  @Test
  void underWslItIsTheOneOfWindows() throws Exception {
    variables.put("WSL_DISTRO_NAME", "Ubuntu");
    variables.remove("DISPLAY");
    for (String program : new String[] {"rundll32.exe", "wslview"}) {
      opener(program, "echo \"" + program + " $*\" >\"$HOME/opened\"");
      assertTrue(requireNonNull(browser(OperatingSystem.LINUX)).open(LINK));
      String opened = Files.readString(home.resolve("opened"));
      assertTrue(opened.startsWith(program + " ") && opened.endsWith(" " + LINK + "\n"), opened);
    }
    variables.put("SSH_TTY", "/dev/pts/0");
    assertNull(browser(OperatingSystem.LINUX));
  }

  @Test
  void overSshThereIsNoneElsewhere() {
    assertNotNull(browser(OperatingSystem.MACOS));
    assertNotNull(browser(OperatingSystem.WINDOWS));
    variables.put("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22");
    assertNull(browser(OperatingSystem.MACOS));
    assertNull(browser(OperatingSystem.WINDOWS));
  }

  @Test
  void withoutTheProgramThereIsNone() {
    variables.put("PATH", home.resolve("nothing").toString());
    for (OperatingSystem system : OperatingSystem.values()) {
      assertNull(browser(system));
    }
  }

  private ExitCode onboard(String... options) throws IOException {
    OpenClawRun openclaw = new OpenClawRun(home);
    variables.forEach(openclaw::set);
    String[] arguments = new String[options.length + 1];
    arguments[0] = "onboard";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return openclaw.ask(person.enterEverythingElse(), arguments).code();
  }

  private @Nullable Browser browser(OperatingSystem system) {
    Map<String, String> seen = new HashMap<>(variables);
    if (system == OperatingSystem.WINDOWS) {
      seen.put("PATH", variables.getOrDefault("PATH", "").replace(':', ';'));
    }
    return Browser.of(new Environment(seen, home, home, system));
  }

  private void opener(String name, String script) throws IOException {
    Path program = home.resolve("bin").resolve(name);
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertTrue(program.toFile().setExecutable(true));
  }
}
