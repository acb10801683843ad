package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.huggingface.StubHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a person has to answer and to press, from the start to Done; a paste is one key. */
class WizardKeysTest {
  private static final String TOKEN = "hf_wizard0000000000000000000000000001";
  private static final String OTHER = "hf_wizard0000000000000000000000000002";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String ENTER = "\r";

  @TempDir Path scratch;
  private final StubHub hub = StubHub.start();
  private PtyHome home;

  /** What somebody waits for and presses then. */
  private record Turn(String sees, String presses) {
    boolean isPaste() {
      return presses.startsWith("\u001b[200~");
    }
  }

  /** What a run takes. */
  private record Effort(int questions, int keys) {}

  @BeforeEach
  void somebodyWithoutAnything() throws Exception {
    assumeTrue(PtySession.isAvailable(), "needs script of util-linux");
    home = new PtyHome(scratch, hub);
  }

  @AfterEach
  void hubGoes() {
    hub.close();
  }

  @Test
  void aTokenInTheEnvironmentIsOneEnter() throws Exception {
    home.set("HF_TOKEN", TOKEN);

    assertEquals(new Effort(1, 1), effort("fresh with HF_TOKEN", new Turn("❯ Set up", ENTER)));
    assertTrue(home.read(CONFIG).contains(TOKEN));
  }

  @Test
  void withoutAKeyItIsEnterPasteEnter() throws Exception {
    Effort effort =
        effort(
            "fresh with a paste",
            new Turn("Skip for now", ENTER),
            new Turn("none yet", paste(TOKEN)),
            new Turn("❯ Set up", ENTER));

    assertEquals(new Effort(2, 3), effort);
    assertTrue(home.read(CONFIG).contains(TOKEN));
  }

  @Test
  void anotherModelIsItsNameAndThreeEnters() throws Exception {
    aTokenInTheEnvironmentIsOneEnter();
    Effort effort =
        effort(
            "change of model",
            new Turn("Keep as is", "m"),
            new Turn("type to search", "20b"),
            new Turn("1 of 3 found", ENTER),
            new Turn("cheapest", ENTER),
            new Turn("instead of", ENTER));

    assertEquals(new Effort(4, 7), effort);
    assertTrue(home.read(CONFIG).contains("\"primary\": \"huggingface/google/Atlas-20B-it\""));
  }

  @Test
  void anotherKeyIsAPasteAndEnter() throws Exception {
    aTokenInTheEnvironmentIsOneEnter();
    home.set("HF_TOKEN", "");
    Effort effort =
        effort(
            "rotation of a key", new Turn("Keep as is", paste(OTHER)), new Turn("❯ Set up", ENTER));

    assertEquals(new Effort(1, 2), effort);
    assertTrue(home.read(CONFIG).contains(OTHER));
  }

  @Test
  void aServerOfOnesOwnIsItsAddressAndThreeKeys() throws Exception {
    Effort effort =
        effort(
            "custom endpoint",
            new Turn("Skip for now", "c"),
            new Turn("❯ Custom", ENTER),
            new Turn("Base URL", paste(hub.endpointUrl())),
            new Turn("/endpoint", ENTER),
            new Turn("❯ Set up", ENTER));

    assertEquals(new Effort(3, 5), effort);
    assertTrue(home.read(CONFIG).contains(hub.endpointUrl() + "/v1"));
  }

  /** Goes through it, and notes how long it took for those who want to compare. */
  private Effort effort(String scenario, Turn... turns) throws Exception {
    List<String> questions = new ArrayList<>();
    int keys = 0;
    long start = System.nanoTime();
    try (PtySession wizard = home.start(80, 24, "012", "onboard")) {
      for (Turn turn : turns) {
        wizard.waitFor(turn.sees());
        String asked = question(wizard.screen().text());
        if (questions.isEmpty() || !questions.get(questions.size() - 1).equals(asked)) {
          questions.add(asked);
        }
        keys += turn.isPaste() ? 1 : turn.presses().length();
        wizard.type(turn.presses());
      }
      assertEquals(0, wizard.exit(), wizard.screen().text());
      assertTrue(wizard.screen().history().contains("✔ Done"), wizard.screen().history());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String row = "%-22s %d questions, %d keys, %.1f s%n";
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve(scenario.replace(' ', '-') + ".effort"),
        row.formatted(scenario, questions.size(), keys, seconds));
    return new Effort(questions.size(), keys);
  }

  /** The first word of the question that is on the screen. */
  private static String question(String screen) {
    String last = screen.substring(screen.lastIndexOf('◆') + 1).strip();
    return last.split("\\s", 2)[0];
  }

  private static String paste(String text) {
    return "\u001b[200~" + text + "\u001b[201~";
  }
}
