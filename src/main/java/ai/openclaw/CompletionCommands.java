package ai.openclaw;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.CommandGroup;
import ai.openclaw.cli.completion.CompletionCommand;
import java.util.List;

/** Puts {@code completion} together, which describes all commands. */
final class CompletionCommands implements CommandGroup {
  private final RunContext context;

  CompletionCommands(RunContext context) {
    this.context = context;
  }

  @Override
  public List<String> names() {
    return List.of("completion");
  }

  @Override
  public List<Command> open() {
    return List.of(new CompletionCommand(Program::commands, context.console()));
  }
}
