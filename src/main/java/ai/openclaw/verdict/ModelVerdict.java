package ai.openclaw.verdict;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelRef;
import org.jspecify.annotations.Nullable;

/**
 * Which model an agent uses.
 *
 * @param agent its id
 * @param ref the model; null when the config names none
 * @param effective whether it is the one asked for
 * @param why one line
 * @param mend the command that makes it the one asked for, or null
 */
public record ModelVerdict(
    String agent, @Nullable String ref, boolean effective, String why, @Nullable String mend) {

  /** The verdict on these files; {@code asked} is null for what the config itself asks for. */
  public static ModelVerdict of(StateFiles files, @Nullable ModelRef asked) {
    AgentModels models = AgentModels.of(files.effective().data());
    String agent = files.agent();
    String own = models.ownOf(agent);
    String written = own == null ? models.primary() : own;
    ModelRef used = written == null ? null : models.resolve(written);
    if (used == null) {
      return new ModelVerdict(agent, null, false, agent + " has no model", "openclaw onboard");
    }
    String has = agent + (own == null ? " uses " : " has a model of its own, ") + used.text();
    if (asked != null && !asked.equals(used)) {
      return new ModelVerdict(agent, used.text(), false, has, set(asked, own, agent));
    }
    if (!models.allows(used)) {
      String why = used.text() + " is not among the models that agents may use";
      return new ModelVerdict(agent, used.text(), false, why, set(used, own, agent));
    }
    return new ModelVerdict(agent, used.text(), true, has, null);
  }

  private static String set(ModelRef ref, @Nullable String own, String agent) {
    return "openclaw models set " + ref.text() + (own == null ? "" : " --agent " + agent);
  }
}
