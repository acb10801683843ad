package ai.openclaw.onboard;

import ai.openclaw.model.LocalModels;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.trial.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which model to use.
 *
 * @param wanted the id that was asked for where the provider has no default model, or null
 * @param model the model on its route, or null while it is open
 * @param reason why a preset took it, one line; null when somebody named it
 * @param probe what a trial of exactly this said, or null when there was none
 * @param forAgent whether it replaces the agent's own model, too
 * @param extras models besides it; null for none
 */
record Selection(
    @Nullable String wanted,
    @Nullable ModelDefinition model,
    @Nullable String reason,
    @Nullable Result probe,
    boolean forAgent,
    @Nullable Extras extras) {
  /**
   * Models besides the default one, all but the last of the same provider.
   *
   * @param utility for titles, summaries and the like
   * @param image what looks at images
   * @param fallbacks what is used when the default does not answer
   * @param local the last of the fallbacks, on this machine
   * @param reasons what was chosen and why, a line each
   */
  record Extras(
      @Nullable ModelDefinition utility,
      @Nullable ModelDefinition image,
      List<ModelDefinition> fallbacks,
      LocalModels.@Nullable Found local,
      List<String> reasons) {}

  /** Nothing yet. */
  static final Selection NONE = new Selection(null, null, null, null, false, null);

  /** What was chosen by a rule, and why, a line each. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (reason != null) {
      reasons.add(reason);
    }
    if (extras != null) {
      reasons.addAll(extras.reasons());
    }
    return reasons;
  }

  Selection wanting(String id) {
    return new Selection(id, model, reason, probe, forAgent, extras);
  }

  /** The model on its route; another one than before has not been tried. */
  Selection of(ModelDefinition chosen) {
    boolean same = model != null && model.id().equals(chosen.id());
    return new Selection(wanted, chosen, null, same ? probe : null, forAgent, extras);
  }

  /** The same, which a preset took because of this. */
  Selection because(String line) {
    return new Selection(wanted, model, line, probe, forAgent, extras);
  }

  Selection tried(@Nullable Result result) {
    return new Selection(wanted, model, reason, result, forAgent, extras);
  }

  Selection changingAgent(boolean too) {
    return new Selection(wanted, model, reason, probe, too, extras);
  }

  Selection with(@Nullable Extras more) {
    return new Selection(wanted, model, reason, probe, forAgent, more);
  }
}
