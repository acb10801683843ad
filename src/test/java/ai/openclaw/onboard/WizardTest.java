package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Onboarding with somebody who answers. */
class WizardTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String WRONG = "hf_wrong00000000000000000000000000BBBB";
  private static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;
  private OpenClawRun openclaw;
  private FakePrompter person;

  @BeforeEach
  void somebodyAtAnEmptyHome() {
    openclaw = new OpenClawRun(home);
    person = new FakePrompter();
  }

  @Test
  void foundKeyIsOfferedWithWhereItCameFrom() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", "hf_good…AAAA");
    Outcome run = openclaw.ask(person.enter("Model").enter("Write this?"), "onboard");
    assertDone(run);
    assertTrue(run.out().contains("hf_good…AAAA, from HF_TOKEN in the environment"), run.out());
  }

  @Test
  void whatTheCommandLineSaysIsNotAsked() throws Exception {
    person.enter("Write this?");
    assertDone(
        openclaw.ask(
            person, "onboard", "--huggingface-api-key", KEY, "--model", "openai/gpt-oss-120b"));
    assertEquals("huggingface/openai/gpt-oss-120b", defaultModel());
  }

  @Test
  void theOneModelOfThatNameIsNotAskedFor() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      person.enterEverythingElse();
      assertDone(
          openclaw.ask(person, "onboard", "--huggingface-api-key", KEY, "--model", "gpt-oss-120b"));
    }
    assertEquals("huggingface/openai/gpt-oss-120b", defaultModel());
    for (String line : person.transcript()) {
      assertFalse(line.startsWith("Model:"), line);
    }
  }

  @Test
  void aNameThatNobodyKnowsIsWhatTheSearchForAModelBeginsWith() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      person.answer("Model", "openai/gpt-oss-120b").enterEverythingElse();
      assertDone(
          openclaw.ask(person, "onboard", "--huggingface-api-key", KEY, "--model", "gpt-oss"));
    }
    assertEquals("huggingface/openai/gpt-oss-120b", defaultModel());
    assertTrue(
        person.transcript().toString().contains("Model [gpt-oss]: openai/gpt-oss-120b"),
        person.transcript().toString());
  }

  @Test
  void backAsksTheQuestionBeforeAgainAndTheLastAnswerCounts() throws Exception {
    person.answer("Provider", "Together AI", "Hugging Face");
    person.back("Together AI API key").answer("Hugging Face token", KEY);
    assertDone(openclaw.ask(person.enter("Model").enter("Write this?"), "onboard"));
    assertEquals("huggingface/deepseek-ai/DeepSeek-R1", defaultModel());
    assertFalse(openclaw.read(CONFIG).contains("together"));
    assertTrue(person.transcript().contains("Together AI API key: back"));
  }

  @Test
  void backFromTheModelComesToTheKey() throws Exception {
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", KEY, KEY + "2");
    person.back("Model").enter("Model").enter("Write this?");
    assertDone(openclaw.ask(person, "onboard"));
    JsonNode section = openclaw.json(CONFIG).at("/models/providers/huggingface");
    assertEquals(KEY + "2", section.path("apiKey").asText());
  }

  @Test
  void aModelIsTriedOutFromWithinTheList() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      person.answer("Provider", "Hugging Face").answer("Hugging Face token", KEY);
      person.answer("Model", "try deepseek-ai/DeepSeek-R1 (default), openai/gpt-oss-120b");
      person.answer("Model", "openai/gpt-oss-120b").answer("Route", "try fastest", "fastest");
      person.answer("--max-usd", "yes", "yes");
      assertDone(openclaw.ask(person.enterEverythingElse(), "onboard"));
      assertEquals(
          4, hub.requests().stream().filter(each -> each.body().contains("\"stream\"")).count());
    }
    assertTrue(
        person.transcript().stream()
            .anyMatch(line -> line.startsWith("follow: ") && line.contains("DeepSeek-R1")),
        person.transcript().toString());
  }

  @Test
  void anIdBeginsWithWhatWasSearchedForInVain() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", "hf_good…AAAA");
    person.answer("Model", "my/model > Type an id").enter("Model id").enterEverythingElse();
    assertDone(openclaw.ask(person, "onboard"));
    assertEquals("huggingface/my/model", defaultModel());
  }

  @Test
  void refusedKeyIsAskedForAgain() throws Exception {
    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      person.answer("Provider", "Hugging Face").answer("Hugging Face token", WRONG, KEY);
      assertDone(openclaw.ask(person.enterEverythingElse(), "onboard"));
    }
    JsonNode section = openclaw.json(CONFIG).at("/models/providers/huggingface");
    assertEquals(KEY, section.path("apiKey").asText());
    assertTrue(
        person.transcript().stream().anyMatch(line -> line.startsWith("rejected: ")),
        person.transcript().toString());
  }

  @Test
  void reviewIsALineForEachAnswerAndDetailsAreThePlanWithTheKeyMasked() throws Exception {
    answerUpToTheReview();
    assertDone(openclaw.ask(person.answer("Write this?", "Details", "Write"), "onboard"));
    String review = shown("This will be set up");
    assertTrue(review.contains("Key: hf_good…AAAA | Model: "), review);
    assertTrue(review.contains(" | For: "), review);
    assertTrue(review.contains(" | Pays: "), review);
    String details = shown("This will be written");
    assertTrue(details.contains("+ models.providers.huggingface.apiKey = hf_good…AAAA"), details);
    assertFalse((review + details).contains(KEY), details);
  }

  private String shown(String title) {
    return person.transcript().stream()
        .filter(line -> line.startsWith("show " + title + ": "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void modelCanBeChangedAtTheReview() throws Exception {
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", KEY);
    person.enter("Model").answer("Model", "openai/gpt-oss-120b");
    person.answer("Write this?", "Change the model", "Write");
    assertDone(openclaw.ask(person, "onboard"));
    assertEquals("huggingface/openai/gpt-oss-120b", defaultModel());
  }

  @Test
  void modelOfTheCommandLineCanBeChangedAtTheReview() throws Exception {
    person.answer("Write this?", "Change the model", "Write");
    person.answer("Model", "deepseek-ai/DeepSeek-V3.1");
    assertDone(
        openclaw.ask(
            person, "onboard", "--huggingface-api-key", KEY, "--model", "openai/gpt-oss-120b"));
    assertEquals("huggingface/deepseek-ai/DeepSeek-V3.1", defaultModel());
  }

  @Test
  void providerCanBeChangedAtTheReview() throws Exception {
    person.answer("Provider", "Hugging Face", "Together AI");
    person.answer("Hugging Face token", KEY).answer("Together AI API key", KEY);
    person.answer("--no-verify", "yes");
    person.enter("Model").enter("Model").answer("Write this?", "Change the provider", "Write");
    assertDone(openclaw.ask(person, "onboard"));
    assertEquals("together/moonshotai/Kimi-K2.5", defaultModel());
    assertFalse(openclaw.read(CONFIG).contains("huggingface"));
  }

  @Test
  void leavingAtTheReviewWritesNothing() throws IOException {
    answerUpToTheReview();
    assertCancelled(openclaw.ask(person.answer("Write this?", "Leave"), "onboard"));
  }

  @Test
  void leavingAtAnyQuestionWritesNothing() throws IOException {
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", KEY);
    assertCancelled(openclaw.ask(person.leave("Model"), "onboard"));
  }

  @Test
  void whoeverKeepsTheDefaultModelIsAskedForNone() throws Exception {
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", KEY);
    Outcome run = openclaw.ask(person.enter("Write this?"), "onboard", "--keep-default-model");
    assertDone(run);
    assertFalse(openclaw.read(CONFIG).contains("primary"));
  }

  @Test
  void sameKeyInTwoPlacesIsOneRow() throws Exception {
    openclaw.set("HF_TOKEN", KEY).set("HUGGINGFACE_HUB_TOKEN", KEY);
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", "hf_good…AAAA");
    assertDone(openclaw.ask(person.enter("Model").enter("Write this?"), "onboard"));
  }

  @Test
  void pasteOnTheMenuOfKeysIsAKey() throws Exception {
    openclaw.set("HF_TOKEN", KEY);
    person.answer("Provider", "Hugging Face").paste("Hugging Face token", KEY + "2");
    Outcome run = openclaw.ask(person.enter("Model").enter("Write this?"), "onboard");
    assertDone(run);
    assertTrue(run.out().contains("from the keyboard"), run.out());
  }

  @Test
  void typedKeyOfAnotherCompanyIsAskedAboutFirst() throws Exception {
    person.answer("Provider", "Hugging Face").answer("--no-verify", "no");
    person.answer("Hugging Face token", "gsk_0000000000000000000000000000", KEY);
    Outcome run = openclaw.ask(person.enter("Model").enter("Write this?"), "onboard");
    assertDone(run);
    String asked =
        "the token begins with gsk_, as a key of Groq does. Send it to Hugging Face?: no";
    assertTrue(person.transcript().contains(asked), person.transcript().toString());
  }

  @Test
  void skippingWritesNothing() throws IOException {
    Outcome run = openclaw.ask(person.answer("Provider", "Skip for now"), "onboard");
    assertDone(run);
    assertEquals(
        "Skipped: models are as they were.\nCome back with: openclaw onboard\n", run.out());
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  @Test
  void secondTimeTheCurrentModelIsTheDefaultAndThereIsNothingToReview() throws Exception {
    answerUpToTheReview();
    assertDone(openclaw.ask(person.enter("Write this?"), "onboard"));
    FakePrompter again = new FakePrompter().answer("Provider", "Hugging Face");
    again.enter("Hugging Face token").enter("Model");
    Outcome run = openclaw.ask(again, "onboard");
    assertDone(run);
    assertTrue(run.out().contains("Nothing to change"), run.out());
    assertTrue(again.transcript().toString().contains("DeepSeek-V3.1 (current)"));
  }

  private void answerUpToTheReview() {
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", KEY);
    person.answer("Model", "deepseek-ai/DeepSeek-V3.1");
  }

  private String defaultModel() throws Exception {
    JsonNode defaults = openclaw.json(CONFIG).path("agents").path("defaults");
    return defaults.path("model").path("primary").asText();
  }

  private static void assertDone(Outcome run) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  private void assertCancelled(Outcome run) {
    assertEquals(ExitCode.CANCELLED, run.code());
    assertEquals("cancelled; nothing was changed\n", run.err());
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }
}
