package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardRequest.References;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.secret.Secret;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the arguments of {@code onboard} become before anything is done. */
class OnboardRequestTest {
  private final Map<String, String> variables = new HashMap<>();

  @Test
  void withoutOptionsEverythingIsToBeFoundOut() {
    OnboardRequest request = request("--non-interactive");
    assertNull(request.login().authChoice());
    assertTrue(request.login().fields().isEmpty());
    assertTrue(request.login().keys().isEmpty());
    assertNull(request.login().token());
    assertNull(request.login().tokenProvider());
    assertNull(request.login().keyFile());
    assertFalse(request.login().useHfLogin());
    assertEquals(
        new OnboardRequest.Model(null, false, null, OnboardRequest.Extras.NONE), request.model());
    assertEquals(
        new OnboardRequest.Checks(false, true, false, false, null, false), request.checks());
    assertEquals(new OnboardRequest.Target(null, null, null), request.target());
    assertEquals(
        new OnboardRequest.Writing(
            false, CredentialStore.AUTO, false, References.NONE, false, false),
        request.writing());
  }

  @Test
  void everyOptionArrives() {
    OnboardRequest request =
        request(
            "--auth-choice=huggingface-api-key",
            "--huggingface-api-key",
            " hf_one ",
            "--huggingface-base-url=https://hf.example.com/v1",
            "--api-key-file=-",
            "--use-hf-login",
            "--model=org/model:cheapest",
            "--keep-default-model",
            "--offline",
            "--no-verify",
            "--probe",
            "--bill-to=acme",
            "--profile=work",
            "--agent=scribe",
            "--workspace=~/claws",
            "--dry-run",
            "--migrate-custom",
            "--migrate-profiles",
            "--credential-store=config");
    assertEquals("huggingface-api-key", request.login().authChoice());
    assertEquals(Map.of("--huggingface-api-key", Secret.of("hf_one")), request.login().keys());
    assertEquals(
        Map.of("--huggingface-base-url", "https://hf.example.com/v1"), request.login().fields());
    assertEquals("-", request.login().keyFile());
    assertTrue(request.login().useHfLogin());
    assertEquals(
        new OnboardRequest.Model("org/model:cheapest", true, null, OnboardRequest.Extras.NONE),
        request.model());
    assertEquals(
        new OnboardRequest.Checks(true, false, false, true, "acme", true), request.checks());
    assertEquals(new OnboardRequest.Target("work", "scribe", "~/claws"), request.target());
    assertEquals(
        new OnboardRequest.Writing(true, CredentialStore.CONFIG, true, References.NONE, true, true),
        request.writing());
  }

  @Test
  void generalTokenArrives() {
    OnboardRequest request = request("--token", "hf_one", "--token-provider", "together");
    assertEquals(Secret.of("hf_one"), request.login().token());
    assertEquals("together", request.login().tokenProvider());
  }

  @Test
  void laterOptionCountsMore() {
    assertEquals("b/b", request("--model", "a/a", "--model", "b/b").model().ref());
  }

  @Test
  void variableForNoNetworkMeansOffline() {
    variables.put("HF_HUB_OFFLINE", "YES");
    assertTrue(request().checks().offline());
  }

  @Test
  void whereSomebodyAnswersTheProbeIsAQuestion() {
    assertNull(request().checks().probe());
    assertTrue(request().checks().keptFirst());
  }

  @Test
  void jsonDoesNotMeanThatNobodyAnswers() {
    OnboardRequest request = request("--json", "--accessible");
    assertFalse(request.writing().dryRun());
    assertTrue(request.checks().keptFirst());
  }

  @Test
  void optionsOfStepsThatAreOpenClawsOwnChangeNothing() {
    assertEquals(
        request("--non-interactive"),
        request(
            "--non-interactive",
            "--accept-risk",
            "--mode=local",
            "--flow=quickstart",
            "--skip-channels",
            "--skip-skills",
            "--skip-health",
            "--skip-ui",
            "--skip-daemon",
            "--skip-search",
            "--skip-hooks",
            "--skip-bootstrap",
            "--no-install-daemon"));
  }

  @ParameterizedTest
  @CsvSource({"Müller, 2", "acme\u200b, 5", "日本, 1", "'a\tb', 2"})
  void anOrganisationThatNoHeaderCanCarryIsRefused(String org, int number) {
    Failure failure = assertThrows(Failure.class, () -> request("--bill-to", org));
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals(
        "--bill-to has a character that cannot be sent (number " + number + ")",
        failure.getMessage());
  }

  private OnboardRequest request(String... args) {
    Environment environment =
        new Environment(variables, Path.of("/home"), Path.of("/home"), OperatingSystem.LINUX);
    ProcessIo io =
        new ProcessIo(
            environment,
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            new ProcessIo.Output(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8),
            new ProcessIo.Terminals(false, false, false));
    OnboardRequest.Scope scope = OnboardRequest.Scope.EVERYTHING;
    Context context = new Context(io, List.of(args), null);
    Arguments arguments =
        new CommandParser(new OnboardCommand(scope, context)).parse(List.of(args));
    return new OnboardArguments(scope, arguments, context).request();
  }
}
