package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalWidthTest {
  @TempDir Path scratch;

  /** Prints the width of the terminal it runs in. */
  static final class Ruler {
    private Ruler() {}

    public static void main(String[] args) {
      System.out.println(width(Map.of()) + " cells");
    }
  }

  @Test
  void aTerminalSaysHowWideItIsAndStaysAsItWas() throws Exception {
    assumeTrue(PtySession.isAvailable());
    try (PtySession pty =
        PtySession.start(scratch, PtySession.java(Ruler.class), Map.of(), 123, 24)) {
      pty.waitFor("123 cells");
      assertEquals(0, pty.exit());
      assertEquals(pty.terminalBefore(), pty.terminalAfter());
    }
  }

  @Test
  void theVariableCountsMoreThanTheTerminal() {
    assertEquals(57, width(Map.of("COLUMNS", "57")));
  }

  @Test
  void withoutATerminalItIsTheUsualWidth() throws Exception {
    Process process = new ProcessBuilder(PtySession.java(Ruler.class)).start();
    process.getOutputStream().close();

    assertEquals(
        "80 cells\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static int width(Map<String, String> variables) {
    Path folder = Path.of("/");
    return new TerminalWidth(
            new Environment(variables, folder, folder, OperatingSystem.LINUX), true)
        .getAsInt();
  }
}
