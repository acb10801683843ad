package ai.openclaw.cli;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.UsdPrice;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.trial.Candidate;
import ai.openclaw.trial.Candidates;
import ai.openclaw.trial.Question;
import ai.openclaw.trial.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code openclaw models try}: names to candidates, and the trials to the screen. */
public final class ModelsTryCommand extends Command {
  private static final Flag ROUTES =
      Flag.toggle("--routes", "Every provider that serves the model, each by itself");
  private static final Flag PROMPT =
      Flag.value("--prompt", "text", "What to ask instead of the usual question");
  private static final Flag MAX_USD =
      Flag.value("--max-usd", "usd", "What it may cost without a question; also unknown prices");

  private final Context context;

  /** The command in that context. */
  public ModelsTryCommand(Context context) {
    super("models try", "Try models with one request each");
    this.context = context;
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand(Value.of("ref|alias", Value.Kind.MODEL_OR_ALIAS), false, true));
  }

  @Override
  public List<Flag> flags() {
    return List.of(ROUTES, PROMPT, MAX_USD, Flags.AGENT, Flags.JSON);
  }

  @Override
  public List<String> examples() {
    return List.of("openclaw models try huggingface/openai/gpt-oss-120b --max-usd 0.05");
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Without a model, the default and its fallbacks are tried, three at a time.",
        "Ctrl-C keeps what there is. What may cost more than a cent, or has no known price, asks"
            + " first.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    if (context.isOffline(arguments)) {
      throw new Failure(
          ExitCode.USAGE, "models try asks models, and there is no network", "HF_HUB_OFFLINE=0");
    }
    Double limit = limit(arguments.value(MAX_USD));
    Question question = new Question(arguments.value(PROMPT));
    StateFiles files =
        context.state(arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT)).read();
    List<Candidate> candidates = candidates(files, arguments);
    Trials.Means means =
        new Trials.Means(context.transport(), context.clock(), null, files.commands());
    Supplier<Trials> trying = () -> Trials.start(candidates, question, means);
    String doubt = question.doubt(candidates, limit);
    boolean json = arguments.has(Flags.JSON);
    if (json || !context.canAsk()) {
      return unasked(trying, question, doubt, json);
    }
    Trials trials = context.ask(false, prompter -> asked(prompter, trying, doubt));
    return ended(trials);
  }

  private ExitCode unasked(
      Supplier<Trials> trying, Question question, @Nullable String doubt, boolean json) {
    if (doubt != null) {
      throw new Failure(ExitCode.USAGE, doubt, "--max-usd <usd> allows it");
    }
    Trials trials = trying.get();
    context.screen().during("Trying the models", trials::await);
    if (json) {
      context.screen().out(trials.toJson(question));
      return trials.exitCode();
    }
    context.screen().out(trials.lines(context.screen().width(), context.screen().style()));
    return ended(trials);
  }

  private Trials asked(Prompter prompter, Supplier<Trials> trying, @Nullable String doubt) {
    if (doubt != null) {
      prompter.warn(doubt);
      if (!prompter.confirm(
          new Text("Try it all the same?", MAX_USD.name(), "no", true, Text.ANY))) {
        throw new Failure(ExitCode.CANCELLED, "nothing was tried", null);
      }
    }
    Trials trials = trying.get();
    prompter.follow(trials);
    return trials;
  }

  private ExitCode ended(Trials trials) {
    for (String hint : trials.hints()) {
      context.screen().err("hint: " + hint);
    }
    return trials.exitCode();
  }

  private List<Candidate> candidates(StateFiles files, Arguments arguments) {
    List<String> names = names(files, arguments);
    ModelFinder finder =
        new ModelFinder(
            files,
            context.providerStates(),
            new ModelFinder.Lists(context.offers(), ModelOffers.Freshness.USUAL));
    Candidates found = new Candidates(context.keyPlaces(), files);
    List<Candidate> candidates = new ArrayList<>();
    for (String name : names) {
      for (Candidate candidate :
          found.of(finder.find(name, ModelFinder.Unknown.REFUSED), arguments.has(ROUTES))) {
        if (!has(candidates, candidate)) {
          candidates.add(candidate);
        }
      }
    }
    return candidates;
  }

  private static boolean has(List<Candidate> candidates, Candidate other) {
    for (Candidate candidate : candidates) {
      if (candidate.ref().equals(other.ref())) {
        return true;
      }
    }
    return false;
  }

  private List<String> names(StateFiles files, Arguments arguments) {
    if (!arguments.positional().isEmpty()) {
      return arguments.positional();
    }
    AgentModels agents = AgentModels.of(files.effective().data());
    String primary = agents.primary();
    if (primary == null && context.canAsk() && !arguments.has(Flags.JSON)) {
      String ref = context.ask(false, prompter -> picked(prompter, arguments));
      return List.of(ref);
    }
    if (primary == null) {
      throw new Failure(
          ExitCode.USAGE, "there is no default model to try", files.command("models try <ref>"));
    }
    List<String> names = new ArrayList<>(agents.fallbacks());
    names.add(0, primary);
    return names;
  }

  private String picked(Prompter prompter, Arguments arguments) {
    return new ModelPicker(prompter, "", null)
        .choose(
            ModelsListCommand.catalog(
                context, arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT)),
            ModelOffers.Freshness.USUAL,
            false,
            false);
  }

  private static @Nullable Double limit(@Nullable String text) {
    Double limit = text == null ? null : UsdPrice.parse(text);
    if (text != null && limit == null) {
      throw new Failure(
          ExitCode.USAGE, "--max-usd is " + text + ", not a price in USD such as 0.05", null);
    }
    return limit;
  }
}
