package ai.openclaw.onboard;

import ai.openclaw.provider.Provider;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.secret.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user said up front. A null is something to find out: in the environment, in what is
 * stored, or by asking.
 */
public record OnboardRequest(
    Scope scope, Login login, Model model, Checks checks, Target target, Writing writing) {

  /** The same, paid for by that organisation; by the account itself for an empty name. */
  OnboardRequest billedTo(String organisation) {
    Checks billed =
        new Checks(
            checks.offline(),
            checks.verify(),
            checks.leastPrivilege(),
            checks.probe(),
            organisation,
            checks.keptFirst());
    return new OnboardRequest(scope, login, model, billed, target, writing);
  }

  /** The same, the key in that place. */
  OnboardRequest placing(CredentialStore store) {
    return writing(
        new Writing(
            writing.dryRun(),
            store,
            writing.seen(),
            writing.references(),
            writing.migrateCustom(),
            writing.migrateProfiles()));
  }

  /** The same, and OpenClaw takes over the keys of {@code auth-profiles.json}, or does not. */
  OnboardRequest handingOver(boolean wanted) {
    return writing(
        new Writing(
            writing.dryRun(),
            writing.store(),
            writing.seen(),
            writing.references(),
            writing.migrateCustom(),
            wanted));
  }

  private OnboardRequest writing(Writing said) {
    return new OnboardRequest(scope, login, model, checks, target, said);
  }

  /** The same with these models besides the default one. */
  OnboardRequest with(Extras extras) {
    Model changed = new Model(model.ref(), model.keepDefault(), model.images(), extras);
    return new OnboardRequest(scope, login, changed, checks, target, writing);
  }

  /** How much of onboarding is wanted. */
  public enum Scope {
    /** Key, provider, default model. */
    EVERYTHING("onboard"),
    /** The key alone: models and default stay. */
    KEY("models auth add");

    private final String command;

    Scope(String command) {
      this.command = command;
    }

    /** The words that name the command that wants it. */
    public String command() {
      return command;
    }

    /** Whether it can set that provider up; one without an address of its own needs more. */
    public boolean includes(Provider provider) {
      return this == EVERYTHING || provider.baseUrl() != null;
    }
  }

  /**
   * Who to log in as.
   *
   * @param authChoice {@code --auth-choice}
   * @param fields values of the providers' own options, by {@link ai.openclaw.provider.Field#flag},
   *     without the keys
   * @param keys the keys among those options, likewise
   * @param token {@code --token}, for the provider {@code tokenProvider}
   * @param tokenProvider {@code --token-provider}
   * @param slot what of {@code auth-profiles.json} takes the key
   * @param keyFile {@code --api-key-file}; {@code -} is standard input
   * @param useHfLogin whether the token of {@code hf auth login} may be used unasked
   * @param browser whether a page may be opened in the browser
   */
  public record Login(
      @Nullable String authChoice,
      Map<String, String> fields,
      Map<String, Secret> keys,
      @Nullable Secret token,
      @Nullable String tokenProvider,
      Slot slot,
      @Nullable String keyFile,
      boolean useHfLogin,
      boolean browser) {}

  /**
   * A profile that the user names.
   *
   * @param profileId {@code --token-profile-id}; null for the usual one
   * @param expires when the key ends, in milliseconds since 1970; null for never
   */
  public record Slot(@Nullable String profileId, @Nullable Long expires) {
    /** The usual one, for ever. */
    public static final Slot USUAL = new Slot(null, null);

    /** Whether there is nothing special about it. */
    public boolean isUsual() {
      return profileId == null && expires == null;
    }
  }

  /**
   * Which model to use.
   *
   * @param ref {@code --model}
   * @param keepDefault leave {@code agents.defaults.model} alone
   * @param images whether a custom provider's sees images; null to go by its name
   * @param extras further models
   */
  public record Model(
      @Nullable String ref, boolean keepDefault, @Nullable Boolean images, Extras extras) {}

  /**
   * Which models to use besides the default one.
   *
   * @param utility {@code --utility-model}
   * @param image {@code --image-model}
   * @param fallbacks {@code --fallback}
   * @param local {@code --local-fallback}
   */
  public record Extras(
      @Nullable String utility, @Nullable String image, List<String> fallbacks, boolean local) {
    /** None. */
    public static final Extras NONE = new Extras(null, null, List.of(), false);

    /** The options that say so. */
    void putInto(Map<String, String> flags) {
      if (utility != null) {
        flags.put("--utility-model", utility);
      }
      if (image != null) {
        flags.put("--image-model", image);
      }
      if (!fallbacks.isEmpty()) {
        flags.put("--fallback", String.join(",", fallbacks));
      }
      if (local) {
        flags.put("--local-fallback", "");
      }
    }

    boolean isNone() {
      return utility == null && image == null && fallbacks.isEmpty() && !local;
    }
  }

  /**
   * What to ask the network.
   *
   * @param offline nothing at all
   * @param verify whether the key is checked
   * @param leastPrivilege whether a key that could do more than call for inference is refused
   * @param probe whether one paid request is made; null to ask, which for a script means no
   * @param billTo the organisation that pays; empty for the account itself, null for whoever pays
   *     so far
   * @param keptFirst whether a list of models that was kept is shown while the live one loads
   */
  public record Checks(
      boolean offline,
      boolean verify,
      boolean leastPrivilege,
      @Nullable Boolean probe,
      @Nullable String billTo,
      boolean keptFirst) {}

  /**
   * Whose files.
   *
   * @param profile {@code --profile}
   * @param agent {@code --agent}
   * @param workspace {@code --workspace}
   */
  public record Target(
      @Nullable String profile, @Nullable String agent, @Nullable String workspace) {}

  /**
   * How to write.
   *
   * @param dryRun plan only
   * @param store where the key goes
   * @param seen whether a person sees the place before anything is written
   * @param references what is stored instead of it, if anything
   * @param migrateCustom whether custom providers that point at the chosen one become part of it;
   *     null to ask
   * @param migrateProfiles whether OpenClaw takes over the keys of an {@code auth-profiles.json}
   *     that it does not read; null to ask
   */
  public record Writing(
      boolean dryRun,
      CredentialStore store,
      boolean seen,
      References references,
      @Nullable Boolean migrateCustom,
      @Nullable Boolean migrateProfiles) {}

  /**
   * Whether a reference is stored in place of the key.
   *
   * @param wanted {@code --secret-input-mode ref}
   * @param to {@code --secret-ref}; null for the variable in which the key is found
   * @param dotEnv whether that variable goes into {@code <state>/.env}
   */
  public record References(boolean wanted, @Nullable String to, boolean dotEnv) {
    /** The key itself is stored. */
    public static final References NONE = new References(false, null, false);
  }
}
