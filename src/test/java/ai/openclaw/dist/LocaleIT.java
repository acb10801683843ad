package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text outside ASCII, in paths, arguments and variables, whatever the locale: none, as under cron
 * or in a container, the plain one, or one that is not installed. On each JDK of this machine.
 */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass
@MethodSource("ai.openclaw.dist.Jdks#all")
final class LocaleIT {
  private static final List<Map<String, String>> LOCALES =
      List.of(
          Map.of(),
          Map.of("LC_ALL", "C"),
          Map.of("LC_ALL", "POSIX"),
          Map.of("LANG", "de_DE.UTF-8"),
          Map.of("LC_ALL", "xx_XX.UTF-8"));

  private static final String[] ONBOARD = {
    "onboard", "--non-interactive", "--auth-choice", "huggingface-api-key", "--offline"
  };

  private final Path jdk;

  @TempDir Path temp;

  LocaleIT(Path jdk) {
    this.jdk = jdk;
  }

  @Test
  void aHomeOfAnyNameIsTheHome() throws IOException {
    for (Map<String, String> locale : LOCALES) {
      Path home = home(locale);

      assertDone(in(locale, home).run(ONBOARD));
      assertTrue(Files.exists(home.resolve(".openclaw/openclaw.json")), locale::toString);
    }
  }

  @Test
  void aPathInAVariableIsThatPath() throws IOException {
    for (Map<String, String> locale : LOCALES) {
      Path home = home(locale);
      Path state = Files.createDirectory(home.resolve("日本"));

      assertDone(in(locale, home).with("OPENCLAW_STATE_DIR", state).run(ONBOARD));
      assertTrue(Files.exists(state.resolve("openclaw.json")), locale::toString);
    }
  }

  @Test
  void anArgumentIsWrittenAsItWasTyped() throws IOException {
    for (Map<String, String> locale : LOCALES) {
      Path home = home(locale);

      assertDone(
          in(locale, home).run("models", "aliases", "add", "größe", "huggingface/a/b", "--force"));
      String config = Files.readString(home.resolve(".openclaw/openclaw.json"));
      assertTrue(config.contains("\"größe\""), config);
    }
  }

  @Test
  void anInstallationOfAnyNameStarts() throws IOException {
    Installation installation = Installation.copiedTo(temp.resolve("Bücher/開"));
    for (Map<String, String> locale : LOCALES) {
      Outcome outcome =
          with(locale, installation.command()).with("HOME", temp).run("--version", "--verbose");

      assertDone(outcome);
      assertTrue(outcome.out().startsWith("openclaw "), outcome.out());
    }
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path script =
        Script.write(
            temp.resolve("call"),
            "latin1=$(printf 'gr\\366\\337e')\n"
                + "case $1 in argument) set -- models aliases add \"$latin1\" a/b ;;\n"
                + "*) export \"$1=/tmp/$latin1\"; set -- models status ;; esac\n"
                + "exec '"
                + new Installation(Installation.packaged()).launcher()
                + "' \"$@\"");
    Command command = with(Map.of(), new Command(List.of(script.toString()))).with("HOME", temp);

    assertRefused("argument 4", command.run("argument"));
    assertRefused("HOME", command.run("HOME"));
    assertRefused("OPENCLAW_STATE_DIR", command.run("OPENCLAW_STATE_DIR"));
  }

  @Test
  void theUsersOwnLocaleDecidesWhatIsDrawn() throws IOException {
    for (Map<String, String> locale : LOCALES) {
      Path home = Files.createDirectory(temp.resolve("home " + LOCALES.indexOf(locale)));
      String out = in(locale, home).run(ONBOARD).out();

      boolean plain = locale.containsValue("C") || locale.containsValue("POSIX");
      assertTrue(out.startsWith(plain ? "+ Done" : "✔ Done"), locale + ": " + out);
    }
  }

  private Path home(Map<String, String> locale) throws IOException {
    return Files.createDirectory(temp.resolve("Zoë " + LOCALES.indexOf(locale)));
  }

  private Command in(Map<String, String> locale, Path home) {
    return with(locale, new Installation(Installation.packaged()).command())
        .with("HOME", home)
        .with("HF_TOKEN", "hf_locale00000000000000000000000000001");
  }

  private Command with(Map<String, String> locale, Command command) {
    locale.forEach(command::with);
    return command
        .with("JAVA_HOME", jdk)
        .with("PATH", "/usr/bin:/bin")
        .with("OPENCLAW_NO_ARCHIVE", 1);
  }

  private static void assertDone(Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  private static void assertRefused(String what, Outcome outcome) {
    assertEquals(new Outcome(2, "", "error: " + what + " is not valid UTF-8\n"), outcome);
  }
}
