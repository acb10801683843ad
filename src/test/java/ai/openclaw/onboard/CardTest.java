package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Onboarding on one card: what it says, and what each key of it asks for. */
class CardTest {
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String OTHER = "hf_good000000000000000000000000000BBBB";
  private static final String WRONG = "hf_wrong00000000000000000000000000CCCC";
  private static final String ENTER = "<enter>";

  @TempDir Path home;
  private final StubHub hub = StubHub.start();
  private OpenClawRun openclaw;
  private FakePrompter person;

  @BeforeEach
  void somebodyWithANetwork() {
    openclaw = new OpenClawRun(home).online(hub);
    person = new FakePrompter();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void oneEnterSetsUpWhatTheEnvironmentHas() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    done(person.onCard(ENTER));

    String card = card(0);
    assertTrue(card.contains("GOOD Key: hf_good…AAAA  HF_TOKEN in the environment · ada"), card);
    assertTrue(card.contains("GOOD Model: deepseek-ai/DeepSeek-R1 · "), card);
    assertTrue(card.contains("For: a current OpenClaw, agent main · none found here"), card);
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").asText());
    assertEquals(1, person.transcript().size(), person.transcript().toString());
  }

  @Test
  void freshHomeWithoutAnyKeyAsksForTheProviderAndTakesAPaste() throws Exception {
    done(person.enter("Provider").onCard(KEY, ENTER));

    assertTrue(card(0).contains("❯ CAUTION Key: none yet: paste one here"), card(0));
    assertEquals(KEY, openclaw.json(CONFIG).at("/models/providers/huggingface/apiKey").asText());
  }

  @Test
  void thePlaceOfTheKeyCanBeChangedWhereNothingTellsIt() throws Exception {
    openclaw.set("HF_TOKEN", KEY);

    Outcome run = done(person.onCard("o", ENTER));

    assertTrue(card(1).contains("For: OpenClaw before 2026.6.5, agent main"), card(1));
    String store = openclaw.read(".openclaw/agents/main/agent/auth-profiles.json");
    assertTrue(store.contains(KEY), store);
    assertTrue(run.out().contains("--credential-store auth-profiles"), run.out());
  }

  private Outcome done(FakePrompter whoever, String... flags) throws IOException {
    String[] args = new String[flags.length + 1];
    args[0] = "onboard";
    System.arraycopy(flags, 0, args, 1, flags.length);
    Outcome run = openclaw.ask(whoever, args);
    assertEquals(ExitCode.DONE, run.code(), () -> run.err() + whoever.transcript());
    return run;
  }

  private String card(int number) {
    return person.transcript().stream()
        .filter(line -> line.startsWith("card "))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }
}
