package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home whose default model is on a server of one's own is a home that is set up. */
class OwnServerTest extends OnboardScene {
  private static final String MODEL = "meta-llama/Llama-3.3-70B-Instruct";
  private static final String ANTHROPICS = "sk-ant-0000000000000000000000000000bbbb";

  @BeforeEach
  void noKeyInTheEnvironment() {
    machine.unset("HF_TOKEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret-of-mine-0001"})
  void theCardSaysWhatIsSetUpAndLeavesItSo(String key) throws Exception {
    setUp(key);
    String before = machine.read(CONFIG);

    Outcome run = done(person.onCard(ENTER));

    assertTrue(card(0).contains(" · set up | "), card(0));
    assertTrue(card(0).contains("Model: " + MODEL), card(0));
    assertTrue(card(0).contains("Keep as is"), card(0));
    assertTrue(run.out().contains("Nothing to change"), run.out());
    assertEquals(before, machine.read(CONFIG));
  }

  @Test
  void anotherServerIsAskedAboutFromTheBeginning() throws Exception {
    setUp("");

    FakePrompter other =
        person
            .onCard("p", "<leave>")
            .answer("Provider", "Custom Provider")
            .answer("--custom-base-url", hub.endpointUrl() + "/v1")
            .enterEverythingElse();
    machine.ask(other, "onboard");

    assertTrue(other.transcript().toString().contains("Base URL: "), other.transcript().toString());
  }

  @Test
  void aServerThatWantsNoKeyCanBeTriedAndSaysSo() throws Exception {
    setUp("");

    assertTrue(machine.run("models", "status").out().contains("its server wants no key"));
    Outcome tried = machine.run("models", "try", "--json");
    assertTrue(!tried.out().contains("no key that this program can read"), tried.out());
  }

  @Test
  void theKeyOfAnotherCompanyIsNotSentThereUnasked() throws Exception {
    person
        .paste("Provider", ANTHROPICS)
        .answer("Provider", "Custom Provider")
        .answer("--custom-base-url", hub.endpointUrl() + "/v1")
        .answer("--no-verify", "no")
        .leave("API key, if it requires one")
        .enterEverythingElse();

    Outcome run = machine.ask(person, "onboard");

    assertEquals(ExitCode.CANCELLED, run.code(), run.err());
    String said = person.transcript().toString();
    assertTrue(said.contains("a key of Anthropic, which is not in this list: choose"), said);
    String question =
        "the key begins with sk-ant-, as a key of Anthropic does. Send it to 127.0.0.1?";
    assertTrue(said.contains(question + ": no"), said);
    assertTrue(hub.requests().stream().noneMatch(each -> each.toString().contains(ANTHROPICS)));
  }

  private void setUp(String key) throws IOException {
    Outcome run =
        machine.run(
            "onboard",
            "--non-interactive",
            "--custom-base-url",
            hub.endpointUrl() + "/v1",
            "--custom-model-id",
            MODEL,
            key.isEmpty() ? "--json" : "--custom-api-key=" + key);
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}
