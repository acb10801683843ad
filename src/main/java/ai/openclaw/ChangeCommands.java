package ai.openclaw;

import ai.openclaw.change.Changes;
import ai.openclaw.change.RemainingLogins;
import ai.openclaw.change.Snapshot;
import ai.openclaw.change.StateReader;
import ai.openclaw.cli.Asking;
import ai.openclaw.cli.AuthRemoveCommand;
import ai.openclaw.cli.AuthRemoveReport;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.CommandGroup;
import ai.openclaw.cli.ModelsChangeCommand;
import ai.openclaw.cli.ModelsChangeReport;
import ai.openclaw.cli.OpenClawFiles;
import ai.openclaw.cli.PlanReport;
import ai.openclaw.config.StatePaths;
import ai.openclaw.model.Freshness;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.storage.FileTransaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the commands together that change what OpenClaw's files say about models and keys. */
final class ChangeCommands implements CommandGroup, OpenClawFiles, ModelsChangeCommand.Finders {
  private final RunContext context;
  private final Asking asking;

  ChangeCommands(RunContext context, Asking asking) {
    this.context = context;
    this.asking = asking;
  }

  @Override
  public List<String> names() {
    return List.of(
        "models set",
        "models fallbacks list",
        "models fallbacks add",
        "models fallbacks remove",
        "models fallbacks clear",
        "models aliases list",
        "models aliases add",
        "models aliases remove",
        "models auth remove");
  }

  @Override
  public List<Command> open() {
    PlanReport plan =
        new PlanReport(context.console(), context.environment(), context.style(), context);
    List<Command> commands = new ArrayList<>();
    commands.addAll(
        ModelsChangeCommand.all(
            context.environment(),
            this,
            this,
            new ModelsChangeReport(context.console(), context.style(), context, plan)));
    commands.add(
        new AuthRemoveCommand(
            this,
            asking,
            context.redactor(),
            new RemainingLogins(context.environment()),
            new AuthRemoveReport(context.console(), plan)));
    return commands;
  }

  @Override
  public Changes open(@Nullable String profile, @Nullable String agent) {
    StatePaths paths = StatePaths.of(context.environment(), profile);
    return new Changes(
        new StateReader(paths, agent, context.files()),
        new FileTransaction(context.files(), context.locks()));
  }

  @Override
  public ModelFinder finder(Snapshot snapshot, Freshness freshness) {
    return new ModelFinder(
        new ModelFinder.Known(snapshot.config().data(), snapshot.profiles()),
        new ProviderStates(context.environment(), context.redactor()),
        new ModelFinder.Lists(ModelSources.offers(context), freshness));
  }
}
