package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.runtime.FakeOpenClaw;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an OpenClaw itself says of its models, and what a policy says against them. */
class RunningFindingsTest {
  private static final String REF = "huggingface/openai/gpt-oss-120b";
  private static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;
  private final StubHub hub = StubHub.start();
  private OpenClawRun machine;

  @BeforeEach
  void somebodyWithADefaultModel() throws Exception {
    machine = new OpenClawRun(home).online(hub);
    machine.set("HF_TOKEN", "hf_good000000000000000000000000000AAAA");
    machine.set("OPENCLAW_GATEWAY_PORT", "1");
    machine.write(CONFIG, "{agents: {defaults: {model: '" + REF + "'}}}");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  /** An OpenClaw that prints this for the default model, and that for the sessions. */
  private void openClaw(String status, String sessions) throws Exception {
    String script =
        "#!/bin/sh\ncase \"$*\" in\n*'models status --plain') "
            + status
            + ";;\n*'sessions --json') "
            + sessions
            + ";;\nesac\n";
    machine.set("PATH", FakeOpenClaw.linked(home, "2026.9.6", script) + ":/usr/bin:/bin");
  }

  private String probed() throws Exception {
    Outcome run = machine.run("models", "status", "--probe");
    return run.out() + run.err();
  }

  @Test
  void anotherDefaultThanTheConfigsIsNamed() throws Exception {
    openClaw("echo huggingface/other/model", "echo '{}'");

    String text = probed();

    assertTrue(text.contains("comes to the default model huggingface/other/model"), text);
    assertTrue(text.contains("openclaw doctor"), text);
  }

  @Test
  void sessionsThatArePinnedAreNamed() throws Exception {
    openClaw(
        "echo " + REF,
        "echo '{\"sessions\":[{\"key\":\"agent:main:main\",\"providerOverride\":\"huggingface\","
            + "\"modelOverride\":\"x/y\"},{\"key\":\"a\",\"modelOverride\":\"z\"},"
            + "{\"key\":\"b\",\"model\":\"last/used\"}]}'");

    String text = probed().replaceAll("\\s+", " ");

    assertTrue(text.contains("the session agent:main:main is pinned to huggingface/x/y"), text);
    assertTrue(text.contains("and 1 more are pinned"), text);
    assertFalse(text.contains("comes to the default model"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 1", "echo", "echo a b", "echo '<html>'; exit 0", "kill -9 $$"})
  void anyOtherAnswerIsSilence(String answer) throws Exception {
    openClaw(answer.contains("html") ? "echo " + REF : answer, answer);

    String text = probed();

    assertFalse(text.contains("comes to the default model"), text);
    assertFalse(text.contains("pinned"), text);
  }

  @Test
  void itIsAskedOnlyWithProbe() throws Exception {
    openClaw("echo huggingface/other/model", "echo '{}'");

    assertFalse(machine.run("models", "status").out().contains("other/model"));
    assertFalse(machine.run("models", "status", "--check").out().contains("other/model"));
  }

  @ParameterizedTest
  @CsvSource({
    "true, '{models: {providers: {deny: [\"HuggingFace\"]}}}', true",
    "true, '{models: {providers: {allow: [\"openai\"]}}} // approved', true",
    "true, '{models: {providers: {allow: [\"openai\", \"huggingface\"]}}}', false",
    "true, '{models: {providers: {allow: []}}}', false",
    "true, '{}', false",
    "true, 'not a policy', false",
    "false, '{models: {providers: {deny: [\"huggingface\"]}}}', false"
  })
  void aPolicyThatKeepsTheProviderOutIsNamed(boolean enabled, String policy, boolean named)
      throws Exception {
    machine.write(".openclaw/workspace/policy.jsonc", policy);
    machine.write(
        CONFIG,
        "{agents: {defaults: {model: '"
            + REF
            + "'}}, plugins: {entries: {policy: {enabled: "
            + enabled
            + "}}}}");

    String text = machine.run("models", "status").out();

    assertEquals(named, text.contains("does not allow the provider huggingface"), text);
  }
}
