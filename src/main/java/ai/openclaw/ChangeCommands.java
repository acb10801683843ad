package ai.openclaw;

import ai.openclaw.change.Changes;
import ai.openclaw.change.RemainingLogins;
import ai.openclaw.change.Snapshot;
import ai.openclaw.change.StateReader;
import ai.openclaw.cli.Asking;
import ai.openclaw.cli.AuthRemoveCommand;
import ai.openclaw.cli.AuthRemoveReport;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.ModelsChangeCommand;
import ai.openclaw.cli.ModelsChangeReport;
import ai.openclaw.cli.ModelsListReport;
import ai.openclaw.cli.PlanReport;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.model.Freshness;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.FileLocks;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the commands together that change what OpenClaw's files say about models. */
final class ChangeCommands {
  private final Surroundings surroundings;
  private final Environment environment;
  private final Console console;
  private final Style style;
  private final Redactor redactor;

  ChangeCommands(Surroundings surroundings, Console console, Style style, Redactor redactor) {
    this.surroundings = surroundings;
    this.environment = surroundings.environment();
    this.console = console;
    this.style = style;
    this.redactor = redactor;
  }

  List<Command> all(ModelsListReport.Room room, Asking asking) {
    PlanReport plan = new PlanReport(console, environment, style);
    List<Command> commands = new ArrayList<>();
    commands.addAll(
        ModelsChangeCommand.all(
            environment,
            this::changes,
            this::finder,
            new ModelsChangeReport(console, style, room, plan)));
    commands.add(
        new AuthRemoveCommand(
            this::changes,
            asking,
            redactor,
            new RemainingLogins(environment),
            new AuthRemoveReport(console, plan)));
    return commands;
  }

  private Changes changes(@Nullable String profile, @Nullable String agent) {
    Processes processes = Processes.ofSystem();
    PrivateFiles files = PrivateFiles.on(environment.system(), processes.current());
    FileLocks locks =
        new FileLocks(
            processes,
            surroundings.clock(),
            time -> Thread.sleep(time.toMillis()),
            new LockTalk(console));
    StatePaths paths = StatePaths.of(environment, profile, Files::exists);
    return new Changes(new StateReader(paths, agent, files), new FileTransaction(files, locks));
  }

  private ModelFinder finder(Snapshot snapshot, Freshness freshness) {
    PrivateFiles files = PrivateFiles.on(environment.system(), Processes.ofSystem().current());
    return new ModelFinder(
        new ModelFinder.Known(snapshot.config().data(), snapshot.profiles()),
        new ProviderStates(environment, redactor),
        new ModelFinder.Lists(ModelSources.offers(surroundings, files), freshness));
  }
}
