package ai.openclaw.status;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelRef;
import ai.openclaw.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code models status} tells.
 *
 * @param models what the config says about models
 * @param serving whether the default model is still served
 * @param keys the keys, without their findings
 * @param asked what asking brought
 * @param findings all of them
 */
public record ModelStatus(
    AgentModels models,
    Serving serving,
    KeyReport keys,
    LiveChecks.Result asked,
    List<Finding> findings) {

  /** The default model; an alias is looked up. */
  public @Nullable ModelRef defaultModel() {
    return defaultOf(models);
  }

  /** What {@code --check} ends with: the worst of what was found. */
  public ExitCode check() {
    ExitCode worst = ExitCode.DONE;
    for (Finding finding : findings) {
      ExitCode code = finding.kind().check();
      if (code == ExitCode.CHECK_FAILED) {
        return code;
      }
      worst = code == ExitCode.DONE ? worst : code;
    }
    return worst;
  }

  /** What OpenClaw's next call has, as far as the files tell. */
  Verdict verdict() {
    return verdict(keys, models);
  }

  static Verdict verdict(KeyReport keys, AgentModels models) {
    String own = models.ownOf(keys.files().agent());
    ModelRef used = own == null ? defaultOf(models) : models.resolve(own);
    return Verdict.of(keys.files(), used == null ? null : keys.of(used.provider()));
  }

  static @Nullable ModelRef defaultOf(AgentModels models) {
    String written = models.primary();
    return written == null ? null : models.resolve(written);
  }
}
