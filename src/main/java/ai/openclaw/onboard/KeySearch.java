package ai.openclaw.onboard;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyFinder;
import ai.openclaw.auth.KeySource;
import ai.openclaw.change.Snapshot;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.HfLogin;
import ai.openclaw.huggingface.LoginToken;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Redactor;
import java.util.ArrayList;
import java.util.List;

/** Every key this machine holds; the redactor learns each one before anybody can print it. */
public final class KeySearch {
  private final Environment environment;
  private final KeyFinder finder;
  private final Redactor redactor;

  /** Searches this environment. */
  public KeySearch(Environment environment, Redactor redactor) {
    this.environment = environment;
    this.finder = new KeyFinder(environment);
    this.redactor = redactor;
  }

  /** The keys that count, the one that wins first. */
  List<FoundKey> find(Provider provider, Snapshot snapshot) {
    return learned(finder.find(provider, snapshot.profiles(), snapshot.config().data()));
  }

  /**
   * The keys that are kept under other ids and will do too. A reference in a section that moves
   * moves along and stays what it is; anything else has to be stored anew.
   */
  List<FoundKey> findElsewhere(Answers answers) {
    Snapshot files = answers.files();
    List<FoundKey> found = new ArrayList<>();
    for (String id : answers.otherIds()) {
      for (FoundKey key : finder.kept(id, files.profiles(), files.config().data())) {
        boolean moves =
            answers.known().migrated().contains(id)
                && key.reference() != null
                && key.source().kind() == KeySource.Kind.CONFIG;
        KeySource other = new KeySource(KeySource.Kind.OTHER_PROVIDER, key.source().words());
        found.add(moves ? key : new FoundKey(key.secret(), other, key.reference()));
      }
    }
    return learned(found);
  }

  /**
   * The tokens of {@code hf auth login}, the active one first; none when the user forbade their use
   * and did not ask for it now.
   */
  List<FoundKey> logins(boolean askedFor) {
    HfLogin login = HfLogin.read(environment);
    List<FoundKey> found = new ArrayList<>();
    if (!login.mayBeUsedUnasked() && !askedFor) {
      return found;
    }
    for (LoginToken token : login.tokens()) {
      String name = token.name() == null ? "no name" : token.name();
      KeySource source =
          new KeySource(KeySource.Kind.HF_LOGIN, token.active() ? name + ", active" : name);
      found.add(token.active() ? 0 : found.size(), new FoundKey(token.secret(), source));
    }
    return learned(found);
  }

  private List<FoundKey> learned(List<FoundKey> keys) {
    for (FoundKey key : keys) {
      redactor.learn(key.secret());
    }
    return keys;
  }
}
