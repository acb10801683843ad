package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run says of the token's power, of who pays and of what is left; and whom it asks. */
class PaymentTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String WHO = "/api/whoami-v2";
  private static final String MODELS = "/v1/models";
  private static final String CREDIT = "/api/settings/billing/usage-v2";
  private static final String ENTER = "<enter>";
  private static final String FREE =
      "{'name':'ada','type':'user','isPro':false,'canPay':false,"
          + "'orgs':[{'name':'acme','plan':'team','canPay':true},{'name':'poor','canPay':false}],"
          + "'auth':{'accessToken':{'displayName':'laptop',%s}}}";
  private static final String WRITE = "'role':'write'";
  private static final String USED =
      "{'usage':{'inferenceProviders':{'usedNanoUsd':%s,'includedNanoUsd':100000000,"
          + "'limitNanoUsd':100000000}}}";

  @TempDir Path home;
  private final StubHub hub = StubHub.start();
  private final FakePrompter person = new FakePrompter();
  private OpenClawRun openclaw;

  @BeforeEach
  void somebodyWithATokenAndANetwork() {
    openclaw = new OpenClawRun(home).online(hub).set("HF_TOKEN", KEY);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | /api/whoami-v2 /v1/models",
        "--json | /api/whoami-v2 /v1/models",
        "--bill-to acme | /api/whoami-v2 /v1/models",
        "--require-least-privilege | /api/whoami-v2 /v1/models",
        "--model openai/gpt-oss-20b | /api/whoami-v2 /v1/models",
        "--probe | /api/models/deepseek-ai/DeepSeek-R1/auth-check /api/whoami-v2"
            + " /v1/chat/completions /v1/models",
        "--no-verify | /v1/models",
        "--offline | -",
      })
  void aScriptAsksWhatItAlwaysAsked(@Nullable String options, @Nullable String paths)
      throws Exception {
    Outcome run = openclaw.onboard(options == null ? new String[0] : options.split(" ", -1));

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(paths == null ? List.of() : List.of(paths.split(" ", -1)), asked());
  }

  @Test
  void aWizardAsksForTheCreditOnceBesides() throws Exception {
    done(person.awaiting("used this month").onCard("?", ENTER));

    assertEquals(List.of(CREDIT, WHO, MODELS), askedOfAnyModel());
    assertTrue(card(0).contains("PLAIN Pays: ada · $0.03 of $2.00 used this month"), card(0));
    assertTrue(card(0).contains(", roughly 40 turns of this model left"), card(0));
  }

  @ParameterizedTest
  @CsvSource({"--offline", "--no-verify"})
  void nobodyIsAskedWhereNobodyIsToBe(String option) throws Exception {
    done(person.onCard(ENTER), option);

    assertFalse(asked().contains(CREDIT), asked().toString());
    assertTrue(card(0).contains("PLAIN Pays: the key's own account | "), card(0));
  }

  @Test
  void theKeyOfAGatewayIsNotShownToHuggingFace() throws Exception {
    openclaw.unset("HF_ENDPOINT");

    done(person.answer("--no-verify", "yes").onCard(ENTER));

    assertEquals(List.of(MODELS), asked());
  }

  @Test
  void theLastScreenSaysWhoPaysOfTheModelThatWasChosen() throws Exception {
    person.awaiting("used this month").answer("Model", "gpt-oss-20b").enterEverythingElse();

    Outcome run = done(person.onCard("m", ENTER));

    assertTrue(run.out().contains("Pays     ada · $0.03 of $2.00 used this month"), run.out());
    assertFalse(run.out().contains("roughly 40 turns"), run.out());
    assertTrue(run.out().contains(" turns of this model left"), run.out());
  }

  @Test
  void whoeverElseIsToPayIsAskedAboutToo() throws Exception {
    person.answer("Who pays", "acme").awaiting("used this month");

    done(person.onCard("w", ENTER));

    assertTrue(asked().contains("/api/organizations/acme/billing/usage-v2"), asked().toString());
    assertTrue(card(1).contains("Pays: acme (team plan) · $0.03 of $2.00 used"), card(1));
    assertEquals(1, asked().stream().filter(WHO::equals).count());
  }

  @Test
  void aResourceGroupPassesAndNobodyIsAskedAboutIt() throws Exception {
    String group = "64f0c0ffee64f0c0ffee64f0";

    done(person.onCard(ENTER), "--bill-to", group);

    assertEquals(List.of(WHO, MODELS), askedOfAnyModel());
    assertTrue(card(0).contains("Pays: the resource group " + group), card(0));
    assertTrue(openclaw.read(CONFIG).contains(group));
  }

  @Test
  void whoPaysIsChosenAmongTheOrganisationsWithTheirPlans() throws Exception {
    account(WRITE);

    person.answer("Who pays", "poor").awaiting("Pays: ");
    done(person.onCard("w", ENTER));

    assertTrue(openclaw.read(CONFIG).contains("\"X-HF-Bill-To\": \"poor\""));
  }

  @Test
  void aPayerOfTheConfigThatIsNotOnesOwnIsSaid() throws Exception {
    openclaw.write(
        CONFIG, "{models: {providers: {huggingface: {headers: {'X-HF-Bill-To': 'gone'}}}}}");

    Outcome run = openclaw.onboard("--json");

    assertEquals(ExitCode.DONE, run.code(), run.out());
    String warnings = run.json().path("warnings").toString();
    assertTrue(warnings.contains("X-HF-Bill-To gone is not an organisation of ada"), warnings);
  }

  @Test
  void nothingLeftIsSaidBeforeAModelIsChosen() throws Exception {
    account("'role':'read'");
    hub.credit(USED.formatted("100000000").replace('\'', '"'));
    String caution =
        "ada has used up its credits for this month ($0.10); let acme pay (--bill-to), or buy"
            + " credits: https://huggingface.co/settings/billing";

    done(
        person
            .awaiting("used up")
            .answer("Model", "gpt-oss-20b")
            .onCard("m", ENTER)
            .enterEverythingElse());

    assertTrue(card(0).contains("CAUTION Pays: ada · $0.10 of $0.10 used this month | "), card(0));
    assertTrue(card(0).contains(caution), card(0));
    List<String> said = person.transcript();
    int warned = said.indexOf("warn: " + caution);
    assertTrue(
        warned >= 0 && warned < said.indexOf("Model: openai/gpt-oss-20b (no tools)"),
        said.toString());
  }

  @Test
  void whereQuestionsComeOneByOneTheCreditComesBeforeTheModel() throws Exception {
    FakePrompter plain = new FakePrompter().answer("Provider", "Hugging Face");
    plain.answer("--probe", "no").enterEverythingElse();
    plain.meanwhile("Checking the key and loading the models", this::awaitCredit);

    Outcome run = openclaw.ask(plain, "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> said = plain.transcript();
    int told = said.indexOf("info: ada · $0.03 of $2.00 used this month");
    String model = "Model: deepseek-ai/DeepSeek-R1 (default)";
    assertTrue(told >= 0 && told < said.indexOf(model), said.toString());
    assertTrue(run.out().contains("Pays     ada · $0.03 of $2.00 used this month"), run.out());
  }

  /** Until it was asked for, and a second for the answer. */
  private void awaitCredit() {
    try {
      hub.creditAsked().await();
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NO_PERMISSION", "RATE_LIMITED", "SERVER_ERROR", "WEB_PAGE", "BROKEN_JSON", "EMPTY"})
  void whatIsNotAnsweredIsSilenceAndALineUnderDetails(Behaviour behaviour) throws Exception {
    hub.set(Service.CREDIT, behaviour);

    Outcome run = done(person.onCard("?", "d", ENTER));

    assertTrue(card(0).contains("PLAIN Pays: ada | "), card(0));
    assertFalse(run.out().contains("not known"), run.out());
    assertEquals("", run.err());
    String details =
        person.transcript().stream()
            .filter(line -> line.startsWith("show This will be written: "))
            .findFirst()
            .orElseThrow();
    assertTrue(details.contains("what ada has left is not known: "), details);
  }

  @Test
  void nobodyWaitsForTheCredit() throws Exception {
    hub.set(Service.CREDIT, Behaviour.SLOW);
    long start = System.nanoTime();

    done(person.onCard(ENTER));

    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(3));
  }

  @Test
  void anOrganisationThatDoesNotTakeTheTokenIsSaid() throws Exception {
    hub.policy("Your token has been revoked by the organization administrator");

    done(person.awaiting("revoked").onCard(ENTER), "--bill-to", "acme");

    assertTrue(card(0).contains("CAUTION Pays: acme (team plan) | "), card(0));
    assertTrue(card(0).contains("acme has revoked the token for good; create a token"), card(0));
    assertTrue(card(0).contains("&orgs=acme&orgPermissions="), card(0));
  }

  @Test
  void aTokenThatCouldDoMoreIsSaidWithASmallerOne() throws Exception {
    account(WRITE);
    String warning =
        "the token \"laptop\" of ada could also change and delete repositories; create one that"
            + " may only call Inference Providers: https://huggingface.co/settings/tokens/new";

    Outcome scripted = openclaw.onboard("--dry-run");
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

    Outcome run = openclaw.onboard("--bill-to", "acme");

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

    Outcome run = openclaw.onboard("--require-least-privilege");

    assertEquals(ExitCode.REFUSED, run.code());
    assertTrue(run.err().startsWith("error: the token \"laptop\" of ada " + could), run.err());
    assertTrue(run.err().contains("hint: create one that may only call Inference Providers: "));
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void theLeastPrivilegeIsRequiredOfAKeyAloneToo() throws Exception {
    account(WRITE);

    Outcome run =
        openclaw.run(
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

    Outcome run = openclaw.onboard("--require-least-privilege");

    assertEquals(ExitCode.REFUSED, run.code());
    assertTrue(run.err().contains("Hugging Face does not say what the token"), run.err());
  }

  @Test
  void whatCouldNotBeAskedIsNotTakenForGranted() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.RATE_LIMITED);

    Outcome run = openclaw.onboard("--require-least-privilege");

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
    Outcome run = openclaw.onboard("--require-least-privilege", option);

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("error: " + message), run.err());
    assertEquals(List.of(), asked());
  }

  @Test
  void theLeastPrivilegeIsHuggingFacesOwn() throws Exception {
    Outcome run =
        openclaw.run(
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

  @Test
  void theTokenGoesToHuggingFaceAlone() throws Exception {
    try (StubHub router = StubHub.start()) {
      openclaw.set("OPENCLAW_HUGGINGFACE_BASE_URL", router.routerUrl());

      done(person.awaiting("used this month").onCard("t", ENTER).enterEverythingElse());

      for (StubHub.Arrived request : router.requests()) {
        assertTrue(request.path().startsWith("/v1/"), request.path());
      }
      assertEquals(List.of(CREDIT, WHO), askedOfAnyModel());
    }
  }

  private void account(String token) {
    hub.account(FREE.formatted(token).replace('\'', '"'));
  }

  /** The paths that were asked for, sorted, without what stands behind a question mark. */
  private List<String> asked() {
    List<String> paths = new ArrayList<>();
    for (StubHub.Arrived request : hub.requests()) {
      paths.add(request.path().replaceAll("[?].*", ""));
    }
    return paths.stream().sorted().toList();
  }

  /** The same without what is asked about the one model that was chosen. */
  private List<String> askedOfAnyModel() {
    return asked().stream().filter(path -> !path.endsWith("/auth-check")).toList();
  }

  private Outcome done(FakePrompter whoever, String... flags) throws IOException {
    String[] args = new String[flags.length + 1];
    args[0] = "onboard";
    System.arraycopy(flags, 0, args, 1, flags.length);
    Outcome run = openclaw.ask(whoever, args);
    assertEquals(ExitCode.DONE, run.code(), () -> run.err() + whoever.transcript());
    return run;
  }

  private String card(int number) {
    return person.transcript().stream()
        .filter(line -> line.startsWith("card "))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }
}
