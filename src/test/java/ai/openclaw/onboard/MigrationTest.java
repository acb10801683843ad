package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json.JsonTree;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out of a custom provider that points at Hugging Face; the golden folders have more. */
class MigrationTest {
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String OTHER = "hf_other00000000000000000000000000BBBB";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void keyInTheEnvironment() {
    openclaw = new OpenClawRun(home).set("HF_TOKEN", KEY);
  }

  @Test
  void scriptWithoutTheFlagLeavesItAndSaysSo() throws Exception {
    customProvider("'apiKey':'" + OTHER + "'");
    Outcome run = onboard();
    assertTrue(
        run.err()
            .contains(
                "the custom provider mine points at router.huggingface.co;"
                    + " --migrate-custom moves it to huggingface\n"),
        run.err());
    assertEquals(OTHER, section("mine").path("apiKey").asText());
    assertEquals("huggingface/deepseek-ai/DeepSeek-R1", primary());
  }

  @Test
  void personIsAskedAndShownThePlan() throws Exception {
    customProvider("'apiKey':'" + KEY + "'");
    FakePrompter person = new FakePrompter().answer("--migrate-custom", "yes");
    person.answer("Provider", "Hugging Face").answer("Write this?", "Details", "Write");
    Outcome run = openclaw.ask(person.enterEverythingElse(), "onboard");
    assertDone(run);
    assertTrue(run.out().contains(" --migrate-custom"), run.out());
    assertTrue(section("mine").isMissingNode());
    assertEquals("huggingface/a/b", primary());
    String said = person.transcript().toString();
    assertTrue(said.contains("info: the custom provider mine points at router.hugg"), said);
    assertTrue(said.contains("- models.providers.mine |   + models.providers.huggingface"), said);
  }

  @Test
  void personWhoSaysNoKeepsIt() throws Exception {
    customProvider("'apiKey':'" + KEY + "'");
    FakePrompter person = new FakePrompter().answer("--migrate-custom", "no");
    person.answer("Provider", "Hugging Face").enterEverythingElse();
    Outcome run = openclaw.ask(person, "onboard");
    assertDone(run);
    assertEquals(KEY, section("mine").path("apiKey").asText());
    assertFalse(run.err().contains("--migrate-custom"), run.err());
  }

  @Test
  void nothingToMoveIsSaid() throws Exception {
    Outcome run = onboard("--migrate-custom");
    assertTrue(
        run.err().contains("warning: no custom provider points at huggingface: nothing to move\n"));
  }

  @Test
  void sectionWithAnotherKeyKeepsItAndNothingElse() throws Exception {
    customProvider("'apiKey':'" + OTHER + "'");
    Outcome run = onboard("--migrate-custom");
    assertEquals(OTHER, section("mine").path("apiKey").asText());
    assertTrue(section("mine").path("models").isEmpty());
    assertEquals("a/b", section("huggingface").path("models").path(0).path("id").asText());
    assertTrue(
        run.err()
            .contains(
                "the custom provider mine stays, without models:"
                    + " its key hf_othe…BBBB is not the one in use\n"),
        run.err());
    Outcome second = onboard("--migrate-custom");
    assertTrue(second.out().contains("Nothing to change"), second.out());
    assertEquals("", second.err());
  }

  @Test
  void entriesAndSettingsOfTheProviderCountMore() throws Exception {
    openclaw.write(
        CONFIG,
        json(
            "{'models':{'providers':{"
                + "'huggingface':{'headers':{'A':'1'},'models':[{'id':'a/b','name':'mine'}]},"
                + "'old':{'baseUrl':'https://api-inference.huggingface.co/models/x',"
                + "'headers':{'A':'2','B':'3'},'timeoutSeconds':9,"
                + "'models':[{'id':'a/b','name':'old'},{'id':'c/d','name':'new'}]}}}}"));
    onboard("--migrate-custom");
    JsonNode section = section("huggingface");
    assertTrue(section("old").isMissingNode());
    assertEquals("{\"A\":\"1\",\"B\":\"3\"}", JsonTree.compact(section.path("headers")));
    assertEquals(9, section.path("timeoutSeconds").asInt());
    assertEquals("mine", section.path("models").path(0).path("name").asText());
    assertEquals("new", section.path("models").path(1).path("name").asText());
    assertEquals("https://router.huggingface.co/v1", section.path("baseUrl").asText());
  }

  @Test
  void storedProfileOfTheCustomProviderIsTheKeyAndStays() throws Exception {
    openclaw.unset("HF_TOKEN");
    customProvider("'timeoutSeconds':9");
    openclaw.write(
        STORE,
        json(
            "{'version':1,'profiles':{'mine:default':"
                + "{'type':'api_key','provider':'mine','key':'"
                + OTHER
                + "'}}}"));
    Outcome run = onboard("--migrate-custom");
    assertTrue(run.out().contains("from the stored profile mine:default\n"), run.out());
    JsonNode profiles = openclaw.json(STORE).path("profiles");
    assertEquals(OTHER, profiles.path("mine:default").path("key").asText());
    assertEquals(OTHER, profiles.path("huggingface:default").path("key").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"${MY_TOKEN}", "MY_TOKEN"})
  void referenceToAVariableMovesAlongAndStaysOne(String reference) throws Exception {
    openclaw.unset("HF_TOKEN").set("MY_TOKEN", OTHER);
    customProvider("'apiKey':'" + reference + "'");
    Outcome run = onboard("--migrate-custom");
    assertTrue(run.out().contains("as a reference to MY_TOKEN in the environment"), run.out());
    assertEquals(reference, section("huggingface").path("apiKey").asText());
    assertFalse(openclaw.path(STORE).toFile().exists());
    assertTrue(onboard("--migrate-custom").out().contains("Nothing to change"));
  }

  @Test
  void dryRunShowsEveryRename() throws Exception {
    customProvider("'apiKey':'" + KEY + "'");
    String before = openclaw.read(CONFIG);
    Outcome run = onboard("--migrate-custom", "--dry-run");
    for (String line :
        List.of(
            "  rename models.providers.mine to huggingface\n",
            "  remove models.providers.huggingface.apiKey\n",
            "  set agents.defaults.model.primary = \"huggingface/a/b\"\n")) {
      assertTrue(run.out().contains(line), run.out());
    }
    assertEquals(before, openclaw.read(CONFIG));
  }

  @Test
  void noPlanShowsTheHeadersOfASectionThatMoves() throws Exception {
    customProvider("'headers':{'X-Proxy-Token':'s3cr3t0123456789abcdef'}");
    openclaw.write(
        CONFIG,
        openclaw
            .read(CONFIG)
            .replace("\"providers\":{", "\"providers\":{\"huggingface\":{\"timeoutSeconds\":9},"));
    FakePrompter person = new FakePrompter().answer("Write this?", "Details", "Write");

    Outcome rehearsal = onboard("--migrate-custom", "--dry-run");
    Outcome json = onboard("--migrate-custom", "--dry-run", "--json");
    openclaw.ask(
        person.answer("--migrate-custom", "yes").enterEverythingElse(),
        "onboard",
        "--auth-choice",
        "huggingface-api-key");

    String told = String.join("\n", person.transcript());
    for (String shown : List.of(rehearsal.out(), json.out().replace("\\\"", "\""), told)) {
      assertTrue(shown.contains(json("{'X-Proxy-Token':'s3cr…cdef'}")), shown);
      assertFalse(shown.contains("s3cr3t"), shown);
    }
    assertTrue(openclaw.read(CONFIG).contains("s3cr3t0123456789abcdef"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'baseUrl':'https://router.huggingface.co/groq/openai/v1'",
        "'baseUrl':'https://router.huggingface.co/v1','api':'anthropic-messages'",
        "'baseUrl':'https://huggingface.example.com/v1'",
        "'baseUrl':'not an address'",
        "'baseUrl':7",
      })
  void sectionThatMeansSomethingElseIsNoneOfIt(String settings) throws Exception {
    openclaw.write(
        CONFIG, json("{'models':{'providers':{'mine':{" + settings + ",'models':[{}]}}}}"));
    Outcome run = onboard("--migrate-custom");
    assertFalse(section("mine").isMissingNode());
    assertFalse(run.err().contains("mine"), run.err());
  }

  @Test
  void textsThatAreNoRefsStay() throws Exception {
    customProvider("'apiKey':'" + KEY + "'");
    String config = openclaw.read(CONFIG);
    openclaw.write(
        CONFIG,
        config.substring(0, config.length() - 1)
            + json(
                ",'skills':{'dir':'mine/skills','mine/key':1},"
                    + "'hooks':{'model':'mine/','summaryModel':'MINE/a/b:groq'},"
                    + "'note':{'provider':'mine'},"
                    + "'other':{'provider':'lab','model':'mine/a'},"
                    + "'media':{'provider':'mine','model':'a/b'}}"));
    onboard("--migrate-custom");
    JsonNode after = openclaw.json(CONFIG);
    assertEquals(
        json("{'dir':'mine/skills','mine/key':1}"), JsonTree.compact(after.path("skills")));
    assertEquals(
        json("{'model':'mine/','summaryModel':'huggingface/a/b:groq'}"),
        JsonTree.compact(after.path("hooks")));
    assertEquals("mine", after.path("note").path("provider").asText());
    assertEquals("huggingface", after.path("media").path("provider").asText());
    assertEquals("mine/a", after.path("other").path("model").asText());
  }

  @Test
  void refsWhereOnlyRefsStandAreRenamedToo() throws Exception {
    customProvider("'apiKey':'" + KEY + "'");
    String config = openclaw.read(CONFIG);
    openclaw.write(
        CONFIG,
        config.replace(
            json("'defaults':{"),
            json(
                "'defaults':{'mediaModels':{'image':{'primary':'mine/a/b'}},"
                    + "'modelPolicy':{'allow':['mine/*','lab/x','huggingface/*']},"
                    + "'models':{'mine/a/b':{}},")));
    onboard("--migrate-custom");
    JsonNode after = openclaw.json(CONFIG).at("/agents/defaults");
    assertEquals("huggingface/a/b", after.at("/mediaModels/image/primary").asText());
    assertEquals(
        json("['huggingface/*','lab/x']"), JsonTree.compact(after.at("/modelPolicy/allow")));
    assertTrue(after.path("models").has("huggingface/a/b"));
  }

  @Test
  void refsInAnIncludedFileAreRenamedThere() throws Exception {
    customProvider("'apiKey':'" + KEY + "'");
    String config =
        openclaw.read(CONFIG).replace("\"agents\":{", "\"agents\":{\"$include\":\"./a.json\",");
    openclaw.write(CONFIG, config);
    openclaw.write(".openclaw/a.json", json("{'list':[{'id':'x','model':'mine/a/b'}]}"));
    Outcome run = openclaw.onboard("--migrate-custom");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(
        json("{'list':[{'id':'x','model':'huggingface/a/b'}]}"), openclaw.read(".openclaw/a.json"));
  }

  /** A custom provider with these settings, whose model is the default. */
  private void customProvider(String settings) throws IOException {
    openclaw.write(
        CONFIG,
        json(
            "{'models':{'providers':{'mine':{'baseUrl':'https://router.huggingface.co',"
                + settings
                + ",'models':[{'id':'a/b'}]}}},"
                + "'agents':{'defaults':{'model':{'primary':'mine/a/b'}}}}"));
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }

  private JsonNode section(String id) throws Exception {
    return openclaw.json(CONFIG).path("models").path("providers").path(id);
  }

  private String primary() throws Exception {
    JsonNode defaults = openclaw.json(CONFIG).path("agents").path("defaults");
    return defaults.path("model").path("primary").asText();
  }

  private Outcome onboard(String... more) throws IOException {
    Outcome run = openclaw.onboard(more);
    assertDone(run);
    return run;
  }

  private static void assertDone(Outcome run) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}
