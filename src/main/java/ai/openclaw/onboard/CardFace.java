package ai.openclaw.onboard;

import ai.openclaw.change.ChangePlan;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.Proxies;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Caution;
import ai.openclaw.prompt.Card;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.trial.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Proposal} looks like as a card. */
final class CardFace {
  private static final String DOT = " · ";
  private static final int KEY = 0;
  private static final int MODEL = 1;
  private static final int PLACE = 2;
  private static final int PAYER = 3;

  private final Proxies proxies;

  CardFace(Proxies proxies) {
    this.proxies = proxies;
  }

  /** The card for what is known of the proposal by now. */
  Card of(Proposal proposal) {
    Proposal.Outcome outcome = proposal.outcome();
    Answers answers = proposal.latest();
    Failure failure = outcome == null ? null : outcome.failure();
    List<String> notes = new ArrayList<>(answers.warnings());
    notes.remove("the key could not be checked: " + ReplacementStep.whyUnchecked(answers));
    Caution caution = new Payment(answers).caution();
    if (caution != null) {
      notes.add(0, caution.line());
    }
    Result.Trouble refusal = ProbeStep.refusal(answers);
    String mend = refusal == null ? null : ProbeStep.mend(refusal, answers);
    if (mend != null) {
      notes.add(mend);
    }
    notes.remove(CardRows.ofTrial(answers));
    boolean named = outcome != null && outcome.stage() == Proposal.Stage.PAYER;
    if (failure != null && failure.hint() != null && !named) {
      notes.add(failure.hint());
    }
    if (answers.verdict() instanceof AccountVerdict.Unchecked unchecked
        && unchecked.why() == AccountVerdict.Why.NO_ANSWER) {
      notes.add(proxies.hint(BaseUrl.hostOf(answers.baseUrl())));
    }
    notes.addAll(0, answers.selection().reasons());
    ChangePlan plan = outcome == null ? null : outcome.plan();
    boolean nothing = plan != null && plan.isEmpty();
    return new Card(
        "openclaw" + DOT + answers.provider().group().label() + (nothing ? DOT + "set up" : ""),
        CardRows.of(proposal, outcome),
        notes,
        focus(proposal, outcome),
        proposal.pending(outcome),
        nothing ? "Keep as is" : "Set up",
        keys(answers, failure));
  }

  private static int focus(Proposal proposal, Proposal.@Nullable Outcome outcome) {
    if (proposal.lacksKey()) {
      return KEY;
    }
    if (outcome == null || outcome.failure() == null) {
      Answers answers = proposal.latest();
      boolean refused = ProbeStep.isRefused(answers);
      boolean barred = new Payment(answers).barred() != null;
      int end = CardRows.isPaid(proposal) ? PAYER + 1 : PAYER;
      return refused ? MODEL : barred ? PAYER : end;
    }
    return switch (outcome.stage()) {
      case KEY -> KEY;
      case PAYER -> PAYER;
      case MODEL -> MODEL;
      case PLACE -> PLACE;
    };
  }

  private static List<String> keys(Answers answers, @Nullable Failure failure) {
    List<String> keys = new ArrayList<>();
    boolean unchecked = answers.checked() != null && ReplacementStep.whyUnchecked(answers) != null;
    if (failure != null || (answers.verdict() != null && unchecked)) {
      keys.add("r retry");
    }
    keys.addAll(List.of("m model", "k key", "p provider"));
    boolean alone =
        answers.verdict() instanceof AccountVerdict.Confirmed confirmed
            && confirmed.account().organisations().isEmpty();
    if (answers.provider().isRouted() && !alone) {
      keys.add("w who pays");
    }
    if (canTry(answers)) {
      keys.add("t try it");
    }
    keys.add("d details");
    if (answers.isPlaceOpen()) {
      keys.add("o other OpenClaw");
    }
    if (answers.provider().isRouted() && answers.model() != null) {
      keys.add("x more models");
    }
    keys.add("? help");
    return keys;
  }

  /** Nobody is offered a request that nobody would answer. */
  private static boolean canTry(Answers answers) {
    boolean known =
        answers.provider().permission() == null
            || answers.verdict() instanceof AccountVerdict.Confirmed;
    return CardRows.isLive(answers) && known && ProbeStep.isPossible(answers);
  }

  /** What each key of a card does. */
  List<String> help(Proposal proposal) {
    return List.of(
        "Enter   does what the line under the cursor says; on the last one it sets all of it up",
        "m       another model, or another route to it",
        "k       another key; one that is pasted is taken at once",
        "p       another provider, or a dedicated endpoint",
        "t       one short request shows how fast the model is and whether it calls tools",
        "w       which organisation pays",
        "o       for a current OpenClaw, or for one before 2026.6.5, where none was found",
        "x       a utility model, an image model, fallbacks",
        "d       what will be written, file by file: old and new",
        "r       asks again, after a failure",
        "Ctrl-C  leaves, and nothing is written");
  }
}
