package ai.openclaw.onboard;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeySource;
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
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key: from its option or a file, else what the machine holds, else typed; and then proved. A
 * refused key is asked for again, where there is somebody to ask.
 */
final class KeyStep implements Step {
  private final Prompter prompter;
  private final KeySearch finder;
  private final KeyFile files;
  private final KeyCheck check;

  KeyStep(Prompter prompter, KeySearch finder, KeyFile files, KeyCheck check) {
    this.prompter = prompter;
    this.finder = finder;
    this.files = files;
    this.check = check;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public void run(Draft draft) {
    Provider provider = draft.provider();
    Field field = provider.authChoice().field(Field.Role.KEY);
    if (field == null) {
      return;
    }
    List<FoundKey> found = new ArrayList<>(finder.find(provider, draft.snapshot()));
    addNew(finder.findElsewhere(draft.otherIds(), draft.snapshot()), found);
    FoundKey given = draft.isReopened(this) ? null : given(draft, field);
    if (given != null) {
      found.add(0, given);
    }
    for (FoundKey key = given != null ? given : asked(draft, field, found);
        ;
        key = asked(draft, field, found)) {
      try {
        use(draft, key, found);
        return;
      } catch (Failure e) {
        if (e.code() != ExitCode.REFUSED) {
          throw e;
        }
        prompter.rejected(e.inPhase(Phase.CHECK.id()));
        found.remove(key);
      }
    }
  }

  private void use(Draft draft, @Nullable FoundKey key, List<FoundKey> found) {
    check.check(draft, key == null ? null : key.secret());
    draft.use(key, differing(key, found));
  }

  /** What the command line says, in the order in which it counts. */
  private @Nullable FoundKey given(Draft draft, Field field) {
    OnboardRequest.Login login = draft.request().login();
    Secret flag = login.keys().get(field.flag());
    if (flag != null) {
      return new FoundKey(flag, new KeySource(KeySource.Kind.FLAG, field.flag()));
    }
    if (login.token() != null && draft.provider().id().equals(login.tokenProvider())) {
      return new FoundKey(login.token(), new KeySource(KeySource.Kind.FLAG, "--token"));
    }
    return login.keyFile() == null ? null : files.read(login.keyFile());
  }

  /** One of the keys that were found, or a new one; null where none is needed. */
  private @Nullable FoundKey asked(Draft draft, Field field, List<FoundKey> found) {
    List<FoundKey> logins = logins(draft, found);
    if (found.isEmpty() && logins.isEmpty()) {
      return typed(draft, field);
    }
    List<FoundKey> all = new ArrayList<>(found);
    all.addAll(logins);
    List<Option<Integer>> options = new ArrayList<>();
    for (FoundKey key : all) {
      options.add(Option.of(options.size(), key.secret().masked(), key.source().words()));
    }
    options.add(Option.of(all.size(), "Another one", "type or paste it"));
    boolean unasked = !found.isEmpty() || draft.request().login().useHfLogin();
    int chosen =
        prompter.choose(Choice.of(field.label(), waysToSay(field), options, unasked ? 0 : -1));
    return chosen == all.size() ? typed(draft, field) : all.get(chosen);
  }

  /** What {@code hf auth login} keeps, without the keys that were found elsewhere. */
  private List<FoundKey> logins(Draft draft, List<FoundKey> found) {
    if (Permission.of(draft.provider()) == null) {
      return List.of();
    }
    List<FoundKey> all = new ArrayList<>(found);
    addNew(finder.logins(draft.request().login().useHfLogin()), all);
    return all.subList(found.size(), all.size());
  }

  /** Adds the keys that are not there yet. */
  private static void addNew(List<FoundKey> more, List<FoundKey> found) {
    for (FoundKey candidate : more) {
      boolean known = false;
      for (FoundKey key : found) {
        known |= key.secret().equals(candidate.secret());
      }
      if (!known) {
        found.add(candidate);
      }
    }
  }

  private @Nullable FoundKey typed(Draft draft, Field field) {
    Permission needed = Permission.of(draft.provider());
    if (needed != null) {
      prompter.info("no token yet? " + needed.newTokenLink());
    }
    Text question =
        new Text(
            field.label(), waysToSay(field), null, field.required(), TokenForm::complaintAbout);
    Secret secret = prompter.secret(question);
    return secret.isEmpty()
        ? null
        : new FoundKey(secret, new KeySource(KeySource.Kind.TYPED, field.flag()));
  }

  /**
   * {@code --huggingface-api-key (or HF_TOKEN in env, or existing huggingface API-key profile)}.
   */
  private static String waysToSay(Field field) {
    StringBuilder ways = new StringBuilder(field.flag());
    if (!field.environment().isEmpty()) {
      ways.append(" (or ").append(field.environment().get(0)).append(" in env, or existing ");
      ways.append(field.flag(), 2, field.flag().indexOf("-api-key")).append(" API-key profile)");
    }
    return ways.toString();
  }

  private static List<FoundKey> differing(@Nullable FoundKey used, List<FoundKey> found) {
    List<FoundKey> others = new ArrayList<>();
    for (FoundKey key : found) {
      if (used != null && !key.secret().equals(used.secret())) {
        others.add(key);
      }
    }
    return others;
  }
}
