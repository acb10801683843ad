package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.prompt.FakePrompter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent with a model of its own gets another one only where somebody means it. */
class AgentModelTest {
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String OWN = "huggingface/openai/gpt-oss-120b";
  private static final String NEW = "huggingface/deepseek-ai/DeepSeek-R1";
  private static final String QUESTION = "Change the model of main too?";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void anAgentWithAModel() throws Exception {
    openclaw =
        new OpenClawRun(home)
            .set("HF_TOKEN", "hf_good000000000000000000000000000AAAA")
            .write(
                CONFIG,
                "{agents: {list: [{id: 'main', model: {primary: '"
                    + OWN
                    + "', fallbacks: []}}, {id: 'scribe'}]}}");
  }

  @Test
  void aPersonIsAskedAndEnterKeepsIt() throws Exception {
    FakePrompter person = person();

    Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

    String said = String.join("\n", person.transcript());
    assertTrue(said.contains("info: main has a model of its own, " + OWN), said);
    assertTrue(said.contains(QUESTION + ": no"), said);
    assertEquals(OWN, agentModel());
    assertTrue(run.out().startsWith("▲"), run.out());
    assertTrue(run.out().contains("hint: openclaw models set " + NEW + " --agent main"), run.out());
    assertFalse(run.out().contains("--agent main \\"), run.out());
  }

  @Test
  void aPersonCanHaveItChangedAndTheScriptSaysSo() throws Exception {
    FakePrompter person = person().answer(QUESTION, "yes");

    Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

    assertEquals(NEW, agentModel());
    assertTrue(run.out().startsWith("✔"), run.out());
    assertTrue(run.out().substring(run.out().indexOf("Script")).contains("--agent main"));
  }

  @Test
  void aScriptNamesTheAgent() throws Exception {
    openclaw.onboard();
    assertEquals(OWN, agentModel());

    Outcome run = openclaw.onboard("--agent", "main");

    assertEquals(NEW, agentModel());
    assertTrue(run.out().startsWith("✔"), run.out());
  }

  @Test
  void anAgentWithoutAModelOfItsOwnGetsNone() throws Exception {
    openclaw.onboard("--agent", "scribe");

    assertTrue(
        Json5Document.parse(openclaw.read(CONFIG))
            .data()
            .at("/agents/list/1/model")
            .isMissingNode());
  }

  @Test
  void theDefaultThatStaysIsNoReasonToAsk() throws Exception {
    openclaw.onboard("--agent", "main", "--keep-default-model");

    assertEquals(OWN, agentModel());
  }

  private static FakePrompter person() {
    return new FakePrompter().enterEverythingElse();
  }

  private String agentModel() throws Exception {
    return Json5Document.parse(openclaw.read(CONFIG))
        .data()
        .at("/agents/list/0/model/primary")
        .textValue();
  }
}
