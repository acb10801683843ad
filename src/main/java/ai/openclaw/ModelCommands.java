package ai.openclaw;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.ModelsListCommand;
import ai.openclaw.cli.ModelsListReport;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.http.OkHttpTransport;
import ai.openclaw.model.ModelCache;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the commands about models together. */
final class ModelCommands {
  private final Surroundings surroundings;
  private final Environment environment;
  private final Console console;
  private final Style style;
  private final Redactor redactor;

  ModelCommands(Surroundings surroundings, Console console, Style style, Redactor redactor) {
    this.surroundings = surroundings;
    this.environment = surroundings.environment();
    this.console = console;
    this.style = style;
    this.redactor = redactor;
  }

  List<Command> all() {
    ModelsListReport report =
        new ModelsListReport(console, style, surroundings::columns, surroundings.clock());
    return List.of(new ModelsListCommand(environment, this::catalog, report));
  }

  private ModelCatalog catalog(@Nullable String profile) {
    PrivateFiles files = PrivateFiles.on(environment.system(), Processes.ofSystem().current());
    StatePaths paths = StatePaths.of(environment, profile, Files::exists);
    ConfigFile config = ConfigFile.read(paths.configFile(), files);
    AuthProfiles profiles =
        AuthProfiles.read(paths.credentialFile(StatePaths.DEFAULT_AGENT, config.data()), files);
    ModelOffers offers =
        new ModelOffers(
            new ModelCache(ModelCache.folder(environment), files),
            new ModelSources(new OkHttpTransport(environment, Build.VERSION)),
            surroundings.clock());
    return new ModelCatalog(
        config.data(), profiles, new ProviderStates(environment, redactor), offers);
  }
}
