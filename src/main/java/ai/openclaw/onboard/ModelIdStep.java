package ai.openclaw.onboard;

import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelList;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
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
  public Answers run(Answers answers) {
    Field field = answers.chosen().authChoice().field(Field.Role.MODEL_ID);
    if (field == null) {
      return answers;
    }
    String given = answers.request().login().fields().get(field.flag());
    return answers.with(Field.Role.MODEL_ID, given == null ? asked(answers, field) : given.trim());
  }

  private String asked(Answers answers, Field field) {
    ModelList offer = answers.offerOrNull();
    List<OfferedModel> models = offer == null ? List.of() : offer.models();
    boolean live = offer != null && offer.source() == ModelList.Source.LIVE;
    boolean seen = answers.request().writing().seen();
    if (models.size() == 1 && live && seen && !answers.isReopened(Answers.Part.MODEL)) {
      return models.get(0).id();
    }
    if (!models.isEmpty()) {
      String current = NamedModel.current(answers);
      ModelOptions options =
          ModelOptions.of(models, answers.provider(), AgentModels.of(answers.config()), current);
      String id = prompter.choose(options.question(field.flag()));
      if (!id.equals(ModelOptions.TYPE_AN_ID)) {
        return id;
      }
    }
    return prompter.text(
        new Text(
            field.label(),
            field.flag(),
            answers.field(Field.Role.MODEL_ID),
            true,
            answer -> offer == null ? null : NamedModel.complaint(answers, answer)));
  }
}
