package ai.openclaw.onboard;

import ai.openclaw.auth.KeyFile;
import ai.openclaw.auth.KeyForm;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.KeyReferences;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.HfLogin;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.runtime.RuntimeKeys;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The keys there are to choose from before anybody types one. */
final class KeyCandidates {
  private final Prompter prompter;
  private final Environment environment;
  private final KeyPlaces places;
  private final Redactor redactor;
  private final KeyFile files;
  private final KeyReferences references;
  private final StateReader state;

  KeyCandidates(Prompter prompter, OnboardingTools tools, StateReader state) {
    this.prompter = prompter;
    this.state = state;
    this.environment = tools.environment();
    this.places = tools.keys();
    this.redactor = tools.redactor();
    this.files = tools.keyFile();
    this.references = new KeyReferences(environment, redactor);
  }

  /** What the command line says, in the order in which it counts; null when it says nothing. */
  @Nullable KeyPlace given(Answers answers, Field field) {
    OnboardRequest.References asked = answers.request().writing().references();
    KeyPlace given = written(answers, field);
    if (asked.to() != null) {
      if (given != null) {
        throw twoKeys(given, "--secret-ref");
      }
      return references.follow(asked.to(), answers.provider());
    }
    return given == null || !asked.wanted() ? given : variableOf(given, answers);
  }

  /** The key as it can be stored and sent there; a failure says why it cannot. */
  KeyPlace usable(KeyPlace key, Answers answers) {
    if (!key.hasKey()) {
      return key;
    }
    KeyPlace usable = KeyForm.usable(key, answers.provider());
    redactor.learn(usable.secret());
    boolean cut = !Objects.equals(usable.secret(), key.secret());
    if (cut && answers.request().writing().references().wanted()) {
      throw new Failure(
          ExitCode.USAGE,
          key.source().words() + " has more than the key in it, and OpenClaw would send all of it",
          "leave the key alone there, without Bearer before it");
    }
    FieldStep.requirePrivacy(answers);
    return usable;
  }

  /** What the machine holds, the one that wins first; in reference mode only the environment. */
  List<KeyPlace> found(Answers answers) {
    List<KeyPlace> found = new ArrayList<>();
    boolean byReference = answers.request().writing().references().wanted();
    for (KeyPlace key : own(answers)) {
      if (!byReference || key.reference() != null) {
        found.add(key);
      }
    }
    for (KeyPlace key : elsewhere(answers)) {
      if ((!byReference || key.reference() != null) && sameAs(key, found) == null) {
        found.add(key);
      }
    }
    if (byReference && found.isEmpty() && answers.request().writing().references().to() == null) {
      throw noVariable(answers.provider());
    }
    return found;
  }

  /**
   * The key that a run takes as long as nobody says otherwise: what the command line gives, else
   * what OpenClaw uses, else what its files and the environment hold; null when there is none.
   */
  @Nullable KeyPlace likely(Answers answers, Field field) {
    KeyPlace given = given(answers, field);
    if (given != null) {
      return given;
    }
    List<KeyPlace> found = found(answers);
    KeyPlace used = places.of(answers.provider().id(), answers.files()).byOpenClaw();
    KeyPlace same = used == null || !used.hasKey() ? null : sameAs(used, found);
    return same != null ? same : found.isEmpty() ? null : found.get(0);
  }

  /**
   * The key that a run takes where there is none of those: one that only OpenClaw can use, else a
   * token of {@code hf auth login}, which nobody has asked for yet.
   */
  @Nullable KeyPlace unlikely(Answers answers) {
    List<KeyPlace> found = new ArrayList<>(held(answers, List.of()));
    found.addAll(logins(answers, found));
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * The key that only OpenClaw can use, where nothing else was found: what is stored is enough to
   * go on with, and nobody has to give it again. OpenClaw may be asked, which takes seconds.
   */
  List<KeyPlace> held(Answers answers, List<KeyPlace> found) {
    if (!found.isEmpty() || answers.request().writing().references().wanted()) {
      return List.of();
    }
    String provider = answers.provider().id();
    List<RuntimeKeys.StoredProfile> profiles = state.evidence(provider, answers.files()).profiles();
    if (profiles != null && !profiles.isEmpty()) {
      return List.of(KeyPlace.inRuntime(profiles.get(0).id()));
    }
    ProviderKeys keys = places.of(provider, answers.files());
    KeyPlace used = keys.byOpenClaw();
    for (KeyPlace place : keys.places()) {
      if (used == null && place.isUsable() && keys.passedOver(place) != null) {
        // This run puts the config right, and then OpenClaw uses it.
        used = place;
      }
    }
    return used == null || !used.isUsable() ? List.of() : List.of(used.heldBack());
  }

  /** The keys that count for the provider, the one that wins first. */
  private List<KeyPlace> own(Answers answers) {
    Provider provider = answers.provider();
    List<KeyPlace> own = new ArrayList<>(places.of(provider, answers.files()).forTool());
    boolean set = !own.isEmpty() && own.get(0).source().kind() == KeySource.Kind.ENVIRONMENT;
    KeyPlace file = set || isGiven(answers) ? null : ofVariable(provider);
    if (file != null) {
      own.add(0, file);
    }
    return own;
  }

  /** A file that is not there ends a script; a person is told, and may give another key. */
  private @Nullable KeyPlace ofVariable(Provider provider) {
    try {
      return files.ofVariable(provider);
    } catch (Failure e) {
      prompter.rejected(e);
      return null;
    }
  }

  private static boolean isGiven(Answers answers) {
    OnboardRequest.Login login = answers.request().login();
    KeyPlace key = answers.key();
    boolean typed = key != null && key.source().kind() == KeySource.Kind.TYPED;
    boolean referred = answers.request().writing().references().to() != null;
    boolean written = !login.keys().isEmpty() || login.token() != null || login.keyFile() != null;
    return typed || referred || written;
  }

  /** Whether something says that the provider has a key here; a file is not read for that. */
  boolean mayHave(Provider provider, StateFiles files) {
    String variable = provider.keyFileVariable();
    return (variable != null && environment.variable(variable) != null)
        || !places.of(provider, files).forTool().isEmpty();
  }

  /** What {@code hf auth login} keeps, without the keys that were found elsewhere. */
  List<KeyPlace> logins(Answers answers, List<KeyPlace> found) {
    OnboardRequest request = answers.request();
    if (Permission.of(answers.provider()) == null || request.writing().references().wanted()) {
      return List.of();
    }
    List<KeyPlace> logins = new ArrayList<>();
    for (KeyPlace login : logins(request.login().useHfLogin())) {
      if (sameAs(login, found) == null) {
        logins.add(login);
      }
    }
    return logins;
  }

  /**
   * The keys that are kept under other ids and will do too. A reference in a section that moves
   * moves along and stays what it is; anything else has to be stored anew.
   */
  private List<KeyPlace> elsewhere(Answers answers) {
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

  private @Nullable KeyPlace written(Answers answers, Field field) {
    OnboardRequest.Login login = answers.request().login();
    Secret flag = login.keys().get(field.flag());
    if (flag != null) {
      return KeyPlace.of(flag, new KeySource(KeySource.Kind.FLAG, field.flag()));
    }
    if (login.token() != null && answers.provider().id().equals(login.tokenProvider())) {
      return KeyPlace.of(login.token(), new KeySource(KeySource.Kind.FLAG, "--token"));
    }
    return login.keyFile() == null ? null : files.read(login.keyFile());
  }

  /** No key is stored, so OpenClaw has to find the one that was given where it looks itself. */
  private KeyPlace variableOf(KeyPlace given, Answers answers) {
    KeyPlace same = sameAs(given, found(answers));
    if (same == null) {
      throw twoKeys(given, answers.provider().keyVariables().get(0));
    }
    return same;
  }

  private static @Nullable KeyPlace sameAs(KeyPlace key, List<KeyPlace> others) {
    for (KeyPlace other : others) {
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

  private static Failure twoKeys(KeyPlace given, String other) {
    return new Failure(
        ExitCode.USAGE,
        given.source().words() + " gives another key than " + other,
        "give one of the two");
  }
}
