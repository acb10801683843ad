package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A string of the config that refers to a variable means its value, and stays a reference. */
class ConfigReferencesTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String MODEL = "huggingface/openai/gpt-oss-120b";
  private static final String SPLIT =
      """
      {models: {providers: {huggingface: {baseUrl: '${GATEWAY}', api: '${API}', models: []}}},
       agents: {defaults: {model: {primary: '${MY_MODEL}', fallbacks: ['${MY_MODEL}:groq']}}}}
      """;

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void variables() throws Exception {
    openclaw =
        new OpenClawRun(home)
            .set("HF_TOKEN", KEY)
            .set("GATEWAY", "http://127.0.0.1:9/v1")
            .set("API", "openai-completions")
            .set("MY_MODEL", MODEL)
            .write(CONFIG, SPLIT);
  }

  @Test
  void theModelAndTheAddressInUseStayAsTheyAreWritten() throws Exception {
    Outcome run = openclaw.onboard("--json");

    assertEquals(MODEL, run.json().path("model").textValue());
    String config = openclaw.read(CONFIG);
    assertTrue(config.contains("primary: '${MY_MODEL}'"), config);
    assertTrue(config.contains("baseUrl: '${GATEWAY}', api: '${API}'"), config);
    assertFalse(run.out().contains(" was ${"), run.out());
    assertTrue(config().at("/agents/defaults/models").has(MODEL), config);
  }

  @Test
  void aModelInOneWordBecomesAnObjectWithTheReference() throws Exception {
    openclaw.write(CONFIG, "{agents: {defaults: {model: '${MY_MODEL}'}}}");

    openclaw.onboard();

    assertEquals("${MY_MODEL}", config().at("/agents/defaults/model/primary").textValue());
  }

  @Test
  void whatAnotherValueReplacesIsTold() throws Exception {
    Outcome run = openclaw.onboard("--model", "deepseek-ai/DeepSeek-R1");

    assertEquals(
        "warning: agents.defaults.model.primary was ${MY_MODEL}\n", run.err(), "a script's log");
    assertTrue(
        onboardAgain().contains("agents.defaults.model.primary was ${MY_MODEL}"), "a program's");
  }

  @Test
  void thePersonIsToldBeforeItIsWritten() throws Exception {
    FakePrompter person = new FakePrompter().enterEverythingElse();

    openclaw.ask(
        person,
        "onboard",
        "--auth-choice",
        "huggingface-api-key",
        "--model",
        "deepseek-ai/DeepSeek-R1");

    String transcript = String.join("\n", person.transcript());
    int told = transcript.indexOf("agents.defaults.model.primary was ${MY_MODEL}");
    assertTrue(told >= 0 && told < transcript.indexOf("This will be set up"), transcript);
  }

  @Test
  void aFallbackThatIsAReferenceStaysOneWhenAnotherIsAdded() throws Exception {
    Outcome run = openclaw.run("models", "fallbacks", "add", "huggingface/deepseek-ai/DeepSeek-R1");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("", run.err());
    assertEquals(
        "[\"${MY_MODEL}:groq\",\"huggingface/deepseek-ai/DeepSeek-R1\"]",
        config().at("/agents/defaults/model/fallbacks").toString());
    assertTrue(
        config().at("/agents/defaults/models").has(MODEL + ":groq"),
        "it works today, so it stays allowed");
  }

  @Test
  void theDefaultThatAReferenceLeadsToIsSetAlready() throws Exception {
    openclaw.run("models", "set", MODEL);

    assertTrue(openclaw.read(CONFIG).contains("primary: '${MY_MODEL}'"));
  }

  @Test
  void aCustomProviderIsKnownByTheAddressBehindItsReference() throws Exception {
    openclaw
        .set("GATEWAY", "https://router.huggingface.co/v1")
        .set("MY_MODEL", "hf/openai/gpt-oss-120b")
        .write(
            CONFIG,
            "{models: {providers: {hf: {baseUrl: '${GATEWAY}', models: []}}},"
                + " agents: {defaults: {model: {primary: '${MY_MODEL}'}}}}");

    Outcome run = openclaw.onboard("--migrate-custom");

    assertTrue(run.err().contains("agents.defaults.model.primary was ${MY_MODEL}"), run.err());
    assertEquals(MODEL, config().at("/agents/defaults/model/primary").textValue());
  }

  private JsonNode config() throws Exception {
    return Json5Document.parse(openclaw.read(CONFIG)).data();
  }

  private String onboardAgain() throws Exception {
    openclaw.write(CONFIG, SPLIT);
    return openclaw
        .onboard("--model", "deepseek-ai/DeepSeek-R1", "--json")
        .json()
        .path("warnings")
        .toString();
  }
}
