package ai.openclaw.cli;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.change.Changes;
import ai.openclaw.change.Changes.Outcome;
import ai.openclaw.change.ModelChange;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ModelSlot;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code models set}, {@code models fallbacks …}, the same for images, and {@code models aliases
 * …}, one of them each.
 */
public final class ModelsChangeCommand extends Command {
  private static final Flag FORCE = Flag.toggle("--force", "Accept an unknown model");
  private static final Flag BLIND =
      Flag.toggle("--force", "Accept an unknown model, or one not known to see images");
  private static final Flag MOVE =
      Flag.toggle("--force", "Accept an unknown model, or an alias that is taken");

  private static final Flag AGENT =
      Flag.value("--agent", "id", "The agent whose own it is, in place of every agent's");

  private static final Flag OF_ALL =
      Flag.value(AGENT.name(), "id", "Accepted; aliases are the same for every agent");

  private final Verb verb;
  private final Context context;

  private ModelsChangeCommand(Verb verb, Context context) {
    super("models " + verb.words, verb.summary);
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

  /** What is changed. */
  private enum What {
    MODEL,
    IMAGE_MODEL,
    ALIAS
  }

  /** How. */
  private enum How {
    SET,
    LIST,
    ADD,
    REMOVE,
    CLEAR
  }

  private enum Verb {
    SET("set", What.MODEL, How.SET, "Make a model the default"),
    LIST_FALLBACKS(
        "fallbacks list", What.MODEL, How.LIST, "List the fallbacks of the default model"),
    ADD_FALLBACKS("fallbacks add", What.MODEL, How.ADD, "Add models to the fallbacks"),
    REMOVE_FALLBACKS(
        "fallbacks remove", What.MODEL, How.REMOVE, "Remove models from the fallbacks"),
    CLEAR_FALLBACKS("fallbacks clear", What.MODEL, How.CLEAR, "Remove all fallbacks"),
    SET_IMAGE("set-image", What.IMAGE_MODEL, How.SET, "Make a model the image model"),
    LIST_IMAGE_FALLBACKS(
        "image-fallbacks list", What.IMAGE_MODEL, How.LIST, "List the image fallbacks"),
    ADD_IMAGE_FALLBACKS(
        "image-fallbacks add", What.IMAGE_MODEL, How.ADD, "Add models to the image fallbacks"),
    REMOVE_IMAGE_FALLBACKS(
        "image-fallbacks remove",
        What.IMAGE_MODEL,
        How.REMOVE,
        "Remove models from the image fallbacks"),
    CLEAR_IMAGE_FALLBACKS(
        "image-fallbacks clear", What.IMAGE_MODEL, How.CLEAR, "Remove all image fallbacks"),
    LIST_ALIASES("aliases list", What.ALIAS, How.LIST, "List model aliases"),
    ADD_ALIAS("aliases add", What.ALIAS, How.ADD, "Add a model alias"),
    REMOVE_ALIAS("aliases remove", What.ALIAS, How.REMOVE, "Remove an alias; its model stays");

    private final String words;
    private final What what;
    private final How how;
    private final String summary;

    Verb(String words, What what, How how, String summary) {
      this.words = words;
      this.what = what;
      this.how = how;
      this.summary = summary;
    }
  }

  @Override
  public List<Operand> operands() {
    Value model = Value.of("ref|alias", Value.Kind.MODEL_OR_ALIAS);
    Operand alias = Operand.required(Value.of("alias", Value.Kind.ALIAS));
    if (verb.what == What.ALIAS) {
      return switch (verb.how) {
        case ADD -> List.of(alias, Operand.required(model));
        case REMOVE -> List.of(alias);
        default -> List.of();
      };
    }
    return switch (verb.how) {
      case SET -> List.of(Operand.required(model));
      case ADD, REMOVE -> List.of(new Operand(model, true, true));
      case LIST, CLEAR -> List.of();
    };
  }

  @Override
  public List<String> examples() {
    return verb.what != What.IMAGE_MODEL || operands().isEmpty()
        ? super.examples()
        : List.of("openclaw " + name() + " Qwen/Qwen2.5-VL-72B-Instruct");
  }

  @Override
  public List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    if (verb.what != What.IMAGE_MODEL) {
      flags.add(verb.what == What.MODEL ? AGENT : OF_ALL);
    }
    if (verb.how == How.LIST) {
      flags.add(Flags.PLAIN);
    } else {
      if (verb.how == How.SET || verb.how == How.ADD) {
        flags.add(force());
        flags.add(Flags.OFFLINE);
      }
      flags.add(Flags.DRY_RUN);
    }
    flags.add(Flags.JSON);
    return flags;
  }

  private Flag force() {
    return switch (verb.what) {
      case MODEL -> FORCE;
      case IMAGE_MODEL -> BLIND;
      case ALIAS -> MOVE;
    };
  }

  @Override
  public ExitCode run(Arguments arguments) {
    List<String> operands = completed(arguments);
    requireOperands(operands.size());
    ModelSlot slot = new ModelSlot(verb.what == What.IMAGE_MODEL, arguments.value(AGENT));
    Changes changes = context.changes(arguments.value(Flags.PROFILE), slot.agent());
    StateFiles snapshot = changes.read();
    ModelsChangeReport report = new ModelsChangeReport(context);
    if (verb.how == How.LIST) {
      AgentModels agents = AgentModels.of(snapshot.effective().data());
      report.list(agents, verb.what == What.ALIAS ? null : slot, arguments);
      return ExitCode.DONE;
    }
    List<ModelFinder.Named> models = models(operands, arguments, snapshot);
    ModelChange change = change(slot, operands, models, arguments.has(FORCE));
    Outcome outcome =
        arguments.has(Flags.DRY_RUN) ? changes.rehearse(change) : changes.carryOut(change);
    Verdict verdict =
        verb == Verb.SET && outcome.receipt() != null
            ? new Verdict(null, Verdict.ModelVerdict.of(changes.read(), models.get(0).ref()))
            : null;
    report.print(change, outcome, models, verdict, arguments.has(Flags.JSON));
    return ExitCode.DONE;
  }

  /** The operands; what is missing is asked for where somebody is there. */
  private List<String> completed(Arguments arguments) {
    List<String> given = arguments.positional();
    boolean names = verb.how == How.SET || verb.how == How.ADD;
    if (!names || given.size() >= operands().size() || !canAsk(arguments)) {
      return given;
    }
    return context.ask(
        false,
        prompter -> {
          List<String> all = new ArrayList<>(given);
          if (verb.what == What.ALIAS && all.isEmpty()) {
            all.add(prompter.text(new Text("Alias", "<alias>", null, true, Text.ANY)));
          }
          all.add(picked(prompter, "", null, arguments));
          return all;
        });
  }

  private boolean canAsk(Arguments arguments) {
    return context.canAsk() && !arguments.has(Flags.JSON);
  }

  private String picked(
      Prompter prompter, String begin, @Nullable Failure refused, Arguments arguments) {
    return new ModelPicker(prompter, begin, refused)
        .choose(
            ModelsListCommand.catalog(
                context, arguments.value(Flags.PROFILE), arguments.value(AGENT)),
            freshness(arguments),
            verb.what == What.IMAGE_MODEL,
            verb.how == How.ADD && verb.what != What.ALIAS);
  }

  private ModelOffers.Freshness freshness(Arguments arguments) {
    return context.isOffline(arguments)
        ? ModelOffers.Freshness.OFFLINE
        : ModelOffers.Freshness.USUAL;
  }

  private void requireOperands(int given) {
    List<Operand> known = operands();
    boolean repeated = !known.isEmpty() && known.get(known.size() - 1).repeated();
    if (given < known.size() || (given > known.size() && !repeated)) {
      throw new Failure(
          ExitCode.USAGE,
          title() + (given < known.size() ? " needs " : " takes no more than ") + synopsis(),
          title() + " --help");
    }
  }

  /** The models that the operands name, where the command needs them to exist. */
  private List<ModelFinder.Named> models(
      List<String> operands, Arguments arguments, StateFiles snapshot) {
    if (verb.how != How.SET && verb.how != How.ADD) {
      return List.of();
    }
    ModelFinder finder =
        new ModelFinder(
            snapshot,
            context.providerStates(),
            new ModelFinder.Lists(context.offers(), freshness(arguments)));
    List<ModelFinder.Named> models = new ArrayList<>();
    int before = verb.what == What.ALIAS ? 1 : 0;
    for (String name : operands.subList(before, operands.size())) {
      ModelFinder.Named model = found(finder, name, arguments);
      models.add(
          verb.what == What.IMAGE_MODEL ? seeing(model, arguments.has(FORCE), snapshot) : model);
    }
    return models;
  }

  /** The model of that name; where nobody knows it and somebody is there, one that is chosen. */
  private ModelFinder.Named found(ModelFinder finder, String name, Arguments arguments) {
    ModelFinder.Unknown unknown =
        arguments.has(FORCE)
            ? ModelFinder.Unknown.TAKEN
            : ModelFinder.Unknown.REFUSED_UNLESS_FORCED;
    try {
      return context.screen().during("Loading the models", () -> finder.find(name, unknown));
    } catch (Failure e) {
      if (e.code() != ExitCode.USAGE || name.isBlank() || !canAsk(arguments)) {
        throw e;
      }
      return context.ask(
          false,
          prompter -> {
            ModelFinder.@Nullable Named found = null;
            String begin = name.trim();
            Failure refused = e;
            while (found == null) {
              String ref = picked(prompter, begin, refused, arguments);
              try {
                found = finder.find(ref, unknown);
              } catch (Failure again) {
                if (again.code() != ExitCode.USAGE) {
                  throw again;
                }
                begin = ref;
                refused = again;
              }
            }
            return found;
          });
    }
  }

  /** OpenClaw shows images to no model that its config does not say can see. */
  private static ModelFinder.Named seeing(
      ModelFinder.Named model, boolean forced, StateFiles files) {
    ModelDefinition definition = model.definition();
    if (definition == null || definition.input().contains(Modality.IMAGE)) {
      return model;
    }
    if (!forced) {
      throw new Failure(
          ExitCode.USAGE,
          model.ref().text() + " is not known to see images",
          files.command("models list --all --vision")
              + " shows those that do; --force takes it all the same");
    }
    return new ModelFinder.Named(
        model.ref(),
        model.provider(),
        definition.taking(List.of(Modality.IMAGE)),
        model.offered(),
        model.reason(),
        model.warning());
  }

  private ModelChange change(
      ModelSlot slot, List<String> operands, List<ModelFinder.Named> models, boolean forced) {
    boolean alias = verb.what == What.ALIAS;
    return switch (verb.how) {
      case SET -> new ModelChange.SetModel(slot, models.get(0));
      case ADD ->
          alias
              ? new ModelChange.AddAlias(operands.get(0).trim(), models.get(0), forced)
              : new ModelChange.AddFallbacks(slot, models);
      case REMOVE ->
          alias
              ? new ModelChange.RemoveAlias(operands.get(0).trim())
              : new ModelChange.RemoveFallbacks(slot, operands);
      case CLEAR -> new ModelChange.ClearFallbacks(slot);
      case LIST -> throw new IllegalStateException(name() + " changes nothing");
    };
  }
}
