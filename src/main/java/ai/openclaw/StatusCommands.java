package ai.openclaw;

import ai.openclaw.auth.KeySurvey;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.ModelsAuthListCommand;
import ai.openclaw.cli.ModelsStatusCommand;
import ai.openclaw.cli.StatusOutput;
import ai.openclaw.environment.Environment;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.OkHttpTransport;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelCache;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.secret.Redactor;
import ai.openclaw.status.Installation;
import ai.openclaw.status.InstallationReader;
import ai.openclaw.status.KeyReader;
import ai.openclaw.status.KeyReport;
import ai.openclaw.status.LiveChecks;
import ai.openclaw.status.ModelStatus;
import ai.openclaw.status.StatusReader;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the commands together that tell how keys and models stand. */
final class StatusCommands {
  private final Surroundings surroundings;
  private final Environment environment;
  private final Redactor redactor;
  private final StatusOutput output;

  StatusCommands(Surroundings surroundings, Redactor redactor, StatusOutput output) {
    this.surroundings = surroundings;
    this.environment = surroundings.environment();
    this.redactor = redactor;
    this.output = output;
  }

  List<Command> all() {
    return List.of(
        new ModelsStatusCommand(this::status, environment, output, surroundings.clock()),
        new ModelsAuthListCommand(this::keys, output));
  }

  private KeyReport keys(
      @Nullable String profile, @Nullable String agent, @Nullable String provider) {
    Installation installation = new InstallationReader(environment, files()).read(profile, agent);
    AgentModels models = AgentModels.of(installation.state().config());
    return keyReader().read(installation, StatusReader.inUse(models), provider);
  }

  private ModelStatus status(
      @Nullable String profile, @Nullable String agent, StatusReader.Wish wish) {
    HttpTransport transport = new OkHttpTransport(environment, Build.VERSION);
    String hubUrl = Hub.url(environment);
    ProviderStates states = new ProviderStates(environment, redactor);
    LiveChecks checks =
        new LiveChecks(
            new AccountCheck(transport, hubUrl),
            new Probe(transport, surroundings.clock()),
            states,
            !hubUrl.equals(Hub.URL));
    ModelOffers offers =
        new ModelOffers(
            new ModelCache(ModelCache.folder(environment), files()),
            new ModelSources(transport),
            surroundings.clock());
    return new StatusReader(keyReader(), states, offers, checks)
        .read(new InstallationReader(environment, files()).read(profile, agent), wish);
  }

  private KeyReader keyReader() {
    KeySurvey survey = new KeySurvey(environment, redactor, surroundings.clock());
    return new KeyReader(environment, survey, surroundings.clock());
  }

  private PrivateFiles files() {
    return PrivateFiles.on(environment.system(), Processes.ofSystem().current());
  }
}
