package ai.openclaw.onboard;

import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.OfferedModel;
import java.util.List;

/**
 * The model of a provider that has no default: from the option that is for it, else one of those
 * that the endpoint lists, else typed. A script has to give the option.
 */
final class ModelIdStep implements Step {
  private final Prompter prompter;

  ModelIdStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public void run(Draft draft) {
    Field field = draft.chosen().authChoice().field(Field.Role.MODEL_ID);
    if (field == null) {
      return;
    }
    String given = draft.request().login().fields().get(field.flag());
    draft.set(Field.Role.MODEL_ID, given == null ? asked(draft, field) : given.trim());
  }

  private String asked(Draft draft, Field field) {
    Offer offer = draft.offerOrNull();
    List<OfferedModel> models = offer == null ? List.of() : offer.models();
    if (!models.isEmpty()) {
      String current = ModelStep.current(draft);
      ModelOptions options = new ModelOptions(models, draft.provider(), current);
      int index = prompter.choose(options.question(field.flag(), -1));
      if (index != ModelOptions.TYPE_AN_ID) {
        return models.get(index).id();
      }
    }
    return prompter.text(
        new Text(
            field.label(),
            field.flag(),
            draft.field(Field.Role.MODEL_ID),
            true,
            answer -> offer == null ? null : ModelStep.complaint(draft, answer)));
  }
}
