package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prompters on a real pseudo-terminal, and what they leave behind there. */
class RealTerminalTest {
  private static final String TOKEN = "hf_abcdefghijklmnopqrstuvwxyz012345";

  /** Runs the command as a job, and puts it into the foreground again when somebody says so. */
  private static final String JOB =
      "\"$@\"; stty -a >\"$0\"; echo job stopped; read line; echo job goes on; fg >\"$0\".job";

  @TempDir Path scratch;

  @BeforeEach
  void needsAPseudoTerminal() {
    assumeTrue(PtySession.isAvailable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xterm-256color", "dumb"})
  void aWholeConversation(String type) throws Exception {
    try (PtySession pty = start(Map.of("TERM", type), 80, 24)) {
      pty.waitFor("Skip for now").type("\r");
      pty.waitFor("Hugging Face token").type(TOKEN + "\r");
      pty.waitFor("can also write").waitFor("DeepSeek-V3.1").type("\r");
      pty.waitFor("Agent name").type("\r");
      pty.waitFor("Write these changes").type("\r");

      assertEquals(0, pty.exit());
      assertTrue(pty.screen().history().contains("Done."), pty.screen().history());
      assertFalse(pty.screen().history().contains(TOKEN));
      assertAsItWas(pty);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void ctrlCAtEachQuestion(int question) throws Exception {
    try (PtySession pty = start(Map.of(), 80, 24, question == 2 ? "--slow" : "--quick")) {
      List<String> screens =
          List.of(
              "Skip for now",
              "Hugging Face token",
              "Checking the token",
              "of 136",
              "Agent name",
              "Write these changes");
      List<String> keys = List.of("\r", TOKEN + "\r", "", "\r", "\r");
      for (int i = 0; i < question; i++) {
        if (!keys.get(i).isEmpty()) {
          pty.waitFor(screens.get(i)).type(keys.get(i));
        }
      }
      pty.waitFor(screens.get(question)).type("\u0003");

      assertEquals(130, pty.exit());
      assertTrue(pty.screen().text().contains("nothing was changed"), pty.screen().text());
      assertAsItWas(pty);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xterm-256color", "dumb"})
  void ctrlCBetweenTwoQuestions(String type) throws Exception {
    assumeTrue(Signals.heeded("INT").contains("INT"), "started in the background");
    try (PtySession pty = start(Map.of("TERM", type), 80, 24, "--between")) {
      pty.waitFor("Skip for now").type("\r").waitFor("settings/tokens/new").type("\u0003");

      assertEquals(130, pty.exit());
      String last = pty.screen().text();
      assertTrue(last.endsWith("\ncancelled; nothing was changed"), last);
      assertAsItWas(pty);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xterm-256color", "dumb"})
  void ctrlZGivesTheTerminalToTheShellAndFgTakesItBack(String type) throws Exception {
    Path stopped = scratch.resolve("stopped");
    List<String> shell = new ArrayList<>(List.of("sh", "-mc", JOB, stopped.toString()));
    shell.addAll(PtySession.java(PromptDemo.class, "--quick"));
    try (PtySession pty = PtySession.start(scratch, shell, Map.of("TERM", type), 80, 24)) {
      pty.waitFor("Skip for now").type("\r").waitFor("Hugging Face token").type("\u001a");
      pty.waitFor("job stopped");
      assertEquals(pty.terminalBefore(), Files.readString(stopped));
      assertTrue(pty.screen().isCursorVisible());
      assertFalse(pty.screen().isBracketedPaste());

      String asked = type.equals("dumb") ? "Hugging Face token" : "◆ Hugging Face token";
      pty.type("fg\r").waitFor("job goes on\n" + asked).type(TOKEN + "\r");
      pty.waitFor("DeepSeek-V3.1").type("\u0003");

      assertEquals(130, pty.exit());
      assertFalse(pty.screen().history().contains(TOKEN));
      assertAsItWas(pty);
    }
  }

  @ParameterizedTest
  @CsvSource({"xterm-256color,TSTP", "dumb,TSTP", "xterm-256color,STOP"})
  void aSignalThatStopsGivesTheTerminalToTheShellAndFgTakesItBack(String type, String signal)
      throws Exception {
    Path stopped = scratch.resolve("stopped");
    List<String> shell = new ArrayList<>(List.of("sh", "-mc", JOB, stopped.toString()));
    shell.addAll(PtySession.java(PromptDemo.class, "--quick", scratch.toString()));
    try (PtySession pty = PtySession.start(scratch, shell, Map.of("TERM", type), 80, 24)) {
      pty.waitFor("Skip for now").type("\r").waitFor("Hugging Face token");
      ProcessHandle demo = demo();
      new ProcessBuilder("kill", "-s", signal, String.valueOf(demo.pid())).start().waitFor();
      pty.waitFor("job stopped");
      if (signal.equals("TSTP")) {
        assertEquals(pty.terminalBefore(), Files.readString(stopped));
        assertTrue(pty.screen().isCursorVisible());
        assertFalse(pty.screen().isBracketedPaste());
      }

      boolean plain = type.equals("dumb");
      String asked = plain ? "Hugging Face token" : "◆ Hugging Face token\n  Enter accept";
      // Who is stopped without being asked leaves the cursor where it was.
      String before = signal.equals("TSTP") ? "job goes on\n" : "";
      pty.type("fg\r").waitFor(before + asked).type(TOKEN + "\r");
      pty.waitFor("DeepSeek-V3.1").type("\u0003");

      assertEquals(130, pty.exit());
      assertFalse(pty.screen().history().contains(TOKEN));
      assertAsItWas(pty);
    }
  }

  /** The demo that this test has started, and not the shell in whose arguments it is named. */
  private ProcessHandle demo() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            process ->
                process.info().command().orElse("").endsWith("/java")
                    && List.of(process.info().arguments().orElse(new String[0]))
                        .contains(scratch.toString()))
        .findAny()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xterm-256color", "dumb"})
  void ctrlD(String type) throws Exception {
    try (PtySession pty = start(Map.of("TERM", type), 40, 10)) {
      pty.waitFor("Skip for now").type("\r");
      pty.waitFor("Hugging Face token").type("\u0004");

      assertEquals(130, pty.exit());
      assertAsItWas(pty);
    }
  }

  @Test
  void anEndBeforeTheFirstQuestion() throws Exception {
    try (PtySession pty = start(Map.of(), 80, 24, "--only-open")) {
      assertEquals(0, pty.exit());
      assertAsItWas(pty);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aSignal(String signal) throws Exception {
    assumeTrue(Signals.heeded(signal).contains(signal), "started in the background");
    try (PtySession pty = start(Map.of(), 80, 24)) {
      // Nothing moves there: the one who reads keys is always about to read the next.
      pty.waitFor("Skip for now").quiet().signal(signal);
      long start = System.nanoTime();

      assertTrue(pty.exit() > 128);
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertTrue(millis < 2_000, "it took " + millis + " ms");
      String last = pty.screen().text();
      assertTrue(last.endsWith("\ncancelled; nothing was changed"), last);
      assertAsItWas(pty);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONT", "WINCH"})
  void aSignalAfterTheTerminalWasGivenBackIsTheSystemsOwn(String signal) throws Exception {
    try (PtySession pty = start(Map.of(), 80, 24, "--after")) {
      pty.waitFor("Skip for now").type("\r").waitFor("given back").signal(signal);
      pty.quiet().signal("TERM");

      assertEquals(143, pty.exit());
      String said = pty.screen().history();
      assertTrue(said.endsWith("given back"), said);
      assertAsItWas(pty);
    }
  }

  @Test
  void aResizedTerminalIsDrawnAnew() throws Exception {
    try (PtySession pty = start(Map.of(), 80, 24)) {
      pty.waitFor("Skip for now").type("\r");
      pty.waitFor("Hugging Face token").type(TOKEN + "\r");
      pty.waitFor("Vision").type("llama groq");
      pty.waitFor("1 of 2 found");

      pty.resize(40, 10);
      pty.waitFor("1 of 2 found · Enter choose");
      pty.type("\u0003");

      assertEquals(130, pty.exit());
      assertEquals(
          pty.terminalBefore().replace("rows 24; columns 80", "rows 10; columns 40"),
          pty.terminalAfter());
    }
  }

  private PtySession start(Map<String, String> environment, int columns, int rows, String... flags)
      throws Exception {
    String[] arguments = flags.length == 0 ? new String[] {"--quick"} : flags;
    return PtySession.start(
        scratch, PtySession.java(PromptDemo.class, arguments), environment, columns, rows);
  }

  private static void assertAsItWas(PtySession pty) throws Exception {
    assertEquals(pty.terminalBefore(), pty.terminalAfter());
    assertTrue(pty.screen().isCursorVisible());
    assertFalse(pty.screen().isBracketedPaste());
    assertEquals(List.of(), pty.screen().problems());
  }
}
