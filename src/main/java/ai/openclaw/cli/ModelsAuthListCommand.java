package ai.openclaw.cli;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.model.AgentModels;
import ai.openclaw.output.Screen;
import ai.openclaw.status.KeyReport;
import ai.openclaw.status.KeyText;
import ai.openclaw.status.StatusJson;
import ai.openclaw.status.StatusReader;
import java.util.List;

/** {@code openclaw models auth list}: where keys are, and whose counts. */
public final class ModelsAuthListCommand extends Command {
  private static final Flag PROVIDER =
      Flag.value("--provider", "id", Value.Kind.PROVIDER, "Only keys of this provider");

  private final Context context;

  /** The command in that context. */
  public ModelsAuthListCommand(Context context) {
    super("models auth list", "List where keys were found, and who uses them");
    this.context = context;
  }

  @Override
  public List<Flag> flags() {
    return List.of(PROVIDER, Flags.AGENT, Flags.JSON);
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Keys are shown masked, and are not tested; openclaw models status --check does that.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    StateFiles files =
        context.state(arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT)).inspect();
    AgentModels models = AgentModels.of(files.effective().data());
    KeyReport report =
        ModelsStatusCommand.keyReader(context)
            .read(files, StatusReader.inUse(models, files.agent()), arguments.value(PROVIDER));
    Screen screen = context.screen();
    if (arguments.has(Flags.JSON)) {
      screen.out(StatusJson.of(report));
    } else {
      screen.out(new KeyText(report, screen.style()).lines(screen.width()));
    }
    return ExitCode.DONE;
  }
}
