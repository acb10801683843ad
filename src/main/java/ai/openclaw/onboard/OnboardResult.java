package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.model.ModelList;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.trial.Result;
import ai.openclaw.verdict.Verdict;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param provider null when it was skipped
 * @param key the key in use; null where none is needed
 * @param replaced what the key takes the place of, for the eyes; null where that is nothing
 * @param otherKeys where other keys are that differ
 * @param account what the account check said; null when nothing was asked
 * @param payment who pays and what is left; null where nobody is there to be told
 * @param probe what the trial request said; null when there was none
 * @param offer the models there were to choose from
 * @param modelRef the model in use, {@code huggingface/org/model}
 * @param reasons what was chosen by a rule, and why, a line each
 * @param storedAt where the key is kept; null when there is none
 * @param answers what the person and the environment said, by the option that would have said it;
 *     no keys
 * @param plan what there was to write
 * @param receipt what was written; null for a dry run
 * @param verdict what OpenClaw does with what was written; null when nothing was to be written
 * @param doubts why a chat may not work all the same
 * @param config the config file
 * @param workspace where the agents work
 * @param installed whether there is an OpenClaw to use it; looked for only where a person waits
 * @param warnings lines for the user
 */
public record OnboardResult(
    @Nullable Provider provider,
    @Nullable KeyPlace key,
    @Nullable String replaced,
    List<KeySource> otherKeys,
    @Nullable AccountVerdict account,
    @Nullable String payment,
    @Nullable Result probe,
    @Nullable ModelList offer,
    @Nullable String modelRef,
    List<String> reasons,
    @Nullable StoredAt storedAt,
    Map<String, String> answers,
    ChangePlan plan,
    FileTransaction.@Nullable Receipt receipt,
    @Nullable Verdict verdict,
    List<Verdict.Shortfall> doubts,
    Path config,
    String workspace,
    boolean installed,
    List<String> warnings) {
  /**
   * Where a key is kept.
   *
   * @param place the file, or the store
   * @param reference what is kept in place of the key, or null
   * @param reason why there, a few words
   * @param warnings what may keep OpenClaw from using it there, a sentence each
   */
  public record StoredAt(
      CredentialStore store,
      String place,
      @Nullable KeyReference reference,
      String reason,
      List<String> warnings) {}

  /** The person wants a provider that only OpenClaw itself sets up; nothing was written. */
  public static final class Elsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Elsewhere() {
      super("more providers", null, false, false);
    }
  }

  /** What was said that is no key, by the option that would have said it. */
  static Map<String, String> byFlag(Answers answers) {
    Map<String, String> flags = new HashMap<>();
    Login login = answers.login();
    if (login == null) {
      return flags;
    }
    for (Map.Entry<Field.Role, String> each : login.fields().entrySet()) {
      flags.put(flagOf(each.getKey(), answers, ""), each.getValue());
    }
    ModelDefinition model = answers.model();
    if (model != null) {
      flags.put(flagOf(Field.Role.MODEL_ID, answers, "--model"), model.id());
    }
    answers.request().model().extras().putInto(flags);
    KeyPlace key = login.key();
    if (key != null && key.source().kind() == KeySource.Kind.HF_LOGIN) {
      flags.put("--use-hf-login", "");
    }
    String payer = answers.request().checks().billTo();
    if (payer != null && !payer.isEmpty()) {
      flags.put("--bill-to", payer);
    }
    if (!login.migrated().isEmpty()) {
      flags.put(MigrationStep.FLAG, "");
    }
    if (answers.selection().forAgent()) {
      flags.put("--agent", answers.files().agent());
    }
    Destination destination = answers.destination();
    if (destination != null && answers.isPlaceOpen()) {
      flags.put(DestinationStep.FLAG, destination.store().id());
    }
    return flags;
  }

  private static String flagOf(Field.Role role, Answers answers, String otherwise) {
    Field field = answers.chosen().authChoice().field(role);
    return field == null ? otherwise : field.flag();
  }
}
