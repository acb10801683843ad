package ai.openclaw.onboard;

import ai.openclaw.auth.KeyForm;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.environment.Browser;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenForm;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a key: one of those that are here, one to type or paste, or one yet to be created. */
final class KeyQuestion {
  /** Stands for a key that is yet to be created. */
  private static final int CREATE = -1;

  private final Prompter prompter;
  private final Environment environment;
  private final KeyCandidates candidates;

  KeyQuestion(Prompter prompter, Environment environment, KeyCandidates candidates) {
    this.prompter = prompter;
    this.environment = environment;
    this.candidates = candidates;
  }

  /** One of the keys that were found, or a new one; null where none is needed. */
  @Nullable KeyPlace ask(Answers answers, Field field, List<KeyPlace> found) {
    List<KeyPlace> all = new ArrayList<>(found);
    int preselected = all.isEmpty() && !answers.request().login().useHfLogin() ? -1 : 0;
    all.addAll(candidates.logins(answers, found));
    Permission needed = Permission.of(answers.provider());
    boolean creatable = needed != null && !byReference(answers) && canOpenPage(answers);
    if (all.isEmpty() && !creatable) {
      return typed(answers, field);
    }
    List<Option<Integer>> options = rows(all);
    if (!byReference(answers)) {
      String label = all.isEmpty() ? "I have one" : "Another one";
      options.add(Option.of(all.size(), label, "type or paste it"));
    }
    if (creatable) {
      options.add(
          Option.of(CREATE, "Create one", "opens huggingface.co with the right permission set"));
    }
    int chosen;
    prompter.pasteAllowed(!byReference(answers));
    try {
      chosen =
          prompter.choose(
              Choice.of(field.label(), waysToSay(field), options, all.isEmpty() ? 0 : preselected));
    } catch (Prompter.Pasted e) {
      return typed(Secret.pasted(e.text()), field);
    } finally {
      prompter.pasteAllowed(false);
    }
    if (chosen == CREATE && needed != null) {
      openPage(needed.newTokenLink(answers.payer()));
      return input(answers, field);
    }
    return chosen == all.size() ? typed(answers, field) : all.get(chosen);
  }

  /** Whether a key that somebody typed is to be sent, where it does not look like one. */
  boolean isMeant(KeyPlace key, Answers answers) {
    String oddity = key.source().kind() == KeySource.Kind.TYPED ? oddity(key, answers) : null;
    if (oddity == null) {
      return true;
    }
    BaseUrl url = answers.provider().isCustom() ? BaseUrl.parse(answers.baseUrl()) : null;
    String where = url == null ? answers.provider().group().label() : url.host();
    String question = oddity + ". Send it to " + where + "?";
    return prompter.confirm(new Text(question, "--no-verify", "no", true, Text.ANY));
  }

  /** Why the key does not look like one of this provider's, or null. */
  static @Nullable String oddity(KeyPlace key, Answers answers) {
    if (!key.hasKey()) {
      return null;
    }
    if (answers.provider().permission() != null) {
      return TokenForm.oddity(key.secret());
    }
    BaseUrl url = BaseUrl.parse(answers.baseUrl());
    boolean typed = key.source().kind() == KeySource.Kind.TYPED;
    return typed && url != null ? TokenForm.oddity(key.secret(), url.host()) : null;
  }

  /** A key that somebody typed. */
  static KeyPlace typed(Secret secret, Field field) {
    return KeyPlace.of(secret, new KeySource(KeySource.Kind.TYPED, field.flag()));
  }

  /** A row for each key, however many places it is in. */
  private static List<Option<Integer>> rows(List<KeyPlace> all) {
    List<Option<Integer>> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      StringBuilder places = new StringBuilder(all.get(i).source().words());
      boolean repeated = false;
      for (int j = 0; j < all.size(); j++) {
        boolean same =
            j != i && all.get(i).hasKey() && all.get(j).secret().equals(all.get(i).secret());
        repeated |= same && j < i;
        places.append(same && j > i ? " and " + all.get(j).source().words() : "");
      }
      if (!repeated) {
        rows.add(Option.of(i, all.get(i).shown(), places.toString()));
      }
    }
    return rows;
  }

  private @Nullable KeyPlace typed(Answers answers, Field field) {
    Permission needed = Permission.of(answers.provider());
    boolean told = !answers.known().refused().isEmpty();
    if (needed != null && !told && !canOpenPage(answers)) {
      prompter.info("no token yet? " + needed.newTokenLink(answers.payer()));
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
    return secret.isEmpty() ? null : typed(secret, field);
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
  private void openPage(String link) {
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
      for (Field each : provider.authChoice().fields()) {
        if (each.flag().equals(field.flag())) {
          return provider.id();
        }
      }
    }
    throw new IllegalArgumentException(field.flag());
  }

  private static boolean byReference(Answers answers) {
    return answers.request().writing().references().wanted();
  }
}
