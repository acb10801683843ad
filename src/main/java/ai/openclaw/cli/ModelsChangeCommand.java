package ai.openclaw.cli;

import ai.openclaw.change.Changes;
import ai.openclaw.change.ModelChange;
import ai.openclaw.change.Outcome;
import ai.openclaw.change.Snapshot;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.Freshness;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.NamedModel;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code models set}, {@code models fallbacks …} and {@code models aliases …}, one of them each.
 */
public final class ModelsChangeCommand implements Command {
  private final ModelsVerb verb;
  private final Environment environment;
  private final OpenClawFiles files;
  private final Finders finders;
  private final ModelsChangeReport report;

  /** Finds models for the user with these files. */
  public interface Finders {
    /** A finder with lists as new as that. */
    ModelFinder finder(Snapshot snapshot, Freshness freshness);
  }

  private ModelsChangeCommand(
      ModelsVerb verb,
      Environment environment,
      OpenClawFiles files,
      Finders finders,
      ModelsChangeReport report) {
    this.verb = verb;
    this.environment = environment;
    this.files = files;
    this.finders = finders;
    this.report = report;
  }

  /** All these commands. */
  public static List<Command> all(
      Environment environment, OpenClawFiles files, Finders finders, ModelsChangeReport report) {
    List<Command> commands = new ArrayList<>();
    for (ModelsVerb verb : ModelsVerb.values()) {
      commands.add(new ModelsChangeCommand(verb, environment, files, finders, report));
    }
    return commands;
  }

  @Override
  public String name() {
    return verb.words();
  }

  @Override
  public String summary() {
    return verb.summary();
  }

  @Override
  public String operands() {
    return verb.operands();
  }

  @Override
  public List<Flag> flags() {
    return verb.flags();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public ExitCode run(Arguments arguments) {
    List<String> operands = verb.operands(arguments);
    Changes changes = files.open(arguments.value(CommonFlags.PROFILE), null);
    Snapshot snapshot = changes.read();
    if (verb.isList()) {
      AgentModels agents = AgentModels.of(snapshot.config().data());
      report.list(agents, verb == ModelsVerb.LIST_ALIASES, arguments);
      return ExitCode.DONE;
    }
    List<NamedModel> models = models(operands, arguments, snapshot);
    ModelChange change = change(operands, models, arguments.has(EditFlags.FORCE));
    Outcome outcome =
        arguments.has(OnboardFlags.DRY_RUN) ? changes.rehearse(change) : changes.carryOut(change);
    report.print(change, outcome, models, arguments.has(OnboardFlags.JSON));
    return ExitCode.DONE;
  }

  /** The models that the operands name, where the command needs them to exist. */
  private List<NamedModel> models(List<String> operands, Arguments arguments, Snapshot snapshot) {
    List<NamedModel> models = new ArrayList<>();
    boolean offline = arguments.has(OnboardFlags.OFFLINE) || environment.isOn("HF_HUB_OFFLINE");
    ModelFinder finder = finders.finder(snapshot, offline ? Freshness.OFFLINE : Freshness.USUAL);
    for (String name : verb.modelsAmong(operands)) {
      models.add(finder.find(name, arguments.has(EditFlags.FORCE)));
    }
    return models;
  }

  private ModelChange change(List<String> operands, List<NamedModel> models, boolean forced) {
    return switch (verb) {
      case SET -> new ModelChange.SetDefault(models.get(0));
      case ADD_FALLBACKS -> new ModelChange.AddFallbacks(models);
      case REMOVE_FALLBACKS -> new ModelChange.RemoveFallbacks(operands);
      case CLEAR_FALLBACKS -> new ModelChange.ClearFallbacks();
      case ADD_ALIAS -> new ModelChange.AddAlias(operands.get(0).trim(), models.get(0), forced);
      case REMOVE_ALIAS -> new ModelChange.RemoveAlias(operands.get(0).trim());
      case LIST_FALLBACKS, LIST_ALIASES ->
          throw new IllegalStateException(verb.words() + " changes nothing");
    };
  }
}
