package ai.openclaw.onboard;

import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.trial.Result;
import org.jspecify.annotations.Nullable;

/**
 * Which model to use.
 *
 * @param wanted the id that was asked for where the provider has no default model, or null
 * @param model the model on its route, or null while it is open
 * @param reason why a preset took it, one line; null when somebody named it
 * @param probe what a trial of exactly this said, or null when there was none
 * @param forAgent whether it replaces the agent's own model, too
 */
record Selection(
    @Nullable String wanted,
    @Nullable ModelDefinition model,
    @Nullable String reason,
    @Nullable Result probe,
    boolean forAgent) {
  /** Nothing yet. */
  static final Selection NONE = new Selection(null, null, null, null, false);

  Selection wanting(String id) {
    return new Selection(id, model, reason, probe, forAgent);
  }

  /** The model on its route; another one than before has not been tried. */
  Selection of(ModelDefinition chosen) {
    boolean same = model != null && model.id().equals(chosen.id());
    return new Selection(wanted, chosen, null, same ? probe : null, forAgent);
  }

  /** The same, which a preset took because of this. */
  Selection because(String line) {
    return new Selection(wanted, model, line, probe, forAgent);
  }

  Selection tried(@Nullable Result result) {
    return new Selection(wanted, model, reason, result, forAgent);
  }

  Selection changingAgent(boolean too) {
    return new Selection(wanted, model, reason, probe, too);
  }
}
