package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.json5.Json5Document;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that the config names by an alias is that model, and stays as it is written. */
class AliasedModelTest extends OnboardScene {
  private static final String GPT = "openai/gpt-oss-120b";
  private static final String ALLOWED =
      "models: {'huggingface/openai/gpt-oss-120b': {alias: 'oss'},"
          + " 'together/lab/big': {alias: 'big'}}";

  @ParameterizedTest
  @ValueSource(strings = {"'oss'", "'OSS'", "{primary: 'oss'}", "{primary: 'oss', fallbacks: []}"})
  void theDefaultModelStays(String model) throws Exception {
    defaults("model: " + model);

    Outcome run = machine.onboard("--offline");

    assertTrue(run.out().contains("the default model is huggingface/" + GPT), run.out());
    assertEquals("oss", at("/model/primary").asText().toLowerCase(Locale.ROOT));
    assertFalse(at("/models").has("huggingface/deepseek-ai/DeepSeek-R1"));
  }

  @Test
  void theCardProposesItAndReplacesNothing() throws Exception {
    defaults("model: 'oss'");

    done(person.onCard(ENTER));

    assertTrue(card(0).contains(GPT), card(0));
    assertFalse(card(0).contains("instead of"), card(0));
  }

  @Test
  void theCardSaysWhichModelAnotherOneReplaces() throws Exception {
    defaults("model: 'oss'");

    done(person.onCard("m", ENTER).answer("Model", "openai/gpt-oss-20b").enterEverythingElse());

    assertTrue(card(1).contains("instead of huggingface/" + GPT), card(1));
  }

  @Test
  void theCardIsAboutTheProviderOfTheDefaultModel() throws Exception {
    machine.set("TOGETHER_API_KEY", "key-together00000000000000");
    defaults("model: 'big'");

    machine.ask(person.onCard(ENTER), "onboard", "--offline");

    assertTrue(card(0).contains("Together"), card(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{fallbacks: ['oss']}", "{primary: 'oss', fallbacks: ['big']}"})
  void aFallbackThatIsThereOrIsTheDefaultIsNotAddedAgain(String model) throws Exception {
    defaults("model: " + model);
    String before = at("/model/fallbacks").toString();

    machine.onboard("--offline", "--fallback", GPT);

    assertEquals(before, at("/model/fallbacks").toString());
  }

  @Test
  void anImageModelStaysAsItIsWritten() throws Exception {
    machine.write(
        CONFIG,
        "{agents: {defaults: {imageModel: 'eyes',"
            + " models: {'huggingface/Qwen/Qwen2.5-VL-72B-Instruct': {alias: 'eyes'}}}}}");

    Outcome run = machine.onboard("--image-model", "Qwen/Qwen2.5-VL-72B-Instruct");

    assertEquals("eyes", at("/imageModel/primary").asText(), run.err());
  }

  @Test
  void ofTwoAliasesThatAMigrationMakesOneModelsTheUsesOfTheLostOneBecomeRefs() throws Exception {
    machine.write(
        CONFIG,
        "{models: {providers: {hf: {baseUrl: 'https://router.huggingface.co/v1', models: []}}},"
            + " agents: {defaults: {model: 'mine', utilityModel: 'oss', models: {"
            + "'hf/openai/gpt-oss-120b': {alias: 'mine'},"
            + "'huggingface/openai/gpt-oss-120b': {alias: 'oss'}}}}}");

    Outcome run = machine.onboard("--offline", "--migrate-custom");

    assertTrue(run.out().contains("the default model is huggingface/" + GPT), run.out());
    assertEquals("huggingface/" + GPT, at("/model/primary").asText());
    assertEquals("oss", at("/utilityModel").asText());
  }

  @Test
  void aLostAliasIsWrittenOutWhereItIsAModelAndNowhereElse() throws Exception {
    machine.write(
        CONFIG,
        """
        {models: {mode: 'merge',
                  providers: {hf: {baseUrl: 'https://router.huggingface.co/v1', models: []}}},
         agents: {defaults: {model: {primary: 'gemma', fallbacks: [
                               'image', // by its alias
                               'huggingface/google/gemma-4-31B-it', // in full
                             ]},
                             models: {'huggingface/google/gemma-4-31B-it': {alias: 'gemma'},
                                      'hf/google/gemma-4-31B-it': {alias: 'image'}}}},
         tools: {media: {models: [{provider: 'openai', model: 'gpt-5-mini',
                                   capabilities: ['image', 'audio']}]}}}
        """);

    Outcome run = machine.onboard("--offline", "--migrate-custom");

    String after = machine.read(CONFIG);
    assertTrue(after.contains("capabilities: ['image', 'audio']"), run.out() + after);
    assertTrue(after.contains("'huggingface/google/gemma-4-31B-it', // by its alias\n"), after);
    assertFalse(after.contains("// in full"), after);
  }

  private void defaults(String model) throws Exception {
    machine.write(CONFIG, "{agents: {defaults: {" + model + ", " + ALLOWED + "}}}");
  }

  private JsonNode at(String pointer) throws Exception {
    return Json5Document.parse(machine.read(CONFIG)).data().at("/agents/defaults" + pointer);
  }
}
