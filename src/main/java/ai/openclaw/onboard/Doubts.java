package ai.openclaw.onboard;

import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Caution;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.model.ModelList;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.trial.Result;
import ai.openclaw.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a chat may not work though OpenClaw uses what was asked for. What nobody wanted checked is no
 * doubt, and after a good trial there is none.
 */
final class Doubts {
  private final Answers answers;
  private final List<Verdict.Shortfall> doubts = new ArrayList<>();

  private Doubts(Answers answers) {
    this.answers = answers;
  }

  /** All of them, the likeliest reason first. */
  static List<Verdict.Shortfall> of(Answers answers) {
    Result probe = answers.selection().probe();
    if (answers.login() == null || (probe != null && probe.trouble() == null)) {
      return List.of();
    }
    Doubts all = new Doubts(answers);
    all.refusal(probe == null ? null : probe.trouble());
    all.unchecked();
    all.payer();
    String unserved = unserved(answers);
    if (unserved != null) {
      all.add(unserved, answers.files().commandForAll("models list --all"));
    }
    return List.copyOf(all.doubts);
  }

  /** That nobody serves the chosen model now; null where somebody does, or nobody can tell. */
  static @Nullable String unserved(Answers answers) {
    ModelList offer = answers.offerOrNull();
    ModelDefinition model = answers.model();
    if (offer == null || model == null || offer.source() != ModelList.Source.LIVE) {
      return null;
    }
    OfferedModel offered = offer.findOnRoute(answers.provider(), model.id());
    if (offered == null || offered.servedBy().isEmpty()) {
      return null;
    }
    for (ServedBy one : offered.servedBy()) {
      if (one.live()) {
        return null;
      }
    }
    return "no provider serves " + offered.id() + " now";
  }

  private void refusal(Result.@Nullable Trouble trouble) {
    if (trouble != null) {
      add("the model could not be used: " + trouble.words(), trouble.hint());
    }
  }

  private void unchecked() {
    String why = ReplacementStep.whyUnchecked(answers);
    if (why != null) {
      add("the key was not checked: " + why, answers.files().command("models status --check"));
    }
  }

  private void payer() {
    Permission needed = Permission.of(answers.provider());
    if (needed != null && answers.verdict() instanceof AccountVerdict.Confirmed) {
      Caution caution = new Payment(answers).payer().caution(needed);
      if (caution != null) {
        add(caution.message(), caution.hint());
      }
    }
  }

  private void add(String why, @Nullable String mend) {
    doubts.add(new Verdict.Shortfall(why, mend));
  }
}
