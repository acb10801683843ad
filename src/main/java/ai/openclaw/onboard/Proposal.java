package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Card;
import ai.openclaw.task.BackgroundTask;
import org.jspecify.annotations.Nullable;

/**
 * What a card is drawn from: answers as the files have them, and what becomes of them on a thread
 * of its own once everybody has been asked.
 *
 * @param draft the answers, nobody asked about them yet
 * @param work finds out what they come to; null while a key is missing, or one of {@code hf auth
 *     login} waits to be taken
 * @param search looks for a key where it takes seconds, and gives the proposal with what it found;
 *     null where there is no need to
 */
record Proposal(
    Answers draft,
    @Nullable BackgroundTask<Outcome> work,
    @Nullable BackgroundTask<Proposal> search) {

  private static final Card.Pending SEARCHING =
      new Card.Pending("Asking OpenClaw for its keys", false);
  private static final Card.Pending CHECKING =
      new Card.Pending("Checking the key and loading the models", true);

  /** What an answer was about that did not stand. */
  enum Stage {
    KEY,
    PAYER,
    MODEL,
    PLACE
  }

  /**
   * What the answers came to.
   *
   * @param answers as far as they go
   * @param plan what there is to write; null after a failure
   * @param failure what did not stand, or null
   * @param stage how far they went
   */
  record Outcome(
      Answers answers, @Nullable ChangePlan plan, @Nullable Failure failure, Stage stage) {
    /** Whether what was found out of the key is in the answers. */
    boolean keyStands() {
      return failure == null || stage == Stage.PAYER || stage == Stage.MODEL;
    }
  }

  Proposal(Answers draft, @Nullable BackgroundTask<Outcome> work) {
    this(draft, work, null);
  }

  /** The same, or what the search for a key came to. */
  Proposal now() {
    return search == null || !search.isDone() ? this : search.result();
  }

  /** What is known by now, or null. */
  @Nullable Outcome outcome() {
    return work == null || !work.isDone() ? null : work.result();
  }

  /** What is still being found out as long as that is known of it. */
  Card.@Nullable Pending pending(@Nullable Outcome known) {
    return search != null ? SEARCHING : work != null && known == null ? CHECKING : null;
  }

  /** The answers as far as they are known: what stands of a key does so whoever is to pay. */
  Answers latest() {
    Outcome outcome = outcome();
    return outcome != null && outcome.keyStands() ? outcome.answers() : draft;
  }

  /** The same, and what was found out of its answers, which changes nothing of the plan. */
  Proposal knowing(Answers answers) {
    Outcome known = outcome();
    return known == null
        ? this
        : new Proposal(
            answers,
            BackgroundTask.done(
                new Outcome(answers, known.plan(), known.failure(), known.stage())));
  }

  boolean lacksKey() {
    return draft.key() == null && draft.provider().needsKey() && search == null;
  }

  /** Whether a key is only sent when somebody says so, and nobody has. */
  boolean waitsForWord() {
    return work == null && (isOfLogin() || oddity() != null);
  }

  private boolean isOfLogin() {
    KeyPlace key = draft.key();
    boolean login = key != null && key.source().kind() == KeySource.Kind.HF_LOGIN;
    return login && !draft.request().login().useHfLogin();
  }

  /** Why the key does not look like one of this provider's, or null. */
  @Nullable String oddity() {
    KeyPlace key = draft.key();
    return key == null ? null : KeyQuestion.oddity(key, draft);
  }
}
