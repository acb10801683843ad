package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as OpenClaw's docs and other people's scripts have them, typed out. */
class OwnSpellingsTest extends OnlineScene {
  private static final String OF_WORK = ".openclaw/agents/work/agent/auth-profiles.json";
  private static final String OF_MAIN = ".openclaw/agents/main/agent/auth-profiles.json";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onboard --non-interactive --auth-choice token --token-provider huggingface --token ",
        "onboard --non-interactive --auth-choice apiKey --token-provider huggingface --token "
      })
  void theProviderOfATokenIsNamedApart(String line) throws Exception {
    assertEquals(ExitCode.DONE, type(line + TOKEN).code());

    assertEquals(TOKEN, machine.json(OF_MAIN).at("/profiles/huggingface:default/key").textValue());
  }

  @Test
  void aLoginThatIsSkippedLeavesTheKeysAsTheyAre() throws Exception {
    machine.set("HF_TOKEN", "");

    type("onboard --non-interactive --auth-choice skip");

    assertFalse(Files.exists(machine.path(OF_MAIN)));
  }

  @Test
  void keysAndTheirOrderAreOfOneAgent() throws Exception {
    machine.write(CONFIG, "{agents:{list:[{id:'main'},{id:'work'}]}}");
    machine.standardInput("hf_work000000000000000000000000000AAAA");
    type(
        "models auth paste-api-key --agent work --provider huggingface"
            + " --profile-id huggingface:a");
    machine.standardInput("hf_work000000000000000000000000000BBBB");
    type("models auth paste-token --agent work --provider huggingface --profile-id huggingface:b");

    type("models auth add --non-interactive --agent work --auth-choice huggingface-api-key");
    assertEquals(3, machine.json(OF_WORK).path("profiles").size());
    Outcome keys = type("models auth list --agent work --provider huggingface --json");
    assertTrue(keys.out().contains("huggingface:b"), keys.out());
    assertFalse(Files.exists(machine.path(OF_MAIN)));

    type("models auth order set --agent work --provider huggingface huggingface:b");
    assertEquals("huggingface:b", machine.json(OF_WORK).at("/order/huggingface/0").asText());
    Outcome order = type("models auth order get --agent work --provider huggingface --json");
    assertEquals("[\"huggingface:b\"]", order.json().path("order").toString());
    type("models auth order clear --agent work --provider huggingface");
    assertTrue(machine.json(OF_WORK).at("/order/huggingface").isMissingNode());

    type("models auth logout --agent work --yes huggingface:a");
    assertEquals(2, machine.json(OF_WORK).path("profiles").size());
  }

  @Test
  void anAliasIsEveryAgents() throws Exception {
    machine.write(CONFIG, "{agents:{list:[{id:'main'},{id:'work'}]}}");

    type("models aliases add quick huggingface/openai/gpt-oss-120b --agent work");

    assertEquals(
        "quick\thuggingface/openai/gpt-oss-120b\n",
        type("models aliases list --agent main --plain").out());
    type("models aliases remove quick --agent main");
    assertEquals("", type("models aliases list --plain").out());
  }

  @Test
  void aListThatWasKeptIsAskedForAgain() throws Exception {
    type("models list --all --json");
    int requests = hub.requests().size();
    type("models list --all --json");
    assertEquals(requests, hub.requests().size());

    type("models list --all --refresh --json");

    assertTrue(hub.requests().size() > requests);
  }

  @Test
  void theListIsWhatAnAgentWouldUse() throws Exception {
    machine.write(
        CONFIG, "{agents:{list:[{id:'main'},{id:'work',model:'huggingface/openai/gpt-oss-20b'}]}}");

    assertEquals(
        "huggingface/openai/gpt-oss-20b\n", type("models list --agent work --plain").out());
  }

  @Test
  void fallbacksForImagesAreListedForPipes() throws Exception {
    String seeing = "huggingface/Qwen/Qwen2.5-VL-72B-Instruct";
    type("models image-fallbacks add " + seeing);

    assertEquals(seeing + "\n", type("models image-fallbacks list --plain").out());
  }

  @Test
  void modelsOfThisMachineAreListedAlone() throws Exception {
    String local = "models list --all --local --provider huggingface --plain";
    assertEquals(136, type(local).out().lines().count());
    assertEquals("", type("models list --all --local --provider together --plain").out());
    machine.set("OPENCLAW_HUGGINGFACE_BASE_URL", "https://router.example.com/v1");

    assertEquals("", type("models list --all --local --plain --offline").out());
  }

  @Test
  void theProbeTakesItsTermsFromOptions() throws Exception {
    type(
        "onboard --non-interactive --token-provider huggingface --token "
            + TOKEN
            + " --model huggingface/openai/gpt-oss-120b");

    Outcome run =
        type(
            "models status --json --probe --probe-provider huggingface --probe-profile"
                + " huggingface:default --probe-timeout 5000 --probe-max-tokens 8");

    assertTrue(run.json().at("/probe/ok").asBoolean(), run.out());
    StubHub.Arrived asked = hub.requests().get(hub.requests().size() - 1);
    assertTrue(asked.body().contains("\"max_tokens\":8"), asked.body());
  }

  private Outcome type(String line) throws IOException {
    Outcome outcome = machine.run(line.split(" ", -1));
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    return outcome;
  }
}
