package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.huggingface.StubHub;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees who waits for a command that asks nothing. */
class WaitsTest {
  private static final String TOKEN = "hf_wizard0000000000000000000000000001";

  @TempDir Path scratch;
  private final StubHub hub = StubHub.start();
  private final CountDownLatch gate = new CountDownLatch(1);
  private PtyHome home;

  @BeforeEach
  void somebodyBeforeASlowHub() throws Exception {
    assumeTrue(PtySession.isAvailable(), "needs script of util-linux");
    hub.modelsAfter(gate);
    home = new PtyHome(scratch, hub).set("HF_TOKEN", TOKEN);
  }

  @AfterEach
  void hubGoes() {
    gate.countDown();
    hub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "models list --all, Loading the models  1 s",
    "models set openai/gpt-oss-120b, Loading the models  1 s",
    "models fallbacks add openai/gpt-oss-120b, Loading the models  1 s",
    "onboard --non-interactive --auth-choice huggingface-api-key, Checking",
  })
  void itSaysWhatItWaitsForAndForHowLong(String command, String words) throws Exception {
    try (PtySession pty = home.start(80, 24, "012", command.split(" ", -1))) {
      pty.waitFor(words).waitFor("2 s");
      gate.countDown();
      assertEquals(0, pty.exit(), pty.screen().text());
      String left = pty.screen().history();
      assertFalse(left.contains("Loading") || left.contains("Checking"), left);
      assertFalse(left.contains(" s\n"), left);
      assertEquals(pty.terminalBefore(), pty.terminalAfter());
    }
  }

  @Test
  void ctrlCEndsItAndLeavesNothing() throws Exception {
    assumeTrue(Signals.heeded("INT").contains("INT"), "started in the background");
    try (PtySession pty = home.start(40, 10, "012", "models", "list", "--all")) {
      pty.waitFor("Loading the models  1 s").type("\u0003");
      assertEquals(130, pty.exit());
      assertFalse(pty.screen().history().contains("Loading"), pty.screen().history());
      assertEquals(pty.terminalBefore(), pty.terminalAfter());
      assertTrue(pty.screen().isCursorVisible());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "01, xterm, models list --all",
    "012, xterm, models list --all --json",
    "012, xterm, models list --all --plain",
    "012, dumb, models list --all",
  })
  void nothingIsSaidWhereNobodyWatches(String terminals, String type, String command)
      throws Exception {
    home.set("TERM", type);
    try (PtySession pty = home.start(80, 24, terminals, command.split(" ", -1))) {
      Thread.sleep(2_500);
      assertEquals("", pty.screen().text());
      gate.countDown();
      assertEquals(0, pty.exit());
    }
  }

  @Test
  void whereLinesAreReadAloudALongWaitIsOneLine() throws Exception {
    home.set("TERM", "dumb");
    try (PtySession pty = home.start(80, 24, "012", "models", "list", "--all")) {
      pty.waitFor("Loading the models…");
      gate.countDown();
      assertEquals(0, pty.exit());
      assertTrue(
          pty.screen().history().startsWith("Loading the models…\n"), pty.screen().history());
    }
  }
}
