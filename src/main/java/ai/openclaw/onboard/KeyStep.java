package ai.openclaw.onboard;

import ai.openclaw.auth.KeyForm;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key: from its option or a file, else what the machine holds, else typed; and then checked. A
 * refused key is asked for again, where there is somebody to ask.
 */
final class KeyStep implements Step {
  private final Prompter prompter;
  private final KeyQuestion question;
  private final KeyCandidates candidates;
  private final KeyCheck check;

  KeyStep(Prompter prompter, KeyQuestion question, KeyCandidates candidates, KeyCheck check) {
    this.prompter = prompter;
    this.question = question;
    this.candidates = candidates;
    this.check = check;
  }

  @Override
  public Answers.Part part() {
    return Answers.Part.KEY;
  }

  @Override
  public Answers run(Answers before) {
    Answers answers = before;
    PowerCheck.requireTokens(answers);
    Provider provider = answers.provider();
    Field field = provider.authChoice().field(Field.Role.KEY);
    if (field == null) {
      return answers;
    }
    List<KeyPlace> all = List.copyOf(candidates.found(answers));
    List<KeyPlace> found = new ArrayList<>();
    for (KeyPlace key : all) {
      if (!before.known().refused().contains(key.secret())) {
        found.add(key);
      }
    }
    KeyPlace given = answers.isReopened(Answers.Part.KEY) ? null : given(answers, field);
    if (given != null) {
      found.add(0, given);
    } else if (all.isEmpty()) {
      Answers open = answers;
      found.addAll(
          prompter.during(
              "Looking where OpenClaw keeps keys", () -> candidates.held(open, List.of())));
    }
    boolean asks =
        !found.isEmpty() || answers.key() != null || answers.isReopened(Answers.Part.KEY);
    Answers open = asks ? null : check.withoutKey(answers);
    if (open != null) {
      return open;
    }
    for (KeyPlace key = given != null ? given : question.ask(answers, field, found);
        ;
        key = question.ask(answers, field, found)) {
      boolean wellFormed = false;
      try {
        KeyPlace usable = key == null ? null : candidates.usable(key, answers);
        wellFormed = true;
        if (usable == null || question.isMeant(usable, answers)) {
          return using(usable, all, answers);
        }
        found.removeIf(other -> other.secret().equals(usable.secret()));
      } catch (Failure e) {
        if (wellFormed && e.code() != ExitCode.REFUSED) {
          throw e;
        }
        prompter.rejected(e.inPhase(Phase.CHECK.id()));
        if (key != null) {
          Secret refused = key.secret();
          answers = answers.refusing(refused);
          found.removeIf(other -> other.secret().equals(refused));
        }
        if (found.isEmpty() && answers.request().writing().references().wanted()) {
          throw e;
        }
      }
    }
  }

  /** One that somebody pasted before the key was asked for, else what the command line says. */
  private @Nullable KeyPlace given(Answers answers, Field field) {
    KeyPlace early = answers.key();
    return early != null && answers.checked() == null && isTyped(early)
        ? early
        : candidates.given(answers, field);
  }

  private static boolean isTyped(KeyPlace key) {
    return key.source().kind() == KeySource.Kind.TYPED;
  }

  /** The answers with the key that nobody has to be asked about, before it was checked. */
  Answers unchecked(Answers answers) {
    Field field = answers.provider().authChoice().field(Field.Role.KEY);
    KeyPlace early = answers.key();
    KeyPlace key =
        field == null
            ? null
            : early != null && isTyped(early) ? early : candidates.likely(answers, field);
    return key == null ? answers : with(key, answers);
  }

  /** The same with a key that is not in OpenClaw's files. */
  Answers sought(Answers answers) {
    KeyPlace key = candidates.unlikely(answers);
    return key == null ? answers : with(key, answers);
  }

  /** The answers with a key that was pasted, before it was checked. */
  Answers pasted(String text, Answers answers) {
    Field field = answers.provider().authChoice().field(Field.Role.KEY);
    if (field == null) {
      return answers;
    }
    return with(KeyQuestion.typed(Secret.pasted(text), field), answers);
  }

  /** The answers, their key and address checked. */
  Answers checked(Answers answers) {
    return check.checked(answers);
  }

  private Answers with(KeyPlace key, Answers answers) {
    KeyPlace usable = candidates.usable(key, answers);
    Answers keyed = answers.with(usable, List.of());
    return keyed.with(usable, differing(usable, candidates.found(keyed), answers.provider()));
  }

  private Answers using(@Nullable KeyPlace key, List<KeyPlace> found, Answers answers) {
    return check.checked(answers.with(key, differing(key, found, answers.provider())));
  }

  /** The places with a key that is sent as another one. */
  private static List<KeyPlace> differing(
      @Nullable KeyPlace used, List<KeyPlace> found, Provider provider) {
    List<KeyPlace> others = new ArrayList<>();
    for (KeyPlace key : found) {
      if (used != null && !KeyForm.bare(key.secret(), provider).equals(used.secret())) {
        others.add(key);
      }
    }
    return others;
  }
}
