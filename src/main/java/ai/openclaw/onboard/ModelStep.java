package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.DatedOffer;
import ai.openclaw.model.ModelLookup;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.task.BackgroundTask;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model: {@code --model}, else the current one of this provider, else its default; or chosen.
 */
final class ModelStep implements Step {
  private final Prompter prompter;

  ModelStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Phase phase() {
    return Phase.CHOOSE;
  }

  @Override
  public void run(Draft draft) {
    String own = draft.field(Field.Role.MODEL_ID);
    String ref = own == null ? draft.request().model().ref() : own;
    if (ref != null && !draft.isReopened(this)) {
      awaitModels(draft);
      draft.choose(named(draft, idIn(draft.provider(), ref.trim())));
    } else {
      draft.choose(asked(draft));
    }
  }

  /** The id in {@code org/model} or {@code huggingface/org/model}. */
  private static String idIn(Provider provider, String ref) {
    String prefix = provider.id() + "/";
    String rest = ref.startsWith(prefix) ? ref.substring(prefix.length()) : ref;
    boolean ownName = provider.defaultModel() != null && rest.indexOf('/') < 0;
    return ownName && !rest.isEmpty() ? ref : rest;
  }

  private static ModelDefinition named(Draft draft, String id) {
    if (id.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "--model is empty", "for example --model org/model");
    }
    ModelLookup lookup = lookup(draft);
    ModelDefinition found = lookup.find(id);
    if (found != null) {
      return found;
    }
    if (draft.offer().source() == Offer.Source.LIVE) {
      throw unknown(draft.provider(), id, lookup.nearest(id));
    }
    if (!draft.provider().isCustom()) {
      draft.warn("nobody could say whether there is a model " + id + "; it is taken as it is");
    }
    return ModelDefinition.assumed(id);
  }

  private static ModelLookup lookup(Draft draft) {
    Provider provider = draft.provider();
    JsonNode section = draft.config().path("models").path("providers").path(provider.id());
    return new ModelLookup(provider, draft.offer(), section);
  }

  private static Failure unknown(Provider provider, String id, List<String> nearest) {
    return new Failure(
        ExitCode.USAGE,
        provider.group().label() + " has no model " + id,
        nearest.isEmpty()
            ? "openclaw models list --all --provider " + provider.id()
            : "the nearest are " + String.join(", ", nearest));
  }

  private ModelDefinition asked(Draft draft) {
    String current = current(draft);
    List<OfferedModel> models = models(draft, current);
    ModelOptions options = new ModelOptions(models, draft.provider(), current);
    if (options.isEmpty()) {
      return typed(draft);
    }
    boolean single = models.size() == 1 && draft.provider().defaultModel() == null;
    if (single && !draft.isReopened(this)) {
      return models.get(0).definition();
    }
    String id = prompter.choose(options.question(later(draft, current)));
    awaitModels(draft);
    models = models(draft, current);
    if (current != null && find(models, ModelOptions.withoutSuffix(current)) == null) {
      draft.warn(current + " is not offered any more");
    }
    if (id.equals(ModelOptions.TYPE_AN_ID)) {
      return typed(draft);
    }
    OfferedModel chosen = find(models, id);
    if (chosen == null) {
      prompter.rejected(unknown(draft.provider(), id, lookup(draft).nearest(id)));
      return asked(draft);
    }
    return current != null && chosen.id().equals(ModelOptions.withoutSuffix(current))
        ? named(draft, current)
        : chosen.definition();
  }

  /** The live list's options once they are there; null where the list at hand is the last word. */
  private static Choice.@Nullable Later<String> later(Draft draft, @Nullable String current) {
    BackgroundTask<DatedOffer> coming = draft.coming();
    if (coming == null) {
      return null;
    }
    return () -> {
      if (draft.coming() == null || !coming.isDone()) {
        return null;
      }
      try {
        arrived(draft, coming.result());
      } catch (Failure e) {
        return null; // it is thrown again once the question is answered
      }
      return new ModelOptions(models(draft, current), draft.provider(), current).all();
    };
  }

  private void awaitModels(Draft draft) {
    BackgroundTask<DatedOffer> coming = draft.coming();
    if (coming != null) {
      arrived(
          draft,
          coming.isDone()
              ? coming.result()
              : prompter.during("Loading the models", coming::result));
    }
  }

  private static void arrived(Draft draft, DatedOffer live) {
    draft.offered(live.offer());
    if (live.warning() != null) {
      draft.warn(live.warning());
    }
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
  private static List<OfferedModel> models(Draft draft, @Nullable String current) {
    Offer offer = draft.offer();
    if (current == null || offer.source() == Offer.Source.LIVE) {
      return offer.models();
    }
    String id = ModelOptions.withoutSuffix(current);
    ModelDefinition known = offer.find(id) == null ? lookup(draft).find(id) : null;
    if (known == null) {
      return offer.models();
    }
    List<OfferedModel> models = new ArrayList<>(offer.models());
    models.add(new OfferedModel(known, null, List.of()));
    return models;
  }

  private ModelDefinition typed(Draft draft) {
    Text question =
        new Text(
            "Model id",
            "--model",
            draft.provider().defaultModel(),
            true,
            answer -> complaint(draft, answer));
    return named(draft, idIn(draft.provider(), prompter.text(question)));
  }

  /** What is wrong with an id that is typed, or null: then it may be typed again. */
  static @Nullable String complaint(Draft draft, String answer) {
    try {
      named(draft, idIn(draft.provider(), answer));
      return null;
    } catch (Failure e) {
      return e.hint() == null ? e.getMessage() : e.getMessage() + "; " + e.hint();
    }
  }

  /** The id of the model in use, when it is one of this provider's. */
  static @Nullable String current(Draft draft) {
    ModelDefinition chosen = draft.model();
    if (chosen != null) {
      return chosen.id();
    }
    JsonNode model = draft.config().path("agents").path("defaults").path("model");
    String ref = model.isTextual() ? model.textValue() : model.path("primary").textValue();
    String prefix = draft.provider().id() + "/";
    return ref != null && ref.startsWith(prefix) ? ref.substring(prefix.length()) : null;
  }
}
