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
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody goes back, or changes an answer at the review, with a network: what hung on the earlier
 * answer is neither used nor shown any more.
 */
class AnswersGivenAnewTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String OTHER_KEY = "hf_good000000000000000000000000000BBBB";
  private static final String TOKEN = "Hugging Face token";
  private static final String CUSTOM_KEY = "API key, if it requires one";
  private static final String GPT = "openai/gpt-oss-120b";
  private static final String NO_TOOLS =
      GPT + " cannot call tools, which OpenClaw's agent needs. Take it?";
  private static final String ROUTE = "--model org/model:<route>";
  private static final String DEFAULT = " (default)";
  private static final String R1 = "deepseek-ai/DeepSeek-R1";
  private static final String DEEPSEEK = "deepseek-ai/DeepSeek-V3.1";

  @TempDir Path home;
  private final StubHub first = StubHub.start();
  private final StubHub second = StubHub.start();
  private OpenClawRun openclaw;
  private FakePrompter person;

  @BeforeEach
  void somebodyAndTwoServers() {
    openclaw = new OpenClawRun(home).online(first);
    person = new FakePrompter();
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void anotherAddressAfterBackIsAskedWithTheSameKeyAndItsModelsAreOffered() throws Exception {
    twoCustomServers();
    bothWantAKey();
    person.answer("Provider", "Custom").answer("Base URL", first.routerUrl(), second.routerUrl());
    person.answer(CUSTOM_KEY, KEY).back("Model").back(CUSTOM_KEY);
    person.answer(CUSTOM_KEY, KEY).answer("Model", "second/two");
    person.answer("--no-verify", "yes", "yes");

    Outcome run = done(person.enter("Write this?"));

    assertEquals(1, count(first, "/v1/models Bearer " + KEY));
    assertEquals(1, count(second, "/v1/models Bearer " + KEY));
    assertTrue(run.out().contains("/second/two"), run.out());
    assertTrue(config().contains(second.routerUrl()) && !config().contains(first.routerUrl()));
  }

  @Test
  void anotherAddressAtTheReviewIsAskedWithTheSameKeyAndItsModelsAreOffered() throws Exception {
    twoCustomServers();
    bothWantAKey();
    person.answer("Provider", "Custom", "Custom");
    person.answer("Base URL", first.routerUrl(), second.routerUrl());
    person.answer(CUSTOM_KEY, KEY, KEY).answer("Model", "first/one", "second/two");
    person.answer("--no-verify", "yes", "yes");

    Outcome run = done(person.answer("Write this?", "Change the provider", "Write"));

    assertEquals(1, count(second, "/v1/models Bearer " + KEY));
    assertTrue(run.out().contains("/second/two"), run.out());
    assertFalse(config().contains("first/one"), config());
  }

  @Test
  void sameAddressAndSameKeyAfterBackAreNotCheckedAgain() throws Exception {
    person.answer("Provider", "Hugging Face").answer(TOKEN, KEY, KEY);

    Outcome run = done(person.back("Model").enterEverythingElse());

    assertEquals(1, count(first, "/api/whoami-v2 Bearer " + KEY));
    assertEquals(1, count(first, "/v1/models Bearer " + KEY) + count(first, "/v1/models"));
    assertTrue(run.out().contains("ada"), run.out());
  }

  @Test
  void anotherKeyAfterBackIsCheckedItself() throws Exception {
    person.answer("Provider", "Hugging Face");
    person.answer(TOKEN, KEY, OTHER_KEY).back("Model");

    Outcome run = done(person.enterEverythingElse());

    assertEquals(1, count(first, "/api/whoami-v2 Bearer " + OTHER_KEY));
    assertTrue(run.out().contains("hf_good…BBBB"), run.out());
  }

  @Test
  void anotherKeyAtTheReviewIsCheckedItselfAndNothingIsTriedWithItUnasked() throws Exception {
    person.answer("Provider", "Hugging Face");
    person.answer(TOKEN, KEY, OTHER_KEY).answer("--probe", "yes", "no");
    person.answer("Write this?", "Change the key", "Write");

    Outcome run = done(person.enterEverythingElse());

    assertEquals(1, count(first, "/api/whoami-v2 Bearer " + OTHER_KEY));
    assertEquals(0, count(first, "/v1/chat/completions Bearer " + OTHER_KEY));
    assertFalse(run.out().contains("the model answered"), run.out());
  }

  @Test
  void trialOfOneModelAfterBackIsNoTrialOfAnother() throws Exception {
    person.answer("Provider", "Hugging Face").answer(TOKEN, KEY);
    person.answer("Model", R1 + DEFAULT, DEEPSEEK);
    person.enter(ROUTE).back(ROUTE).enter(ROUTE).enter(ROUTE);
    person.answer("--probe", "yes").back("--probe").answer("--probe", "no");

    Outcome run = done(person.back("Write this?").enter("Write this?"));

    assertEquals(1, count(first, "/v1/chat/completions Bearer " + KEY));
    assertTrue(run.out().contains(DEEPSEEK), run.out());
    assertFalse(run.out().contains("the model answered"), run.out());
  }

  @Test
  void trialOfOneModelIsNoTrialOfAnotherThatIsChosenAtTheReview() throws Exception {
    person.answer("Provider", "Hugging Face").answer(TOKEN, KEY);
    person.answer("Model", GPT, DEEPSEEK).answer("--probe", "yes", "no");
    person.answer("Write this?", "Change the model", "Write");

    Outcome run = done(person.enterEverythingElse());

    assertTrue(run.out().contains(DEEPSEEK), run.out());
    assertFalse(run.out().contains("the model answered"), run.out());
  }

  @Test
  void trialOnOneRouteAfterBackIsNoTrialOfAnother() throws Exception {
    person.answer("Provider", "Hugging Face").answer(TOKEN, KEY);
    person.answer("Model", R1 + DEFAULT).answer("Route", "fastest", "cheapest");
    person.answer("--probe", "yes").back("--probe").answer("--probe", "no");

    Outcome run = done(person.back("Write this?").enter("Write this?"));

    assertTrue(run.out().contains(R1 + ":cheapest"), run.out());
    assertFalse(run.out().contains("the model answered"), run.out());
  }

  @Test
  void modelWithoutToolsIsTakenOnlyByWhoWantsIt() throws Exception {
    person.answer("Provider", "Hugging Face").answer(TOKEN, KEY);
    person.answer("Model", GPT, GPT).answer(NO_TOOLS, "no", "yes");

    Outcome run = done(person.enterEverythingElse());

    assertEquals(
        2, person.transcript().stream().filter(line -> line.startsWith("Model: ")).count());
    assertTrue(person.transcript().contains(NO_TOOLS + ": no"), person.transcript().toString());
    assertTrue(run.out().contains(GPT), run.out());
  }

  @Test
  void scriptThatNamesModelWithoutToolsIsWarned() throws Exception {
    Outcome run =
        openclaw
            .set("HF_TOKEN", KEY)
            .run(
                "onboard",
                "--non-interactive",
                "--auth-choice",
                "huggingface-api-key",
                "--model",
                GPT);

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("warning: " + GPT + " cannot call tools"), run.err());
  }

  @Test
  void trialIsStillSaidWhenTheSameModelIsChosenAgain() throws Exception {
    person.answer("Provider", "Hugging Face").answer(TOKEN, KEY);
    person.answer("Model", GPT, GPT).answer("--probe", "yes", "no");
    person.answer("Write this?", "Change the model", "Write");

    Outcome run = done(person.enterEverythingElse());

    assertTrue(run.out().contains("the model answered"), run.out());
  }

  @Test
  void accountOfOneProviderIsNotShownForAnotherWithoutAKey() throws Exception {
    twoCustomServers();
    person.answer("Provider", "Hugging Face", "Custom");
    person.answer(TOKEN, KEY).back("Model").back(TOKEN).back("Auth method");
    person.answer("Base URL", second.routerUrl()).answer("Model", "second/two");

    Outcome run = done(person.enter("Write this?"));

    assertEquals(List.of("/v1/models"), asked(second));
    assertTrue(run.out().contains("/second/two"), run.out());
    assertFalse(run.out().contains("Account") || run.out().contains("ada"), run.out());
  }

  @Test
  void warningAboutTheKeyOfOneProviderIsNotRepeatedForAnother() throws Exception {
    twoCustomServers();
    first.set(Service.ACCOUNT, Behaviour.SERVER_ERROR);
    person.answer("Provider", "Hugging Face", "Custom").answer(TOKEN, KEY);
    person.answer("Base URL", second.routerUrl());
    person.answer("Model", "first/one", "second/two").answer("--probe", "yes", "no");
    person.answer("Write this?", "Change the provider", "Write");

    Outcome run = openclaw.ask(person.enterEverythingElse(), "onboard", "--json");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    String said = person.transcript().toString();
    assertTrue(said.contains("warn: the key could not be checked: "), said);
    assertEquals(List.of("second/two"), modelsOfUnknownContext(run));
    assertTrue(run.json().path("account").isNull(), run.out());
    assertTrue(run.json().path("probe").isMissingNode(), run.out());
  }

  @Test
  void warningAboutAnAddressGoesWithTheAddress() throws Exception {
    twoCustomServers();
    openclaw.set("HF_HUB_OFFLINE", "1");
    person.answer("Provider", "Custom");
    person.answer("Base URL", "http://192.168.1.5:8000/v1", second.routerUrl());
    person.back(CUSTOM_KEY).enter(CUSTOM_KEY).answer("Model id", "m").enter("Write this?");

    Outcome run = openclaw.ask(person, "onboard", "--json");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(person.transcript().toString().contains("192.168.1.5:8000/v1 is not encrypted"));
    assertEquals(List.of("m"), modelsOfUnknownContext(run));
  }

  @Test
  void modelOfACustomServerThatIsChangedIsTheOneInTheScript() throws Exception {
    twoCustomServers();
    person.answer("Provider", "Custom").answer("Base URL", second.routerUrl());
    person.answer("Model", "second/one", "second/two");

    Outcome run = done(person.answer("Write this?", "Change the model", "Write"));

    assertTrue(run.out().contains("--custom-model-id second/two"), run.out());
    assertFalse(run.out().contains("second/one"), run.out());
  }

  /** The models that the only warnings are about: their servers do not state a context. */
  private static List<String> modelsOfUnknownContext(Outcome run) throws Exception {
    List<String> models = new ArrayList<>();
    for (JsonNode warning : run.json().path("warnings")) {
      models.add(
          warning
              .asText()
              .replace("the server does not say how large the context of ", "")
              .replace(" is; the config gets 131072", ""));
    }
    return models;
  }

  private void bothWantAKey() {
    first.set(Service.MODELS, Behaviour.KEY_WANTED);
    second.set(Service.MODELS, Behaviour.KEY_WANTED);
  }

  private void twoCustomServers() {
    first.models("{\"data\":[{\"id\":\"first/one\"},{\"id\":\"first/two\"}]}");
    second.models("{\"data\":[{\"id\":\"second/one\"},{\"id\":\"second/two\"}]}");
  }

  private Outcome done(FakePrompter answers) throws IOException {
    Outcome run = openclaw.ask(answers.answer("--probe", "no", "no"), "onboard");
    assertEquals(ExitCode.DONE, run.code(), () -> run.err() + answers.transcript());
    return run;
  }

  private String config() throws IOException {
    return openclaw.read(".openclaw/openclaw.json");
  }

  /** The requests that arrived there: the path, and the header with the key if there was one. */
  private static List<String> asked(StubHub server) {
    List<String> asked = new ArrayList<>();
    for (StubHub.Arrived each : server.requests()) {
      asked.add(each.path() + (each.authorization() == null ? "" : " " + each.authorization()));
    }
    return asked;
  }

  private static long count(StubHub server, String request) {
    return asked(server).stream().filter(request::equals).count();
  }
}
