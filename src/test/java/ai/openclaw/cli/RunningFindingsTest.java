package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.runtime.FakeOpenClaw;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an OpenClaw itself says of its models, and what a policy says against them. */
class RunningFindingsTest extends OnlineScene {
  private static final String MODEL = "openai/gpt-oss-120b";
  private static final String REF = "huggingface/" + MODEL;

  @BeforeEach
  void somebodyWithADefaultModel() throws Exception {
    machine.set("OPENCLAW_GATEWAY_PORT", "1");
    machine.write(CONFIG, "{agents: {defaults: {model: '" + REF + "'}}}");
  }

  /** An OpenClaw that prints this for the default model, and that for the sessions. */
  private void openClaw(String status, String sessions) throws Exception {
    String script =
        "#!/bin/sh\ncase \"$*\" in\n*'models status --plain --agent main') "
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

    assertTrue(text.contains("uses the model huggingface/other/model"), text);
    assertTrue(text.contains("openclaw doctor"), text);
  }

  @Test
  void theModelOfTheAgentItselfIsNoOther() throws Exception {
    machine.write(
        CONFIG,
        "{agents: {defaults: {model: 'huggingface/x/y'}, list: [{id: 'main', model: '"
            + REF
            + "'}]}}");
    openClaw("echo " + REF, "echo '{}'");

    assertFalse(probed().contains("uses the model"));
  }

  @Test
  void theLastScreenOfTheWizardSaysTheSame() throws Exception {
    String pinned = "{\"sessions\":[{\"key\":\"a\",\"modelOverride\":\"x/y\"}]}";
    openClaw("echo huggingface/other/model", "echo '" + pinned + "'");
    machine.write(
        ".openclaw/workspace/policy.jsonc", "{models: {providers: {deny: ['huggingface']}}}");
    machine.write(CONFIG, "{plugins: {entries: {policy: {enabled: true}}}}");

    List<String> said = wizard();

    int asked = said.indexOf("during: Asking OpenClaw what it uses now");
    assertTrue(said.get(asked + 1).endsWith("does not allow the provider huggingface"), said + "");
    assertEquals(
        List.of(
            "info: hint: openclaw policy check says what it asks for",
            "warn: OpenClaw itself uses the model huggingface/other/model",
            "info: hint: openclaw doctor",
            "warn: the session a is pinned to x/y",
            "info: hint: /model default in that chat takes the default model",
            "What next: Finish"),
        said.subList(asked + 2, said.size()));
  }

  @Test
  void theLastScreenConfirmsWhatOpenClawComesTo() throws Exception {
    openClaw("echo " + REF, "echo '{}'");

    List<String> said = wizard();

    String confirmed = "info: OpenClaw itself uses the model " + REF;
    assertEquals(List.of(confirmed, "What next: Finish"), last(2, said));
  }

  @Test
  void whatItDoesNotSayIsSilenceThereToo() throws Exception {
    openClaw("exit 1", "exit 1");

    String asked = "during: Asking OpenClaw what it uses now";
    assertEquals(List.of(asked, "What next: Finish"), last(2, wizard()));
  }

  @Test
  void aScriptThatTriesTheModelIsTold() throws Exception {
    openClaw("echo huggingface/other/model", "echo '{}'");

    Outcome json = machine.onboard("--probe", "--json", "--model", MODEL);
    Outcome text = machine.onboard("--probe", "--model", MODEL);

    String words = "OpenClaw itself uses the model huggingface/other/model";
    assertTrue(json.json().path("warnings").toString().contains(words + "; openclaw doctor"));
    assertTrue(text.out().contains("▲ " + words + "\n  hint: openclaw doctor\n"), text.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--probe --dry-run", "--probe --offline"})
  void anyOtherScriptStartsNoOpenClaw(String options) throws Exception {
    String marked = "touch '" + home.resolve("started") + "'; echo huggingface/other/model";
    openClaw(marked, marked);

    Outcome run = machine.onboard(options.split(" "));

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(Files.exists(home.resolve("started")));
  }

  private List<String> wizard() throws Exception {
    FakePrompter person = new FakePrompter().onCard("<enter>").enter("What next");
    Outcome run = machine.ask(person, "onboard", "--model", MODEL);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return person.transcript();
  }

  private static List<String> last(int count, List<String> lines) {
    return lines.subList(lines.size() - count, lines.size());
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
    assertFalse(text.contains("uses the model"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 1", "echo", "echo a b", "echo '<html>'; exit 0", "kill -9 $$"})
  void anyOtherAnswerIsSilence(String answer) throws Exception {
    openClaw(answer.contains("html") ? "echo " + REF : answer, answer);

    String text = probed();

    assertFalse(text.contains("uses the model"), text);
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
