package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelLookup;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.Preset;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model that a text names: an id, a ref, an alias or a preset. */
final class NamedModel {
  private NamedModel() {}

  /** The id in {@code org/model} or {@code huggingface/org/model}, or of an alias of its model. */
  static String idIn(Answers answers, String ref) {
    Provider provider = answers.provider();
    AgentModels agents = AgentModels.of(answers.config());
    ModelRef named = agents.isAlias(ref) ? agents.resolve(ref) : null;
    if (named != null && named.provider().equals(provider.id())) {
      return named.model();
    }
    String prefix = provider.id() + "/";
    String rest = ref.startsWith(prefix) ? ref.substring(prefix.length()) : ref;
    boolean ownName = provider.defaultModel() != null && rest.indexOf('/') < 0;
    return ownName && !rest.isEmpty() ? ref : rest;
  }

  /** The answers with the model of that id; a failure says that there is none. */
  static Answers named(Answers answers, String id) {
    if (id.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "--model is empty", "for example --model org/model");
    }
    Preset preset = answers.provider().isRouted() ? Preset.of(id) : null;
    if (preset != null) {
      return answers.with(
          preset.among(answers.provider(), answers.offer(), answers.files().commands()));
    }
    ModelLookup lookup = lookup(answers);
    ModelDefinition found = lookup.find(id);
    if (found != null) {
      return answers.with(found);
    }
    if (answers.offer().source() == ModelList.Source.LIVE) {
      throw unknown(answers, id, lookup.nearest(id));
    }
    ModelDefinition model = ModelDefinition.assumed(id);
    boolean custom = answers.provider().isCustom();
    boolean sees = custom && ModelDefinition.suggestVision(id);
    Answers assumed = answers.with(sees ? model.taking(List.of(Modality.IMAGE)) : model);
    return custom
        ? assumed
        : assumed.warn(
            "could not find out whether there is a model " + id + "; it is taken as it is");
  }

  static ModelLookup lookup(Answers answers) {
    Provider provider = answers.provider();
    return new ModelLookup(provider, answers.offer(), answers.section());
  }

  static Failure unknown(Answers answers, String id, List<String> nearest) {
    Provider provider = answers.provider();
    return new Failure(
        ExitCode.USAGE,
        provider.group().label() + " has no model " + id,
        nearest.isEmpty()
            ? answers.files().command("models list --all --provider " + provider.id())
            : "the nearest are " + String.join(", ", nearest));
  }

  /** What is wrong with an id that is typed, or null: then it may be typed again. */
  static @Nullable String complaint(Answers answers, String answer) {
    try {
      named(answers, idIn(answers, answer));
      return null;
    } catch (Failure e) {
      return e.hint() == null ? e.getMessage() : e.getMessage() + "; " + e.hint();
    }
  }

  /** The id of the model in use, when it is one of this provider's. */
  static @Nullable String current(Answers answers) {
    ModelDefinition chosen = answers.model();
    if (chosen != null) {
      return chosen.id();
    }
    ModelRef now = AgentModels.of(answers.config()).defaultModel();
    return now != null && now.provider().equals(answers.provider().id()) ? now.model() : null;
  }
}
