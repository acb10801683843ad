package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which command lines {@code bin/openclaw} keeps for itself, and which it passes on. */
final class OwnLinesIT extends PassingOnScene {
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
}
