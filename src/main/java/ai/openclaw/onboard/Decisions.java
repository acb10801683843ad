package ai.openclaw.onboard;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.provider.Api;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was decided; with the files as they are, it determines the plan. Whether a flag,
 * a variable or a person decided makes no difference from here on.
 *
 * @param extent how much is wanted
 * @param provider the provider, with the id and address that the config gets
 * @param baseUrl an address that the user asked for; null for the provider's own
 * @param api the protocol
 * @param login what happens to the credential; null when none is needed
 * @param model what is used
 * @param migration the custom sections that move to the provider
 * @param workspace the agents' workspace folder, or null to leave it
 * @param billTo the organisation that pays, or null
 */
record Decisions(
    OnboardRequest.Extent extent,
    Provider provider,
    @Nullable String baseUrl,
    Api api,
    @Nullable Login login,
    Model model,
    Migration migration,
    @Nullable String workspace,
    @Nullable String billTo) {
  /** What the answers amount to. */
  static Decisions of(Draft draft) {
    Provider provider = draft.provider();
    OnboardRequest request = draft.request();
    return new Decisions(
        request.extent(),
        provider,
        draft.field(Field.Role.BASE_URL),
        provider.api(),
        Login.of(draft),
        new Model(draft.model(), request.model().keepDefault()),
        migration(draft),
        request.target().workspace(),
        request.checks().billTo());
  }

  private static Migration migration(Draft draft) {
    FoundKey key = draft.key();
    return new Migration(draft.migrated(), key == null ? null : key.secret());
  }

  /**
   * What happens to the credential.
   *
   * @param store what is stored; null when what is stored stays
   * @param profileId the profile it is in, or goes to
   * @param inConfig whether it is kept in the config instead of the profile store
   */
  record Login(@Nullable Stored store, String profileId, boolean inConfig) {
    /** What the answers say about it; null when there is no key. */
    static @Nullable Login of(Draft draft) {
      FoundKey key = draft.key();
      if (key == null) {
        return null;
      }
      OnboardRequest.References wish = draft.request().writing().references();
      Provider provider = draft.provider();
      boolean inConfig = draft.route().inConfig();
      if (wish.wanted()) {
        Stored stored = new Stored(key.secret(), key.reference(), wish.dotEnv());
        return new Login(stored, provider.profileId(), inConfig);
      }
      KeySource.Kind kind = key.source().kind();
      if (kind == KeySource.Kind.CONFIG) {
        return new Login(null, provider.profileId(), true);
      }
      boolean stored = kind == KeySource.Kind.PROFILE;
      if (stored && !inConfig) {
        return new Login(null, key.source().name(), false);
      }
      if (StoredReference.leadsTo(key, draft, inConfig)) {
        return new Login(null, provider.profileId(), inConfig);
      }
      // What a reference led to so far stays one when it moves.
      boolean moved = stored || kind == KeySource.Kind.OTHER_PROVIDER;
      KeyReference reference = moved ? key.reference() : null;
      return new Login(new Stored(key.secret(), reference, false), provider.profileId(), inConfig);
    }
  }

  /**
   * What is stored of a key.
   *
   * @param secret the key; it is written only where no reference stands for it
   * @param reference what leads to it, when no key is to be stored
   * @param dotEnv whether the variable that the reference names goes into {@code <state>/.env}
   */
  record Stored(Secret secret, @Nullable KeyReference reference, boolean dotEnv) {}

  /**
   * The model.
   *
   * @param definition what the config has to know about it
   * @param keepDefault whether {@code agents.defaults.model} stays
   */
  record Model(@Nullable ModelDefinition definition, boolean keepDefault) {}
}
