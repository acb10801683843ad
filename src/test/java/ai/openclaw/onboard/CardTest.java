package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Onboarding on one card: what it says, and what is pasted on it. */
class CardTest extends OnboardScene {
  private static final String OTHER = "hf_good000000000000000000000000000BBBB";
  private static final String WRONG = "hf_wrong00000000000000000000000000CCCC";

  @Test
  void oneEnterSetsUpWhatTheEnvironmentHas() throws Exception {
    done(person.onCard(ENTER));

    String card = card(0);
    assertTrue(card.contains("GOOD Key: hf_good…AAAA  HF_TOKEN in the environment · ada"), card);
    assertTrue(card.contains("GOOD Model: deepseek-ai/DeepSeek-R1 · "), card);
    assertTrue(card.contains("For: a current OpenClaw, agent main · none found here"), card);
    assertEquals(KEY, machine.json(CONFIG).at("/models/providers/huggingface/apiKey").asText());
    assertEquals(1, person.transcript().size(), person.transcript().toString());
  }

  @Test
  void freshHomeWithoutAnyKeyAsksForTheProviderAndTakesAPaste() throws Exception {
    machine.unset("HF_TOKEN");
    done(person.enter("Provider").onCard(KEY, ENTER));

    assertTrue(card(0).contains("❯ CAUTION Key: none yet: paste one here"), card(0));
    assertEquals(KEY, machine.json(CONFIG).at("/models/providers/huggingface/apiKey").asText());
  }

  @Test
  void keyPastedOnTheMenuOfProvidersChoosesItsProvider() throws Exception {
    machine.unset("HF_TOKEN");
    done(person.paste("Provider", KEY).onCard(ENTER));

    assertTrue(card(0).startsWith("card openclaw · Hugging Face"), card(0));
    assertTrue(card(0).contains("GOOD Key: hf_good…AAAA · ada"), card(0));
    assertEquals(KEY, key());
  }

  @Test
  void keyOfUnknownFormPastedThereIsTheKeyOfWhomeverIsChosenThen() throws Exception {
    machine.unset("HF_TOKEN");
    String unknown = "key-0000000000000000000000000000";
    person.paste("Provider", "pip install openclaw").paste("Provider", unknown);

    done(person.answer("Provider", "Together AI").onCard(ENTER), "--offline");

    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: that is more than a key: there are blanks"), said);
    assertTrue(said.contains("a key of unknown form: choose whose it is"), said);
    assertTrue(machine.read(CONFIG).contains(unknown));
  }

  @Test
  void secondRunSaysThatItIsSetUpAndLeavesItSo() throws Exception {
    done(new FakePrompter().onCard(ENTER));
    String before = machine.read(CONFIG);

    Outcome run = done(person.onCard(ENTER));

    assertTrue(card(0).startsWith("card openclaw · Hugging Face · set up | "), card(0));
    assertTrue(card(0).contains("Keep as is"), card(0));
    assertTrue(run.out().contains("Nothing to change"), run.out());
    assertEquals(before, machine.read(CONFIG));
  }

  @Test
  void pasteOnASetUpHomeReplacesTheKeyAndSaysWhichOne() throws Exception {
    done(new FakePrompter().onCard(ENTER));
    machine.unset("HF_TOKEN");

    done(person.onCard("export HF_TOKEN=\"" + OTHER + "\"", ENTER));

    assertTrue(card(0).contains("models.providers.huggingface.apiKey in the config"), card(0));
    assertTrue(card(1).contains("GOOD Key: hf_good…BBBB · replaces hf_good…AAAA · ada"), card(1));
    assertEquals(OTHER, key());
  }

  @Test
  void refusedKeyIsTheRowUnderTheCursorAndAnotherOneIsAskedFor() throws Exception {
    machine.set("HF_TOKEN", WRONG);

    done(person.onCard(ENTER, ENTER).answer("Hugging Face token", KEY));

    String refused = card(0);
    assertTrue(refused.contains("❯ BAD Key: hf_wron…CCCC  HF_TOKEN in the environment · Hugging"));
    assertEquals(2, refused.split("huggingface.co/settings/tokens/new", -1).length, refused);
    assertFalse(person.transcript().toString().contains("no token yet"));
    assertEquals(KEY, key());
  }

  @Test
  void tokenWithoutThePermissionIsToBeEdited() throws Exception {
    machine.set("HF_TOKEN", "hf_weak0000000000000000000000000DDDD");

    done(person.onCard(KEY, ENTER));

    assertTrue(card(0).contains("❯ BAD Key: "), card(0));
    assertTrue(card(0).contains("BAD Key: hf_weak…DDDD"), card(0));
    assertTrue(card(0).contains("\" may not call Inference Providers |"), card(0));
    assertTrue(card(0).contains(" at https://huggingface.co/settings/tokens, or create"), card(0));
    assertTrue(card(0).contains("checked again every 15 s, for 3 minutes; r checks"), card(0));
    assertTrue(card(1).contains("GOOD Key"), card(1));
  }

  @Test
  void withoutANetworkNothingIsSetUpInSilence() throws Exception {
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);
    person.answer("--no-verify", "no", "yes").onCard(ENTER, ENTER);

    done(person);

    assertTrue(card(0).contains("CAUTION Key: hf_good…AAAA"), card(0));
    assertTrue(card(0).contains("not checked: ") && card(0).contains("r retry"), card(0));
    assertFalse(card(0).contains("t try it"), card(0));
    assertTrue(card(0).contains("no proxy is set; if you are behind one: export HTTPS_PROXY="));
    assertTrue(person.transcript().contains("Set it up all the same?: no"));
  }

  @Test
  void keyThatNobodyCouldCheckReplacesAnotherOnlyWhenThatIsSaid() throws Exception {
    done(new FakePrompter().onCard(ENTER));
    machine.unset("HF_TOKEN");
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);

    Outcome run = machine.ask(person.onCard(OTHER, ENTER).enterEverythingElse(), "onboard");

    assertEquals(ExitCode.CANCELLED, run.code());
    String question =
        "Replace hf_good…AAAA, models.providers.huggingface.apiKey in the config"
            + " all the same?: no";
    assertTrue(person.transcript().contains(question), person.transcript().toString());
    assertEquals(KEY, key());
  }

  @Test
  void variableThatNamesNoFileIsTheRowUnderTheCursorAndAKeyCanBePasted() throws Exception {
    machine.unset("HF_TOKEN").set("HF_TOKEN_FILE", "nowhere.txt");

    done(person.onCard(KEY, ENTER));

    assertTrue(card(0).contains("❯ BAD Key: "), card(0));
    assertTrue(card(0).contains("HF_TOKEN_FILE: nowhere.txt does not exist"), card(0));
    assertTrue(card(1).contains("GOOD Key: hf_good…AAAA"), card(1));
    assertEquals(KEY, key());
  }

  @Test
  void variableThatNamesNoFileIsSaidWhereTheKeyIsAskedFor() throws Exception {
    machine.unset("HF_TOKEN").set("HF_TOKEN_FILE", "nowhere.txt");

    done(person.onCard("k", ENTER).answer("Hugging Face token", KEY));

    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: HF_TOKEN_FILE: nowhere.txt does not exist"), said);
    assertEquals(KEY, key());
  }

  @Test
  void keyOfAnotherCompanyIsNotSentBeforeEnter() throws Exception {
    machine.unset("HF_TOKEN");
    String foreign = "sk-proj-0000000000000000000000000000";

    Outcome run = machine.ask(person.enter("Provider").onCard(foreign), "onboard");

    assertEquals(ExitCode.CANCELLED, run.code());
    assertTrue(card(1).contains("CAUTION Key: "), card(1));
    assertTrue(card(1).contains("begins with sk-, as a key of OpenAI does; Enter sends"), card(1));
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void whatIsNoKeyIsNotTaken() throws Exception {
    machine.unset("HF_TOKEN");
    Outcome run =
        machine.ask(
            person.enter("Provider").onCard("pip install openclaw", "$HF_TOKEN"), "onboard");

    assertEquals(ExitCode.CANCELLED, run.code());
    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: that is more than a key"), said);
    assertTrue(said.contains("rejected: that is the name of a variable"), said);
    assertEquals(List.of(), hub.requests());
  }

  @Test
  void loginOfHuggingFacesOwnToolWaitsForEnter() throws Exception {
    machine.unset("HF_TOKEN");
    machine.write(".cache/huggingface/token", KEY);

    done(
        person
            .onCard(ENTER)
            .meanwhile("card " + ENTER, () -> assertEquals(List.of(), hub.requests())));

    assertTrue(card(0).contains("hf auth login"), card(0));
    assertTrue(card(0).contains("checked when you press Enter"), card(0));
    assertEquals(KEY, key());
  }

  @Test
  void keptDefaultModelIsNotAskedFor() throws Exception {
    done(person.onCard(ENTER), "--keep-default-model");

    assertTrue(card(0).contains("Model: the default stays as it is"), card(0));
    assertFalse(machine.read(CONFIG).contains("primary"));
  }

  @Test
  void serverOfOnesOwnIsAskedAboutAndThenOnTheCard() throws Exception {
    machine.unset("HF_TOKEN");
    hub.servesItsEndpoint();
    person.answer("Provider", "Custom").answer("Base URL", hub.endpointUrl() + "/v1/models");
    person.answer("Model", "meta-llama/Llama-3.3-70B-Instruct");

    done(person.onCard(ENTER));

    assertTrue(card(0).contains("Model: meta-llama/Llama-3.3-70B-Instruct"), card(0));
    assertTrue(card(0).contains(hub.endpointUrl() + "/v1"), card(0));
  }

  private String key() throws Exception {
    return machine.json(CONFIG).at("/models/providers/huggingface/apiKey").asText();
  }
}
