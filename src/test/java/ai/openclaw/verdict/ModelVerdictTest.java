package ai.openclaw.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.StateScene;
import ai.openclaw.model.ModelRef;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which model an agent of OpenClaw will use, and whether it is allowed to. */
class ModelVerdictTest {
  @TempDir Path home;
  private StateScene scene;

  @BeforeEach
  void emptyHome() {
    scene = new StateScene(home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list: [{id: 'Main', model: 'anthropic/claude-x'}]",
        "list: [{id: 'other'}, {id: 'main', model: {primary: 'anthropic/claude-x'}}]",
        "entries: {main: {model: {primary: 'anthropic/claude-x'}}}"
      })
  void anAgentsOwnModelComesBeforeTheDefault(String agents) {
    older("agents: {defaults: {model: 'openai/gpt-y'}, " + agents + "}");

    Verdict.ModelVerdict verdict = model("openai/gpt-y");

    assertFalse(verdict.effective());
    assertEquals("anthropic/claude-x", verdict.ref());
    assertEquals("main has a model of its own, anthropic/claude-x", verdict.why());
    assertEquals("openclaw models set openai/gpt-y --agent main", verdict.mend());
    assertTrue(Verdict.ModelVerdict.of(scene.read(), null).effective());
  }

  @Test
  void theDefaultIsTheModelOfAnAgentWithoutOne() {
    older("agents: {defaults: {model: {primary: 'openai/gpt-y'}}, list: [{id: 'main'}]}");

    assertTrue(model("openai/gpt-y").effective());
    assertEquals("openclaw models set openai/gpt-z", model("openai/gpt-z").mend());
    older("");
    assertEquals("main has no model", model("openai/gpt-y").why());
  }

  @ParameterizedTest
  @CsvSource({
    "models: {'openai/gpt-y': {}}, true",
    "models: {'anthropic/claude-x': {}}, false",
    "'modelPolicy: {allow: [\"openai/gpt-y\"]}, models: {\"anthropic/claude-x\": {}}', true",
    "'modelPolicy: {allow: [\"openai/*\"]}', true",
    "'modelPolicy: {allow: [\"anthropic/claude-x\"]}, models: {\"openai/gpt-y\": {}}', false",
  })
  void theAllowlistOfTheGenerationKeepsModelsOut(String allowed, boolean effective) {
    older("agents: {defaults: {model: 'openai/gpt-y', " + allowed + "}}");

    Verdict.ModelVerdict verdict = model("openai/gpt-y");

    assertEquals(effective, verdict.effective());
    assertEquals(effective ? null : "openclaw models set openai/gpt-y", verdict.mend());
  }

  @Test
  void onceThePolicyWasMigratedTheMapOfModelsKeepsNobodyOut() {
    scene.write(
        StateScene.CONFIG,
        "{meta: {migrations: {modelPolicyAllowlist: true}}, agents: {defaults:"
            + " {model: 'openai/gpt-y', models: {'anthropic/claude-x': {}}}}}");

    assertTrue(model("openai/gpt-y").effective());
  }

  private Verdict.ModelVerdict model(String asked) {
    return Verdict.ModelVerdict.of(scene.read(), ModelRef.parse(asked));
  }

  private StateScene older(String members) {
    return config("2026.2.17", members);
  }

  private StateScene config(String version, String members) {
    String more = members.isEmpty() ? "" : ", " + members;
    return scene.write(
        StateScene.CONFIG, "{meta: {lastTouchedVersion: '" + version + "'}" + more + "}");
  }
}
