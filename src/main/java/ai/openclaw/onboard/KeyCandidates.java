package ai.openclaw.onboard;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeySource;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys there are to choose from before anybody types one. */
final class KeyCandidates {
  private final KeySearch search;
  private final KeyFile files;
  private final KeyReferences references;

  KeyCandidates(KeySearch search, KeyFile files, KeyReferences references) {
    this.search = search;
    this.files = files;
    this.references = references;
  }

  /** What the command line says, in the order in which it counts; null when it says nothing. */
  @Nullable FoundKey given(Draft draft, Field field) {
    OnboardRequest.References wish = draft.request().writing().references();
    FoundKey given = written(draft, field);
    if (wish.to() != null) {
      if (given != null) {
        throw twoKeys(given, "--secret-ref");
      }
      return references.follow(wish.to(), draft.provider());
    }
    return given == null || !wish.wanted() ? given : variableOf(given, draft);
  }

  /** What the machine holds, the one that wins first; in reference mode only the environment. */
  List<FoundKey> found(Draft draft) {
    List<FoundKey> found = new ArrayList<>();
    boolean byReference = draft.request().writing().references().wanted();
    for (FoundKey key : search.find(draft.provider(), draft.snapshot())) {
      if (!byReference || key.reference() != null) {
        found.add(key);
      }
    }
    for (FoundKey key : search.findElsewhere(draft)) {
      if ((!byReference || key.reference() != null) && sameAs(key, found) == null) {
        found.add(key);
      }
    }
    if (byReference && found.isEmpty() && draft.request().writing().references().to() == null) {
      throw noVariable(draft.provider());
    }
    return found;
  }

  /** What {@code hf auth login} keeps, without the keys that were found elsewhere. */
  List<FoundKey> logins(Draft draft, List<FoundKey> found) {
    OnboardRequest request = draft.request();
    if (Permission.of(draft.provider()) == null || request.writing().references().wanted()) {
      return List.of();
    }
    List<FoundKey> logins = new ArrayList<>();
    for (FoundKey login : search.logins(request.login().useHfLogin())) {
      if (sameAs(login, found) == null) {
        logins.add(login);
      }
    }
    return logins;
  }

  private @Nullable FoundKey written(Draft draft, Field field) {
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

  /** No key is stored, so OpenClaw has to find the one that was given where it looks itself. */
  private FoundKey variableOf(FoundKey given, Draft draft) {
    FoundKey same = sameAs(given, found(draft));
    if (same == null) {
      throw twoKeys(given, draft.provider().keyVariables().get(0));
    }
    return same;
  }

  private static @Nullable FoundKey sameAs(FoundKey key, List<FoundKey> others) {
    for (FoundKey other : others) {
      if (other.secret().equals(key.secret())) {
        return other;
      }
    }
    return null;
  }

  private static Failure noVariable(Provider provider) {
    String names = String.join(" or ", provider.keyVariables());
    return new Failure(
        ExitCode.USAGE,
        "--secret-input-mode ref stores no key, and " + names + " is not set",
        "export " + provider.keyVariables().get(0) + "=<key>, and run it again");
  }

  private static Failure twoKeys(FoundKey given, String other) {
    return new Failure(
        ExitCode.USAGE,
        given.source().words() + " gives another key than " + other,
        "give one of the two");
  }
}
