package ai.openclaw;

import ai.openclaw.cli.Asking;
import ai.openclaw.output.Style;
import ai.openclaw.secret.Redactor;
import ai.openclaw.terminal.TerminalPreferences;
import ai.openclaw.terminal.TerminalSession;
import java.nio.charset.StandardCharsets;

/** Asks at the process's own terminal; it is opened for the questions and closed behind them. */
final class TerminalAsking implements Asking {
  private final Surroundings surroundings;
  private final Style style;
  private final Redactor redactor;

  TerminalAsking(Surroundings surroundings, Style style, Redactor redactor) {
    this.surroundings = surroundings;
    this.style = style;
    this.redactor = redactor;
  }

  @Override
  public boolean isPossible() {
    return surroundings.terminals().in() && surroundings.terminals().out();
  }

  @Override
  public <T> T answered(Questions<T> questions) {
    TerminalPreferences preferences = new TerminalPreferences(style, false, StandardCharsets.UTF_8);
    try (TerminalSession session =
        TerminalSession.open(
            surroundings.environment(), preferences, redactor, surroundings.clock())) {
      return questions.ask(session.prompter());
    }
  }
}
