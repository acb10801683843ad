package ai.openclaw.cli.completion;

import ai.openclaw.cli.Arguments;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.Context;
import ai.openclaw.cli.Flag;
import ai.openclaw.cli.Value;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.util.List;

/** {@code openclaw completion <shell>}: prints the script that completes this program there. */
public final class CompletionCommand extends Command {
  private final Context context;

  /** The command in that context. */
  public CompletionCommand(Context context) {
    super("completion", "Print the completion script of a shell");
    this.context = context;
  }

  @Override
  public List<Operand> operands() {
    return List.of(Operand.required(Value.oneOf(Shell.ids())));
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
    context.screen().out(shell.script().stripTrailing());
    return ExitCode.DONE;
  }
}
