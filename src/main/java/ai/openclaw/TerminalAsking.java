package ai.openclaw;

import ai.openclaw.cli.Asking;
import ai.openclaw.terminal.TerminalPreferences;
import ai.openclaw.terminal.TerminalSession;
import java.nio.charset.StandardCharsets;

/** Asks at the process's own terminal; it is opened for the questions and closed behind them. */
final class TerminalAsking implements Asking {
  private final RunContext context;

  TerminalAsking(RunContext context) {
    this.context = context;
  }

  @Override
  public boolean isPossible() {
    return context.surroundings().terminals().in() && context.surroundings().terminals().out();
  }

  @Override
  public <T> T answered(Questions<T> questions) {
    TerminalPreferences preferences =
        new TerminalPreferences(context.style(), false, StandardCharsets.UTF_8);
    try (TerminalSession session =
        TerminalSession.open(
            context.environment(),
            preferences,
            context.redactor(),
            context.surroundings().clock())) {
      return questions.ask(session.prompter());
    }
  }
}
