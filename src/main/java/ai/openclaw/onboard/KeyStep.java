package ai.openclaw.onboard;

import ai.openclaw.auth.KeyForm;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.environment.Browser;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenForm;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key: from its option or a file, else what the machine holds, else typed; and then proved. A
 * refused key is asked for again, where there is somebody to ask.
 */
final class KeyStep implements Step {
  /** Stands for a key that is yet to be created. */
  private static final int CREATE = -1;

  private final Prompter prompter;
  private final Environment environment;
  private final KeyCandidates candidates;
  private final KeyCheck check;

  KeyStep(Prompter prompter, Environment environment, KeyCandidates candidates, KeyCheck check) {
    this.prompter = prompter;
    this.environment = environment;
    this.candidates = candidates;
    this.check = check;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public Answers.Part part() {
    return Answers.Part.KEY;
  }

  @Override
  public Answers run(Answers before) {
    Answers answers = before;
    Provider provider = answers.provider();
    Field field = provider.authChoice().field(Field.Role.KEY);
    if (field == null) {
      return answers;
    }
    List<KeyPlace> found = candidates.found(answers);
    found.removeIf(key -> before.known().refused().contains(key.secret()));
    KeyPlace given = answers.isReopened(Answers.Part.KEY) ? null : candidates.given(answers, field);
    if (given != null) {
      found.add(0, given);
    } else if (found.isEmpty()) {
      Answers open = answers;
      found.addAll(
          prompter.during(
              "Looking where OpenClaw keeps keys", () -> candidates.held(open, List.of())));
    }
    for (KeyPlace key = given != null ? given : asked(answers, field, found);
        ;
        key = asked(answers, field, found)) {
      boolean wellFormed = false;
      try {
        KeyPlace usable = key == null ? null : candidates.usable(key, answers);
        wellFormed = true;
        return using(usable, found, answers);
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
        if (found.isEmpty() && byReference(answers)) {
          throw e;
        }
      }
    }
  }

  /** The answers with the key that nobody has to be asked about, before anybody has proved it. */
  Answers unproved(Answers answers) {
    Field field = answers.provider().authChoice().field(Field.Role.KEY);
    KeyPlace key = field == null ? null : candidates.likely(answers, field);
    return key == null ? answers : with(key, answers);
  }

  /** The answers with a key that was pasted, before anybody has proved it. */
  Answers pasted(String text, Answers answers) {
    Field field = answers.provider().authChoice().field(Field.Role.KEY);
    if (field == null) {
      return answers;
    }
    return with(typedKey(Secret.pasted(text), field), answers);
  }

  /** The answers, their key and address proved. */
  Answers proved(Answers answers) {
    return check.checked(answers);
  }

  private Answers with(KeyPlace key, Answers answers) {
    KeyPlace usable = candidates.usable(key, answers);
    return answers.with(usable, differing(usable, candidates.found(answers)));
  }

  private static KeyPlace typedKey(Secret secret, Field field) {
    return KeyPlace.of(secret, new KeySource(KeySource.Kind.TYPED, field.flag()));
  }

  private static boolean byReference(Answers answers) {
    return answers.request().writing().references().wanted();
  }

  private Answers using(@Nullable KeyPlace key, List<KeyPlace> found, Answers answers) {
    return check.checked(answers.with(key, differing(key, found)));
  }

  /** One of the keys that were found, or a new one; null where none is needed. */
  private @Nullable KeyPlace asked(Answers answers, Field field, List<KeyPlace> found) {
    List<KeyPlace> all = new ArrayList<>(found);
    all.addAll(candidates.logins(answers, found));
    Permission needed = Permission.of(answers.provider());
    boolean creatable = needed != null && !byReference(answers) && canOpenPage(answers);
    if (all.isEmpty() && !creatable) {
      return typed(answers, field);
    }
    List<Option<Integer>> options = new ArrayList<>();
    for (KeyPlace key : all) {
      options.add(Option.of(options.size(), key.shown(), key.source().words()));
    }
    if (!byReference(answers)) {
      String label = all.isEmpty() ? "I have one" : "Another one";
      options.add(Option.of(all.size(), label, "type or paste it"));
    }
    if (creatable) {
      options.add(
          Option.of(CREATE, "Create one", "opens huggingface.co with the right permission set"));
    }
    boolean preselected =
        all.isEmpty() || !found.isEmpty() || answers.request().login().useHfLogin();
    int chosen =
        prompter.choose(Choice.of(field.label(), waysToSay(field), options, preselected ? 0 : -1));
    if (chosen == CREATE && needed != null) {
      openPage(needed);
      return input(answers, field);
    }
    return chosen == all.size() ? typed(answers, field) : all.get(chosen);
  }

  private @Nullable KeyPlace typed(Answers answers, Field field) {
    Permission needed = Permission.of(answers.provider());
    if (needed != null && !canOpenPage(answers)) {
      prompter.info("no token yet? " + needed.newTokenLink());
    }
    return input(answers, field);
  }

  private @Nullable KeyPlace input(Answers answers, Field field) {
    Text question =
        new Text(
            field.label(),
            waysToSay(field),
            null,
            field.required(),
            typed -> complaint(answers, typed));
    Secret secret = prompter.secret(question);
    return secret.isEmpty() ? null : typedKey(secret, field);
  }

  private static @Nullable String complaint(Answers answers, String typed) {
    String form = KeyForm.complaint(Secret.pasted(typed), answers.provider());
    return form == null ? TokenForm.complaintAbout(typed) : "that " + form;
  }

  /**
   * {@code --huggingface-api-key (or HF_TOKEN in env, or existing huggingface API-key profile)}.
   */
  private static String waysToSay(Field field) {
    StringBuilder ways = new StringBuilder(field.flag());
    if (!field.environment().isEmpty()) {
      ways.append(" (or ").append(field.environment().get(0)).append(" in env, or existing ");
      ways.append(owner(field)).append(" API-key profile)");
    }
    return ways.toString();
  }

  /** Whether there is a browser, and the user wants it. */
  private boolean canOpenPage(Answers answers) {
    return answers.request().login().browser() && Browser.of(environment) != null;
  }

  /** Opens the page for a token that may do this, or says where it is. */
  private void openPage(Permission needed) {
    String link = needed.newTokenLink();
    Browser browser = Browser.of(environment);
    if (browser != null && prompter.during("Opening the browser", () -> browser.open(link))) {
      prompter.info("create the token in the browser, then paste it here");
    } else {
      prompter.warn("the browser could not be opened; create a token at " + link);
    }
  }

  /** The first provider that has the field; another way to log in may share it. */
  private static String owner(Field field) {
    for (Provider provider : Providers.ALL) {
      if (provider.authChoice().fields().contains(field)) {
        return provider.id();
      }
    }
    throw new IllegalArgumentException(field.flag());
  }

  private static List<KeyPlace> differing(@Nullable KeyPlace used, List<KeyPlace> found) {
    List<KeyPlace> others = new ArrayList<>();
    for (KeyPlace key : found) {
      if (used != null && !key.secret().equals(used.secret())) {
        others.add(key);
      }
    }
    return others;
  }
}
