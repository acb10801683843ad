package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.huggingface.StubHub;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.terminal.PtySession;
import ai.openclaw.terminal.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends wizards by signals, at moments that are spread over their whole run time. How many is set by
 * {@code signals.wizards}; the profile {@code signals} has the full number.
 */
class SignalsIT {
  private static final int WIZARDS = Integer.getInteger("signals.wizards", 12);
  private static final String TOKEN = "hf_wizard0000000000000000000000000001";
  private static final String BEFORE = "// a comment\n{}\n";
  private static final List<String> TERMINALS = List.of("xterm-256color", "dumb");

  /** Between two keys, in milliseconds. */
  private static final long PAUSE = 120;

  private static final int MOST_TURNS = 500;

  /** The same seed for the same moments, as far as a machine can repeat them. */
  private final Random random = new Random(WIZARDS);

  @TempDir Path scratch;
  private final List<String> faults = new ArrayList<>();
  private int hits;

  @Test
  void noSignalLeavesALockATemporaryFileOrAnotherTerminal() throws Exception {
    assumeTrue(PtySession.isAvailable(), "needs script of util-linux");
    List<String> signals = Signals.heeded("TERM", "INT", "HUP");
    try (StubHub hub = StubHub.start()) {
      long runTime = 0;
      for (String terminal : TERMINALS) {
        runTime = Math.max(runTime, finish(hub, terminal));
      }
      for (int i = 0; i < WIZARDS; i++) {
        long moment = (long) (runTime * (i + random.nextDouble()) / WIZARDS);
        end(hub, signals.get(i % signals.size()), TERMINALS.get(i / 3 % 2), moment);
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(hits > WIZARDS / 3, "only " + hits + " of " + WIZARDS + " were still running");
  }

  /** How long a wizard takes that is not disturbed, in milliseconds. */
  private long finish(StubHub hub, String terminal) throws Exception {
    Path home = newHome();
    long start = System.nanoTime();
    try (PtySession wizard = start(hub, home, terminal)) {
      for (int turn = 0; wizard.isRunning() && turn < MOST_TURNS; turn++) {
        wizard.type(answer(terminal, turn));
        Thread.sleep(PAUSE);
      }
      assertFalse(wizard.isRunning(), () -> "does not end:\n" + wizard.screen().text());
      assertEquals(0, wizard.exit(), wizard.screen().text());
    }
    assertEquals(List.of(), leftIn(home));
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** A plain question without a default wants a number, and one with a default only Enter. */
  private static String answer(String terminal, int turn) {
    return terminal.equals("dumb") && turn % 2 == 0 ? "1\r" : "\r";
  }

  private void end(StubHub hub, String signal, String terminal, long moment) throws Exception {
    Path home = newHome();
    String when = signal + " after " + moment + " ms at " + terminal + ": ";
    try (PtySession wizard = start(hub, home, terminal)) {
      long end = System.nanoTime() + moment * 1_000_000;
      for (int turn = 0; System.nanoTime() < end && wizard.isRunning(); turn++) {
        Thread.sleep(Math.max(1, Math.min(PAUSE, (end - System.nanoTime()) / 1_000_000)));
        wizard.type(answer(terminal, turn));
      }
      boolean hit = false;
      while (!hit && wizard.isRunning()) {
        // Right after its start nobody knows its number.
        hit = wizard.signalled(signal);
        Thread.sleep(10);
      }
      hits += hit ? 1 : 0;
      int status = wizard.exit();
      if (!List.of(0, 129, 130, 143).contains(status) && !endedTheJvm(status, wizard)) {
        faults.add(when + "exit status " + status + "\n" + wizard.screen().text());
      }
      if (!wizard.terminalBefore().equals(wizard.terminalAfter())) {
        faults.add(when + "the terminal is another one: " + wizard.terminalAfter());
      }
      if (!wizard.screen().isCursorVisible()) {
        faults.add(when + "the cursor is hidden");
      }
      if (wizard.screen().history().contains("this is a bug")) {
        faults.add(when + wizard.screen().history());
      }
    }
    List<String> left = leftIn(home);
    if (!left.isEmpty()) {
      faults.add(when + "left " + left);
    }
    String config = Files.readString(home.resolve(".openclaw/openclaw.json"));
    if (!config.equals(BEFORE) && !Json5Document.parse(config).data().has("agents")) {
      faults.add(when + "half a config: " + config);
    }
  }

  /** A JVM that is told to end in the millisecond before it runs a program has words of its own. */
  private static boolean endedTheJvm(int status, PtySession wizard) {
    return status == 1
        && wizard
            .screen()
            .text()
            .lines()
            .anyMatch("Error occurred during initialization of VM"::equals);
  }

  private Path newHome() throws IOException {
    Path home = Files.createTempDirectory(scratch, "home");
    Path state = Files.createDirectory(home.resolve(".openclaw"));
    Files.writeString(state.resolve("openclaw.json"), BEFORE);
    return home;
  }

  private PtySession start(StubHub hub, Path home, String terminal) throws IOException {
    Map<String, String> environment = new HashMap<>();
    for (String name : System.getenv().keySet()) {
      if (name.matches("HF_.*|HUGGING.*|.*OPENCLAW_.*|.*DISPLAY|XDG_.*|TOGETHER.*|CUSTOM_.*")) {
        environment.put(name, "");
      }
    }
    environment.put("HOME", home.toString());
    environment.put("TERM", terminal);
    environment.put("JAVA_HOME", Jdks.running("").toString());
    environment.put("OPENCLAW_NO_ARCHIVE", "1");
    environment.put("HF_TOKEN", TOKEN);
    environment.put("HF_ENDPOINT", hub.hubUrl());
    environment.put("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl());
    return PtySession.start(
        home.resolve("pty"),
        List.of(Installation.packaged().resolve("bin/openclaw").toString(), "onboard"),
        environment,
        80,
        24);
  }

  /** Locks and temporary files anywhere below the home. */
  private static List<String> leftIn(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.map(path -> home.relativize(path).toString())
          .filter(name -> name.endsWith(".lock") || name.endsWith(".tmp"))
          .toList();
    }
  }
}
