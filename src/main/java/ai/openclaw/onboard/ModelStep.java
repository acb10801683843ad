package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.DatedOffer;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Nearest;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model: {@code --model}, else the current one of this provider, else its default; or chosen.
 */
final class ModelStep implements Step {
  private static final int SUGGESTIONS = 3;

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
    ModelDefinition whole = known(draft, id);
    if (whole != null) {
      return whole;
    }
    int colon = id.lastIndexOf(':');
    if (colon > 0) {
      ModelDefinition routed = routed(draft, id.substring(0, colon), id.substring(colon + 1));
      if (routed != null) {
        return routed;
      }
    }
    if (draft.offer().source() == Offer.Source.LIVE) {
      throw unknown(draft, id);
    }
    if (!draft.provider().isCustom()) {
      draft.warn("nobody could say whether there is a model " + id + "; it is taken as it is");
    }
    return ModelDefinition.assumed(id);
  }

  /** The definition in the offer, the catalog, or the user's own config. */
  private static @Nullable ModelDefinition known(Draft draft, String id) {
    OfferedModel offered = draft.offer().find(id);
    if (offered != null) {
      return offered.definition();
    }
    ModelDefinition known = draft.provider().known(id);
    if (known != null) {
      return known;
    }
    JsonNode configured =
        draft.config().path("models").path("providers").path(draft.provider().id());
    for (JsonNode entry : configured.path("models")) {
      if (id.equals(entry.path("id").textValue())) {
        return ModelDefinition.assumed(id);
      }
    }
    return null;
  }

  private static @Nullable ModelDefinition routed(Draft draft, String id, String suffix) {
    OfferedModel offered = draft.offer().find(id);
    if (offered == null) {
      ModelDefinition known = known(draft, id);
      return known == null
          ? null
          : Routing.definition(new OfferedModel(known, null, List.of()), suffix);
    }
    Routing routing = Routing.among(offered.servedBy());
    if (!routing.allows(suffix)) {
      throw new Failure(
          ExitCode.USAGE,
          id + " has no route " + suffix,
          "its routes are " + String.join(", ", routing.suffixes()));
    }
    return Routing.definition(offered, suffix);
  }

  private static Failure unknown(Draft draft, String id) {
    List<String> ids = new ArrayList<>();
    for (OfferedModel model : draft.offer().models()) {
      ids.add(model.id());
    }
    List<String> nearest = Nearest.to(id, ids, SUGGESTIONS);
    return new Failure(
        ExitCode.USAGE,
        draft.provider().group().label() + " has no model " + id,
        nearest.isEmpty()
            ? "openclaw models list --all --provider " + draft.provider().id()
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
      prompter.rejected(unknown(draft, id));
      return asked(draft);
    }
    return current != null && chosen.id().equals(ModelOptions.withoutSuffix(current))
        ? named(draft, current)
        : chosen.definition();
  }

  /** The live list's options once they are there; null where the list at hand is the last word. */
  private static Choice.@Nullable Later<String> later(Draft draft, @Nullable String current) {
    Background<DatedOffer> coming = draft.coming();
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
    Background<DatedOffer> coming = draft.coming();
    if (coming != null) {
      arrived(
          draft,
          coming.isDone()
              ? coming.result()
              : During.run(prompter, "Loading the models", coming::result));
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
    ModelDefinition known = offer.find(id) == null ? known(draft, id) : null;
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
