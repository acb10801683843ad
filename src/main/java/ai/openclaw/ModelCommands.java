package ai.openclaw;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.cli.Asking;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.ModelsListCommand;
import ai.openclaw.cli.ModelsListReport;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.output.Table;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import ai.openclaw.terminal.TerminalWidth;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the commands about models together. */
final class ModelCommands {
  private final Surroundings surroundings;
  private final Environment environment;
  private final Console console;
  private final Style style;
  private final Redactor redactor;
  private final Asking asking;

  ModelCommands(
      Surroundings surroundings, Console console, Style style, Redactor redactor, Asking asking) {
    this.surroundings = surroundings;
    this.environment = surroundings.environment();
    this.console = console;
    this.style = style;
    this.redactor = redactor;
    this.asking = asking;
  }

  List<Command> all() {
    ModelsListReport report =
        new ModelsListReport(console, style, this::columns, surroundings.clock());
    List<Command> commands = new ArrayList<>();
    commands.add(new ModelsListCommand(environment, this::catalog, report));
    commands.addAll(
        new ChangeCommands(surroundings, console, style, redactor).all(this::columns, asking));
    return commands;
  }

  private ModelCatalog catalog(@Nullable String profile) {
    PrivateFiles files = PrivateFiles.on(environment.system(), Processes.ofSystem().current());
    StatePaths paths = StatePaths.of(environment, profile, Files::exists);
    ConfigFile config = ConfigFile.read(paths.configFile(), files);
    AuthProfiles profiles =
        AuthProfiles.read(paths.credentialFile(StatePaths.DEFAULT_AGENT, config.data()), files);
    return new ModelCatalog(
        config.data(),
        profiles,
        new ProviderStates(environment, redactor),
        ModelSources.offers(surroundings, files));
  }

  private int columns() {
    return surroundings.terminals().out() ? TerminalWidth.of(environment) : Table.UNLIMITED;
  }
}
