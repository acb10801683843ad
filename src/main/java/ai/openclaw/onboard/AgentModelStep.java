package ai.openclaw.onboard;

import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelRef;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.ModelDefinition;
import org.jspecify.annotations.Nullable;

/**
 * An agent with a model of its own does not use the default one: its model changes too where a
 * person says so, or the command line names the agent.
 */
final class AgentModelStep implements Step {
  private static final String FLAG = "--agent";

  private final Prompter prompter;

  AgentModelStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Answers run(Answers answers) {
    String own = ownModel(answers);
    boolean named = answers.request().target().agent() != null;
    boolean too = own != null && (named || isMeant(own, answers));
    return answers.with(answers.selection().changingAgent(too));
  }

  private boolean isMeant(String own, Answers answers) {
    String agent = answers.files().agent();
    prompter.info(agent + " has a model of its own, " + own);
    return prompter.confirm(
        new Text("Change the model of " + agent + " too?", FLAG, "no", true, Text.ANY));
  }

  /** The model that the agent uses in place of the one that was chosen, or null. */
  private static @Nullable String ownModel(Answers answers) {
    ModelDefinition model = answers.model();
    AgentModels models = AgentModels.of(answers.files().effective().data());
    String own = models.ownOf(answers.files().agent());
    if (model == null || own == null || answers.request().model().keepDefault()) {
      return null;
    }
    ModelRef wanted = new ModelRef(answers.provider().id(), model.id());
    return wanted.equals(models.resolve(own)) ? null : own;
  }
}
