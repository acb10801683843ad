package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.Preset;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.task.BackgroundTask;
import ai.openclaw.trial.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model: {@code --model}, else the current one of this provider, else its default; or chosen.
 */
final class ModelStep implements Step {
  private final Prompter prompter;
  private final TryOut tryOut;

  ModelStep(Prompter prompter, TryOut tryOut) {
    this.prompter = prompter;
    this.tryOut = tryOut;
  }

  @Override
  public Phase phase() {
    return Phase.CHOOSE;
  }

  @Override
  public Answers.Part part() {
    return Answers.Part.MODEL;
  }

  @Override
  public Answers run(Answers before) {
    if (before.known().paying() != null) {
      new Payment(before).tell(prompter);
    }
    Answers answers = chosen(before);
    ModelDefinition model = answers.model();
    return model == null || model.contextWindow() > 0 || !answers.provider().isCustom()
        ? answers
        : answers.warn(
            "the server does not say how large the context of "
                + model.id()
                + " is; the config gets "
                + ModelDefinition.DEFAULT_CONTEXT_WINDOW);
  }

  private Answers chosen(Answers answers) {
    String own = answers.field(Field.Role.MODEL_ID);
    String ref = own == null ? answers.request().model().ref() : own;
    if (ref == null) {
      return asked(answers, "");
    }
    String id = NamedModel.idIn(answers, ref.trim());
    if (answers.isReopened(Answers.Part.MODEL)) {
      return asked(answers, inVain(answers, id));
    }
    Answers known = withAllModels(answers);
    try {
      return NamedModel.named(known, id);
    } catch (Failure e) {
      if (e.code() != ExitCode.USAGE) {
        throw e;
      }
      prompter.rejected(e);
      return asked(known, id);
    }
  }

  /**
   * What the search begins with: what was said and is not there, until something else is chosen.
   */
  private String inVain(Answers answers, String id) {
    ModelDefinition chosen = answers.model();
    BackgroundTask<ModelList> coming = coming(answers);
    boolean open = chosen == null || chosen.id().equals(id);
    if (!open || (coming != null && !coming.isDone())) {
      return "";
    }
    boolean there = NamedModel.complaint(withAllModels(answers), id) == null;
    return there ? "" : answers.provider().withoutRoute(id);
  }

  /** The model that somebody chooses; the search begins with these words. */
  private Answers asked(Answers answers, String begin) {
    String current = NamedModel.current(answers);
    List<OfferedModel> models = models(answers, current);
    ModelOptions options = options(answers, current);
    if (options.isEmpty()) {
      return typed(answers, "");
    }
    boolean single = models.size() == 1 && answers.provider().defaultModel() == null;
    if (single && !answers.isReopened(Answers.Part.MODEL)) {
      return answers.with(models.get(0).definition());
    }
    ListAtHand atHand = new ListAtHand(coming(answers), answers, current, begin);
    Choice<String> question = options.question(atHand);
    boolean kept =
        answers.request().model().keepDefault()
            && question.preselected() >= 0
            && !answers.isReopened(Answers.Part.MODEL);
    String id =
        kept
            ? question.options().get(question.preselected()).value()
            : chosen(question, options, answers.provider());
    Answers known = withAllModels(answers);
    models = models(known, current);
    if (current != null && find(models, known.provider().withoutRoute(current)) == null) {
      boolean said = isSaid(current, known);
      known = known.warn(said ? "there is no model " + current : current + " is no longer offered");
    }
    if (id.equals(ModelOptions.TYPE_AN_ID)) {
      return typed(known, atHand.searched);
    }
    OfferedModel chosen = find(models, id);
    Preset preset = chosen == null ? Preset.of(id) : null;
    Preset.Pick pick = preset == null ? null : preset.among(models);
    if (pick != null) {
      return known.with(pick);
    }
    if (chosen == null) {
      prompter.rejected(NamedModel.unknown(known, id, NamedModel.lookup(known).nearest(id)));
      return asked(known, "");
    }
    return current != null && chosen.id().equals(known.provider().withoutRoute(current))
        ? NamedModel.named(known, current)
        : known.with(chosen.definition());
  }

  private String chosen(Choice<String> question, ModelOptions options, Provider provider) {
    try {
      return prompter.choose(question);
    } catch (ScriptedPrompter.MissingAnswer e) {
      String usual = provider.defaultModel();
      throw usual == null
          ? e
          : e.because(
              "the usual model " + usual + " is not offered here",
              "offered are " + options.first());
    }
  }

  /** The list on the screen: the live one when it comes, its models tried out, what was typed. */
  private final class ListAtHand implements Choice.Beside<String> {
    private final @Nullable BackgroundTask<ModelList> coming;
    private final @Nullable String current;
    private final String begin;
    private Answers answers;
    private boolean delivered;
    private String searched = "";

    ListAtHand(
        @Nullable BackgroundTask<ModelList> coming,
        Answers answers,
        @Nullable String current,
        String begin) {
      this.begin = begin;
      this.coming = coming;
      this.answers = answers;
      this.current = current;
    }

    @Override
    public @Nullable List<Option<String>> poll() {
      if (delivered || coming == null || !coming.isDone()) {
        return null;
      }
      try {
        answers = arrived(answers, coming.result());
        delivered = true;
        return options(answers, current).all();
      } catch (Failure e) {
        return null; // it is thrown again once the question is answered
      }
    }

    @Override
    public String begin() {
      return begin;
    }

    @Override
    public boolean canTry() {
      return TryOut.access(answers) != null;
    }

    @Override
    public void tryOut(List<String> ids) {
      Candidate.Access access = TryOut.access(answers);
      List<Candidate> candidates = new ArrayList<>();
      for (String id : ids) {
        Preset preset = Preset.of(id);
        Preset.Pick pick = preset == null ? null : preset.among(answers.offer().models());
        OfferedModel model = pick == null ? find(models(answers, current), id) : pick.model();
        if (access != null && model != null) {
          String suffix = pick == null ? "" : pick.suffix();
          candidates.add(Candidate.of(answers.provider(), model, suffix, access));
        }
      }
      tryOut.run(candidates);
    }

    @Override
    public void searched(String words) {
      searched = words.trim();
    }
  }

  private static ModelOptions options(Answers answers, @Nullable String current) {
    return ModelOptions.of(
        models(answers, current), answers.provider(), AgentModels.of(answers.config()), current);
  }

  private static @Nullable BackgroundTask<ModelList> coming(Answers answers) {
    Login.Checked checked = answers.checked();
    return checked == null ? null : checked.coming();
  }

  /** The answers with the live list, where it is still on its way. */
  private Answers withAllModels(Answers answers) {
    BackgroundTask<ModelList> coming = coming(answers);
    if (coming == null) {
      return answers;
    }
    return arrived(
        answers,
        coming.isDone() ? coming.result() : prompter.during("Loading the models", coming::result));
  }

  private static Answers arrived(Answers answers, ModelList live) {
    List<String> warnings = live.warning() == null ? List.of() : List.of(live.warning());
    Answers known = answers.with(new Login.Checked(answers.verdict(), live, null, warnings));
    return live.warning() == null ? known : known.warn(live.warning());
  }

  private static @Nullable OfferedModel find(List<OfferedModel> models, String id) {
    for (OfferedModel model : models) {
      if (model.id().equals(id)) {
        return model;
      }
    }
    return null;
  }

  /** What is offered; also the one in use, where nobody could say that it is gone. */
  private static List<OfferedModel> models(Answers answers, @Nullable String current) {
    ModelList offer = answers.offer();
    if (current == null || offer.source() == ModelList.Source.LIVE) {
      return offer.models();
    }
    String id = answers.provider().withoutRoute(current);
    ModelDefinition known = offer.find(id) == null ? NamedModel.lookup(answers).find(id) : null;
    if (known == null) {
      return offer.models();
    }
    List<OfferedModel> models = new ArrayList<>(offer.models());
    models.add(new OfferedModel(known, null, List.of()));
    return models;
  }

  /** An id, which begins with what was searched for in vain. */
  private Answers typed(Answers answers, String searched) {
    Text question =
        new Text(
            "Model id",
            "--model",
            searched.isEmpty() ? answers.provider().defaultModel() : searched,
            true,
            answer -> NamedModel.complaint(answers, answer));
    return NamedModel.named(answers, NamedModel.idIn(answers, prompter.text(question)));
  }

  private static boolean isSaid(String id, Answers answers) {
    String ref = answers.request().model().ref();
    return ref != null && NamedModel.idIn(answers, ref.trim()).equals(id);
  }
}
