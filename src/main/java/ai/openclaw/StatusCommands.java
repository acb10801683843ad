package ai.openclaw;

import ai.openclaw.auth.KeySurvey;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.CommandGroup;
import ai.openclaw.cli.ModelsAuthListCommand;
import ai.openclaw.cli.ModelsStatusCommand;
import ai.openclaw.cli.StatusOutput;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelCache;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.status.Installation;
import ai.openclaw.status.InstallationReader;
import ai.openclaw.status.KeyReader;
import ai.openclaw.status.KeyReport;
import ai.openclaw.status.LiveChecks;
import ai.openclaw.status.ModelStatus;
import ai.openclaw.status.StatusReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the commands together that tell how keys and models stand. */
final class StatusCommands implements CommandGroup {
  private final RunContext context;

  StatusCommands(RunContext context) {
    this.context = context;
  }

  @Override
  public List<String> names() {
    return List.of("models status", "models auth list");
  }

  @Override
  public List<Command> open() {
    StatusOutput output = new StatusOutput(context.console(), context.style(), context);
    return List.of(
        new ModelsStatusCommand(
            this::status, context.environment(), output, context.surroundings().clock()),
        new ModelsAuthListCommand(this::keys, output));
  }

  private KeyReport keys(
      @Nullable String profile, @Nullable String agent, @Nullable String provider) {
    Installation installation =
        new InstallationReader(context.environment(), context.files()).read(profile, agent);
    AgentModels models = AgentModels.of(installation.state().config());
    return keyReader().read(installation, StatusReader.inUse(models), provider);
  }

  private ModelStatus status(
      @Nullable String profile, @Nullable String agent, StatusReader.Wish wish) {
    HttpTransport transport = context.transport();
    String hubUrl = Hub.url(context.environment());
    ProviderStates states = new ProviderStates(context.environment(), context.redactor());
    LiveChecks checks =
        new LiveChecks(
            new AccountCheck(transport, hubUrl),
            new Probe(transport, context.surroundings().clock()),
            states,
            !hubUrl.equals(Hub.URL));
    ModelOffers offers =
        new ModelOffers(
            new ModelCache(ModelCache.folder(context.environment()), context.files()),
            new ModelSources(transport),
            context.surroundings().clock());
    return new StatusReader(keyReader(), states, offers, checks)
        .read(
            new InstallationReader(context.environment(), context.files()).read(profile, agent),
            wish);
  }

  private KeyReader keyReader() {
    KeySurvey survey =
        new KeySurvey(context.environment(), context.redactor(), context.surroundings().clock());
    return new KeyReader(context.environment(), survey, context.surroundings().clock());
  }
}
