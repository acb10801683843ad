package ai.openclaw.cli.completion;

import ai.openclaw.cli.Arguments;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Console;
import java.util.List;
import java.util.function.Supplier;

/** {@code openclaw completion <shell>}: prints the script that completes this program there. */
public final class CompletionCommand implements Command {
  private final Supplier<List<Command>> commands;
  private final Console console;

  /** Completes these commands. */
  public CompletionCommand(Supplier<List<Command>> commands, Console console) {
    this.commands = commands;
    this.console = console;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "Print the script that completes commands in a shell";
  }

  @Override
  public String operands() {
    return "<" + String.join("|", Shell.ids()) + ">";
  }

  @Override
  public List<Flag> flags() {
    return List.of();
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Where to put it:",
        "  bash       in ~/.bashrc: source <(openclaw completion bash)",
        "  zsh        in ~/.zshrc, after compinit: source <(openclaw completion zsh)",
        "  fish       openclaw completion fish > ~/.config/fish/completions/openclaw.fish",
        "  powershell in $PROFILE: openclaw completion powershell | Out-String | iex");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    List<String> operands = arguments.positional();
    Shell shell = operands.size() == 1 ? Shell.of(operands.get(0)) : null;
    if (shell == null) {
      String given = String.join(" ", operands);
      throw new Failure(
          ExitCode.USAGE,
          given.isEmpty() ? "completion needs a shell" : "no completion for " + given,
          "one of " + String.join(", ", Shell.ids()));
    }
    console.out(shell.script().of(CommandTree.of(commands.get())).stripTrailing());
    return ExitCode.DONE;
  }
}
