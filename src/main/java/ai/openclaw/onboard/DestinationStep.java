package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.StateReader;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.runtime.KeyEvidence;

/** Where the key goes: to the place in which the OpenClaw that is here finds it first. */
final class DestinationStep implements Step {
  private final Prompter prompter;
  private final StateReader state;

  DestinationStep(Prompter prompter, StateReader state) {
    this.prompter = prompter;
    this.state = state;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public Answers run(Answers answers) {
    KeyPlace key = answers.key();
    if (key == null) {
      return answers;
    }
    KeyEvidence evidence =
        prompter.during(
            "Looking where OpenClaw keeps keys",
            () -> state.evidence(answers.provider().id(), answers.files()));
    Answers placed = answers.with(Destination.of(evidence, wish(key, answers), false));
    requireTakeable(placed);
    for (String warning : KeyWarnings.of(placed)) {
      placed = placed.warn(warning);
    }
    return placed;
  }

  /** A key that the config has stays there, unless the user wants it elsewhere. */
  private static CredentialStore wish(KeyPlace key, Answers answers) {
    OnboardRequest.Writing writing = answers.request().writing();
    boolean stays = key.source().kind() == KeySource.Kind.CONFIG && !writing.references().wanted();
    return stays && writing.store() == CredentialStore.AUTO
        ? CredentialStore.CONFIG
        : writing.store();
  }

  /** OpenClaw's command takes a key and nothing that stands for one. */
  private static void requireTakeable(Answers answers) {
    KeyPlan plan = KeyPlan.of(answers);
    if (plan == null || plan.handedOver() == null) {
      return;
    }
    KeyPlan.Stored stored = plan.stored();
    if (stored != null && stored.reference() != null) {
      boolean wanted = answers.request().writing().store() == CredentialStore.RUNTIME;
      throw new Failure(
          wanted ? ExitCode.USAGE : ExitCode.CONFLICT,
          wanted
              ? "OpenClaw's own store takes a key, and no reference to one"
              : plan.profileId() + " in OpenClaw's own store would win over the reference",
          wanted
              ? "use --credential-store config"
              : "openclaw models auth remove "
                  + plan.profileId()
                  + "; --credential-store config goes on all the same");
    }
  }
}
