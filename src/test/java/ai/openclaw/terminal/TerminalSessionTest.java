package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Redactor;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;

/** When a session takes its terminal, and how it gives it back. */
class TerminalSessionTest {
  private static final Text QUESTION = new Text("Go on?", "", "yes", false, Text.ANY);

  private final List<String> opened = new ArrayList<>();
  private final Terminal terminal;

  TerminalSessionTest() throws IOException {
    terminal = new Person.MemoryTerminal(new VirtualScreen(80, 24));
  }

  @Test
  void whoAsksNothingLeavesTheTerminalAlone() {
    session(this::open).close();

    assertEquals(List.of(), opened);
  }

  @Test
  void terminalIsRawFromTheFirstQuestionToTheEnd() {
    TerminalSession session = session(this::open);

    session.prompter().info("a line");
    session.prompter().info("another one");
    boolean cooked = terminal.getAttributes().getLocalFlag(LocalFlag.ICANON);
    session.close();

    assertFalse(cooked);
    assertEquals(List.of("opened"), opened);
    assertThrows(IllegalStateException.class, terminal::getAttributes, "it is closed");
  }

  @Test
  void terminalThatCannotBeOpenedFailsTheFirstQuestion() {
    Failure none = new Failure(ExitCode.FAILED, "cannot open the terminal", null);
    TerminalSession session =
        session(
            () -> {
              throw none;
            });

    assertSame(none, assertThrows(Failure.class, () -> session.prompter().confirm(QUESTION)));
    session.close();
  }

  private Terminals.Opened open() {
    opened.add("opened");
    return new Terminals.Opened(terminal, SavedTerminalModes.none());
  }

  private static TerminalSession session(Supplier<Terminals.Opened> opening) {
    SafeText safeText = new SafeText(Style.PLAIN, new Redactor());
    return new TerminalSession(opening, true, safeText, Clock.systemUTC(), () -> "ended");
  }
}
