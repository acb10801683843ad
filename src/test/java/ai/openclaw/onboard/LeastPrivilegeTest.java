package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says of a token that may do more than it has to, or less. */
class LeastPrivilegeTest extends OnboardScene {
  private static final String WRITE = "'role':'write'";

  @Test
  void aTokenThatCouldDoMoreIsSaidWithASmallerOne() throws Exception {
    account(WRITE);
    String warning =
        "the token \"laptop\" of ada could also change and delete repositories; create one that"
            + " may only call Inference Providers: https://huggingface.co/settings/tokens/new";

    Outcome scripted = machine.onboard("--dry-run");
    done(person.onCard(ENTER));

    assertEquals(ExitCode.DONE, scripted.code());
    assertTrue(scripted.err().contains("warning: " + warning), scripted.err());
    assertTrue(card(0).contains("CAUTION Key: hf_good…AAAA"), card(0));
    assertTrue(card(0).contains(warning), card(0));
  }

  @Test
  void aTokenForSomebodyElsesCallsIsSaid() throws Exception {
    account(
        "'fineGrained':{'scoped':[{'entity':{'type':'user','name':'ada'},"
            + "'permissions':['inference.serverless.write']}]}");

    Outcome run = machine.onboard("--bill-to", "acme");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    String message = "the token \"laptop\" of ada may not call Inference Providers for acme";
    assertTrue(run.err().contains("warning: " + message + "; create a token"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'role':'write' | could also change and delete repositories",
        "'role':'god' | could also do whatever its owner can",
        "'role':'read' | could also read private repositories",
        "'fineGrained':{'scoped':[{'permissions':['inference.serverless.write','job.write']}]}"
            + " | could also run jobs",
      })
  void theLeastPrivilegeIsRequiredOnRequest(String token, String could) throws Exception {
    account(token);

    Outcome run = machine.onboard("--require-least-privilege");

    assertEquals(ExitCode.REFUSED, run.code());
    assertTrue(run.err().startsWith("error: the token \"laptop\" of ada " + could), run.err());
    assertTrue(run.err().contains("hint: create one that may only call Inference Providers: "));
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void theLeastPrivilegeIsRequiredOfAKeyAloneToo() throws Exception {
    account(WRITE);

    Outcome run =
        machine.run(
            "models",
            "auth",
            "add",
            "--non-interactive",
            "--auth-choice",
            "huggingface-api-key",
            "--require-least-privilege");

    assertEquals(ExitCode.REFUSED, run.code(), run.err());
  }

  @Test
  void aTokenThatTellsNothingIsNotTheLeast() throws Exception {
    account("'role':'newRole'");

    Outcome run = machine.onboard("--require-least-privilege");

    assertEquals(ExitCode.REFUSED, run.code());
    assertTrue(run.err().contains("Hugging Face does not say what the token"), run.err());
  }

  @Test
  void whatCouldNotBeAskedIsNotTakenForGranted() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.RATE_LIMITED);

    Outcome run = machine.onboard("--require-least-privilege");

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(
        run.err().startsWith("error: what the token may do is not known: 127.0.0.1 answered 429"),
        run.err());
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--no-verify | --require-least-privilege and --no-verify exclude each other",
        "--offline | --require-least-privilege needs the network: Hugging Face is asked",
      })
  void theLeastPrivilegeCannotBeKnownWithoutAsking(String option, String message) throws Exception {
    Outcome run = machine.onboard("--require-least-privilege", option);

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("error: " + message), run.err());
    assertEquals(List.of(), asked());
  }

  @Test
  void theLeastPrivilegeIsHuggingFacesOwn() throws Exception {
    Outcome run =
        machine.run(
            "onboard",
            "--non-interactive",
            "--auth-choice",
            "custom-api-key",
            "--custom-base-url",
            hub.endpointUrl() + "/v1",
            "--custom-model-id",
            "meta-llama/Llama-3.3-70B-Instruct",
            "--require-least-privilege");

    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(
        run.err().contains("--require-least-privilege is for tokens of Hugging Face"), run.err());
  }
}
