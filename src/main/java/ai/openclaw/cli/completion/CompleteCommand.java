package ai.openclaw.cli.completion;

import ai.openclaw.cli.Arguments;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.Context;
import ai.openclaw.cli.Flag;
import ai.openclaw.failure.ExitCode;
import java.util.List;

/**
 * {@code openclaw __complete <line>}: what can stand at the end of a line, for the scripts of
 * {@link Shell}. Answers are {@code word<tab>description}, the best first; the last line is {@code
 * :files}, {@code :directories}, or {@code :} where the shell has nothing to add. Nobody is asked
 * over the network.
 */
public final class CompleteCommand extends Command {
  private final List<Command> commands;
  private final Context context;

  /** Completes lines with these commands. */
  public CompleteCommand(List<Command> commands, Context context) {
    super("__complete", "Answer a shell that completes a line");
    this.commands = commands;
    this.context = context;
  }

  @Override
  public List<Flag> flags() {
    return List.of();
  }

  @Override
  public boolean isHidden() {
    return true;
  }

  @Override
  public ExitCode run(Arguments arguments) {
    CommandLine line = CommandLine.of(String.join(" ", arguments.positional()), commands);
    Candidates candidates = new Candidates(context, line.profile());
    for (Candidates.Candidate candidate : candidates.at(line)) {
      String about = candidate.about();
      context.screen().out(candidate.word() + (about.isEmpty() ? "" : "\t" + about));
    }
    context.screen().out(":" + Candidates.ofShell(line.value()));
    return ExitCode.DONE;
  }
}
