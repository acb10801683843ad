package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card is drawn before an OpenClaw that may have a key has said whether it has one. */
class KeySearchTest extends StoreScene {
  private static final String ENTER = "<enter>";
  private static final String LOGIN = ".cache/huggingface/token";

  private final FakePrompter person = new FakePrompter();

  @BeforeEach
  void slowOpenClaw() throws IOException {
    installWithStoredKey();
    openclaw.unset("HF_TOKEN");
    openclaw.write(CONFIG, "{agents: {defaults: {model: 'huggingface/openai/gpt-oss-120b'}}}");
    String answersWhenTold =
        """
        'models status --json')
          i=0
          while [ ! -e "$state/go" ] && [ $i -lt 300 ]; do sleep 0.1; i=$((i+1)); done
        """;
    openclaw.write(
        "bin/openclaw",
        openclaw.read("bin/openclaw").replace("'models status --json')\n", answersWhenTold));
    person.enterEverythingElse().meanwhile("drawn", this::letItAnswer);
  }

  private void letItAnswer() {
    try {
      openclaw.write(".openclaw/go", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theKeyOfItsStoreTurnsUpOnTheCard() throws Exception {
    Outcome run = openclaw.ask(person.onCard(ENTER), "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(person.drawn().contains("Key: asking OpenClaw whether it has one…"));
    assertTrue(person.drawn().contains("Model: openai/gpt-oss-120b"), person.drawn());
    String card = person.transcript().get(0);
    String held = "Key: held by OpenClaw  the stored profile huggingface:default | ";
    assertTrue(card.contains(held), card);
    assertEquals(FORMER, openclaw.read(STORE));
  }

  @Test
  void withoutOneTheKeyIsWhatTheCardLacks() throws Exception {
    openclaw.write(STORE, "");

    Outcome run = openclaw.ask(person.onCard(KEY, ENTER), "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    String card = person.transcript().get(0);
    assertTrue(card.contains("❯ CAUTION Key: none yet: paste one here"), card);
    assertTrue(openclaw.read(CONFIG).contains(KEY));
  }

  @Test
  void whatComesOfItIsWaitedForByWhoeverAsksForTheDetails() throws Exception {
    openclaw.write(STORE, "").write(LOGIN, KEY);

    person
        .meanwhile("drawn", () -> {})
        .meanwhile("Asking OpenClaw for its keys", this::letItAnswer);

    Outcome run = openclaw.ask(person.patience(Duration.ZERO).onCard("d", ENTER), "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(person.transcript().get(0).contains("asking OpenClaw"));
    assertEquals("waits: Asking OpenClaw for its keys", person.transcript().get(1));
    String card = person.transcript().get(3);
    assertTrue(card.contains("hf auth login · checked when you press Enter"), card);
  }

  @Test
  void aPasteDoesNotWaitForIt() throws Exception {
    person.meanwhile("drawn", () -> {}).meanwhile("card " + ENTER, this::letItAnswer);

    Outcome run = openclaw.ask(person.patience(Duration.ZERO).onCard(KEY, ENTER), "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(person.transcript().get(0).contains("asking OpenClaw"));
    assertTrue(
        person.transcript().get(1).contains("Key: hf_good…AAAA · "), person.transcript().get(1));
  }
}
