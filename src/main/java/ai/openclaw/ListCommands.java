package ai.openclaw;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.CommandGroup;
import ai.openclaw.cli.ModelsListCommand;
import ai.openclaw.cli.ModelsListReport;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.StatePaths;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.storage.PrivateFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts {@code models list} together. */
final class ListCommands implements CommandGroup, ModelsListCommand.Catalogs {
  private final RunContext context;

  ListCommands(RunContext context) {
    this.context = context;
  }

  @Override
  public List<String> names() {
    return List.of("models list");
  }

  @Override
  public List<Command> open() {
    ModelsListReport report =
        new ModelsListReport(
            context.console(), context.style(), context, context.surroundings().clock());
    return List.of(new ModelsListCommand(context.environment(), this, report));
  }

  @Override
  public ModelCatalog open(@Nullable String profile) {
    PrivateFiles files = context.files();
    StatePaths paths = StatePaths.of(context.environment(), profile);
    ConfigFile config = ConfigFile.read(paths.configFile(), files);
    AuthProfiles profiles =
        AuthProfiles.read(paths.credentialFile(StatePaths.DEFAULT_AGENT, config.data()), files);
    return new ModelCatalog(
        config.data(),
        profiles,
        new ProviderStates(context.environment(), context.redactor()),
        ModelSources.offers(context));
  }
}
