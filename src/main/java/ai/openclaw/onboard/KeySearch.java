package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.HfLogin;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Redactor;
import java.util.ArrayList;
import java.util.List;

/** Every key this machine holds; the redactor learns each one before anybody can print it. */
public final class KeySearch {
  private final Environment environment;
  private final KeyPlaces places;
  private final Redactor redactor;

  /** Searches this environment. */
  public KeySearch(Environment environment, KeyPlaces places, Redactor redactor) {
    this.environment = environment;
    this.places = places;
    this.redactor = redactor;
  }

  /** Every key of the provider that OpenClaw may find; it knows no variable for a custom one. */
  ProviderKeys survey(Provider provider, StateFiles files) {
    return places.of(provider.id(), files);
  }

  /** The keys that count, the one that wins first. */
  List<KeyPlace> find(Provider provider, StateFiles snapshot) {
    return places.of(provider, snapshot).forTool();
  }

  /**
   * The keys that are kept under other ids and will do too. A reference in a section that moves
   * moves along and stays what it is; anything else has to be stored anew.
   */
  List<KeyPlace> findElsewhere(Answers answers) {
    StateFiles files = answers.files();
    List<KeyPlace> found = new ArrayList<>();
    for (String id : answers.otherIds()) {
      for (KeyPlace key : places.of(id, files).forTool()) {
        if (KeySource.VARIABLES.contains(key.source().kind())) {
          continue;
        }
        boolean moves =
            answers.known().migrated().contains(id)
                && key.reference() != null
                && key.source().kind() == KeySource.Kind.CONFIG;
        KeySource other = new KeySource(KeySource.Kind.OTHER_PROVIDER, key.source().words());
        found.add(moves ? key : KeyPlace.of(key.secret(), other, key.reference()));
      }
    }
    return found;
  }

  /**
   * The tokens of {@code hf auth login}, the active one first; none when the user forbade their use
   * and did not ask for it now.
   */
  List<KeyPlace> logins(boolean askedFor) {
    HfLogin login = HfLogin.read(environment);
    List<KeyPlace> found = new ArrayList<>();
    if (!login.mayBeUsedUnasked() && !askedFor) {
      return found;
    }
    for (HfLogin.Token token : login.tokens()) {
      redactor.learn(token.secret());
      KeySource source = new KeySource(KeySource.Kind.HF_LOGIN, token.words());
      found.add(token.active() ? 0 : found.size(), KeyPlace.of(token.secret(), source));
    }
    return found;
  }

  void learn(KeyPlace key) {
    redactor.learn(key.secret());
  }
}
