package ai.openclaw.cli;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.change.Changes;
import ai.openclaw.change.Changes.Outcome;
import ai.openclaw.change.ModelChange;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.Freshness;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.NamedModel;
import ai.openclaw.verdict.ModelVerdict;
import ai.openclaw.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code models set}, {@code models fallbacks …} and {@code models aliases …}, one of them each.
 */
public final class ModelsChangeCommand extends Command {
  private static final Flag FORCE = Flag.toggle("--force", "Take a model that nobody knows");
  private static final Flag MOVE =
      Flag.toggle("--force", "Take a model that nobody knows, or an alias that another one has");

  private static final Flag AGENT =
      Flag.value("--agent", "id", "The agent whose own model it becomes");

  private final Verb verb;
  private final Context context;

  private ModelsChangeCommand(Verb verb, Context context) {
    super(verb.words, verb.summary);
    this.verb = verb;
    this.context = context;
  }

  /** All these commands. */
  public static List<Command> all(Context context) {
    List<Command> commands = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      commands.add(new ModelsChangeCommand(verb, context));
    }
    return commands;
  }

  private enum Verb {
    SET("models set", "Make a model the default"),
    LIST_FALLBACKS("models fallbacks list", "List the models that stand in for the default"),
    ADD_FALLBACKS("models fallbacks add", "Add models to the fallbacks"),
    REMOVE_FALLBACKS("models fallbacks remove", "Take models out of the fallbacks"),
    CLEAR_FALLBACKS("models fallbacks clear", "Take all fallbacks away"),
    LIST_ALIASES("models aliases list", "List the names that models have in the chat"),
    ADD_ALIAS("models aliases add", "Give a model a name for the chat"),
    REMOVE_ALIAS("models aliases remove", "Take an alias away; its model stays");

    private final String words;
    private final String summary;

    Verb(String words, String summary) {
      this.words = words;
      this.summary = summary;
    }

    private boolean isList() {
      return this == LIST_FALLBACKS || this == LIST_ALIASES;
    }
  }

  @Override
  public List<Operand> operands() {
    Value model = Value.of("ref|alias", Value.Kind.MODEL_OR_ALIAS);
    Operand alias = Operand.required(Value.of("alias", Value.Kind.ALIAS));
    return switch (verb) {
      case LIST_FALLBACKS, LIST_ALIASES, CLEAR_FALLBACKS -> List.of();
      case SET -> List.of(Operand.required(model));
      case ADD_FALLBACKS, REMOVE_FALLBACKS -> List.of(new Operand(model, true, true));
      case ADD_ALIAS -> List.of(alias, Operand.required(model));
      case REMOVE_ALIAS -> List.of(alias);
    };
  }

  @Override
  public List<Flag> flags() {
    return switch (verb) {
      case SET -> List.of(AGENT, FORCE, Flags.OFFLINE, Flags.DRY_RUN, Flags.JSON);
      case ADD_FALLBACKS -> List.of(FORCE, Flags.OFFLINE, Flags.DRY_RUN, Flags.JSON);
      case ADD_ALIAS -> List.of(MOVE, Flags.OFFLINE, Flags.DRY_RUN, Flags.JSON);
      case LIST_FALLBACKS, LIST_ALIASES -> List.of(Flags.PLAIN, Flags.JSON);
      case REMOVE_FALLBACKS, CLEAR_FALLBACKS, REMOVE_ALIAS -> List.of(Flags.DRY_RUN, Flags.JSON);
    };
  }

  @Override
  public ExitCode run(Arguments arguments) {
    List<String> operands = arguments.positional();
    requireOperands(operands.size());
    Changes changes = context.changes(arguments.value(Flags.PROFILE), arguments.value(AGENT));
    StateFiles snapshot = changes.read();
    ModelsChangeReport report = new ModelsChangeReport(context);
    if (verb.isList()) {
      AgentModels agents = AgentModels.of(snapshot.effective().data());
      report.list(agents, verb == Verb.LIST_ALIASES, arguments);
      return ExitCode.DONE;
    }
    List<NamedModel> models = models(operands, arguments, snapshot);
    ModelChange change = change(operands, models, arguments.value(AGENT), arguments.has(FORCE));
    Outcome outcome =
        arguments.has(Flags.DRY_RUN) ? changes.rehearse(change) : changes.carryOut(change);
    Verdict verdict =
        verb == Verb.SET && outcome.receipt() != null
            ? new Verdict(null, ModelVerdict.of(changes.read(), models.get(0).ref()))
            : null;
    report.print(change, outcome, models, verdict, arguments.has(Flags.JSON));
    return ExitCode.DONE;
  }

  private void requireOperands(int given) {
    List<Operand> known = operands();
    boolean repeated = !known.isEmpty() && known.get(known.size() - 1).repeated();
    if (given < known.size() || (given > known.size() && !repeated)) {
      throw new Failure(
          ExitCode.USAGE,
          "openclaw "
              + name()
              + (given < known.size() ? " needs " : " takes no more than ")
              + synopsis(),
          "openclaw " + name() + " --help");
    }
  }

  /** The models that the operands name, where the command needs them to exist. */
  private List<NamedModel> models(List<String> operands, Arguments arguments, StateFiles snapshot) {
    List<String> names =
        switch (verb) {
          case SET, ADD_FALLBACKS -> operands;
          case ADD_ALIAS -> operands.subList(1, operands.size());
          default -> List.of();
        };
    Freshness freshness = context.isOffline(arguments) ? Freshness.OFFLINE : Freshness.USUAL;
    ModelFinder finder =
        new ModelFinder(
            snapshot, context.providerStates(), new ModelFinder.Lists(context.offers(), freshness));
    List<NamedModel> models = new ArrayList<>();
    for (String name : names) {
      models.add(finder.find(name, arguments.has(FORCE)));
    }
    return models;
  }

  private ModelChange change(
      List<String> operands, List<NamedModel> models, @Nullable String agent, boolean forced) {
    return switch (verb) {
      case SET -> new ModelChange.SetDefault(models.get(0), agent);
      case ADD_FALLBACKS -> new ModelChange.AddFallbacks(models);
      case REMOVE_FALLBACKS -> new ModelChange.RemoveFallbacks(operands);
      case CLEAR_FALLBACKS -> new ModelChange.ClearFallbacks();
      case ADD_ALIAS -> new ModelChange.AddAlias(operands.get(0).trim(), models.get(0), forced);
      case REMOVE_ALIAS -> new ModelChange.RemoveAlias(operands.get(0).trim());
      case LIST_FALLBACKS, LIST_ALIASES ->
          throw new IllegalStateException(verb.words + " changes nothing");
    };
  }
}
