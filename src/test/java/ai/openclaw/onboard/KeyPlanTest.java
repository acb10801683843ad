package ai.openclaw.onboard;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.KeySource.Kind;
import ai.openclaw.auth.StateScene;
import ai.openclaw.onboard.OnboardRequest.References;
import ai.openclaw.onboard.OnboardRequest.Slot;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.runtime.RuntimeKeys.StoredProfile;
import ai.openclaw.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which store gets the key, and what of it: the key, a reference to it, or nothing at all. */
class KeyPlanTest extends PlanScene {
  private static final Secret OTHER = Secret.of("hf_plan000000000000000000000000000BBBB");

  @Test
  void withoutAKeyOrAPlaceForItThereIsNoPlan() {
    assertNull(KeyPlan.of(answers(null, CredentialStore.CONFIG)));
    assertNull(KeyPlan.of(answers(inVariable("HF_TOKEN"))));
  }

  @Test
  void aKeyForTheProfilesIsACredentialOfTheProvider() {
    KeyPlan plan = plan(in(Kind.TYPED, ""), CredentialStore.AUTH_PROFILES);

    assertEquals(USUAL, plan.profileId());
    assertEquals(new Credential.ApiKey("huggingface", KEY), plan.credential("huggingface", null));
    assertEquals(new Credential.Token("huggingface", KEY, 5L), plan.credential("huggingface", 5L));
    assertEquals(KEY.masked(), plan.words());
    assertFalse(plan.inConfig());
    assertNull(plan.handedOver());
  }

  @Test
  void aKeyForTheConfigIsNoCredentialAndIsHandedToNobody() {
    KeyPlan plan = plan(in(Kind.HF_LOGIN, "laptop"), CredentialStore.CONFIG);

    assertTrue(plan.inConfig());
    assertEquals(KEY, stored(plan).secret());
    assertNull(stored(plan).reference());
    assertNull(plan.credential("huggingface", null));
    assertNull(plan.handedOver());
  }

  @Test
  void aKeyForOpenClawsOwnStoreIsHandedOver() {
    KeyPlan plan = plan(in(Kind.FLAG, "--huggingface-api-key"), CredentialStore.RUNTIME);

    assertEquals(KEY, plan.handedOver());
    assertFalse(plan.inConfig());
    assertNull(plan.credential("huggingface", null));
  }

  @Test
  void whatOpenClawsOwnStoreHasAlreadyIsNotHandedOverAgain() {
    List<StoredProfile> has = List.of(StoredProfile.of(USUAL, KEY));
    List<StoredProfile> hasAnother = List.of(StoredProfile.of(USUAL, OTHER));

    assertNothingIsStored(inRuntime(in(Kind.TYPED, ""), has), CredentialStore.RUNTIME);
    assertNothingIsStored(inRuntime(KeyPlace.inRuntime(USUAL), has), CredentialStore.RUNTIME);
    assertEquals(KEY, inRuntime(in(Kind.TYPED, ""), hasAnother).handedOver());
  }

  @Test
  void aKeyOfTheConfigStaysThereUnlessOpenClawsOwnStoreIsToHaveIt() {
    KeyPlace key = in(Kind.CONFIG, "models.providers.huggingface.apiKey");

    assertNothingIsStored(plan(key, CredentialStore.AUTH_PROFILES), CredentialStore.CONFIG);
    assertNothingIsStored(plan(key, CredentialStore.CONFIG), CredentialStore.CONFIG);
    assertEquals(KEY, plan(key, CredentialStore.RUNTIME).handedOver());
  }

  @Test
  void aKeyOfTheConfigMovesToTheProfilesWhereThatIsAskedFor() {
    KeyPlace key = in(Kind.CONFIG, "models.providers.huggingface.apiKey");
    wish = CredentialStore.AUTH_PROFILES;

    KeyPlan plan = plan(key, CredentialStore.AUTH_PROFILES);

    assertEquals(new Credential.ApiKey("huggingface", KEY), plan.credential("huggingface", null));
  }

  @Test
  void aStoredProfileStaysUnderItsOwnName() {
    KeyPlan plan = plan(in(Kind.PROFILE, "huggingface:work"), CredentialStore.AUTH_PROFILES);

    assertNothingIsStored(plan, CredentialStore.AUTH_PROFILES);
    assertEquals("huggingface:work", plan.profileId());
  }

  @Test
  void aProfileThatTheUserNamesOrThatEndsIsStoredAnew() {
    for (Slot named : List.of(new Slot("huggingface:ci", null), new Slot(null, 5L))) {
      slot = named;
      KeyPlan plan = plan(in(Kind.PROFILE, "huggingface:work"), CredentialStore.AUTH_PROFILES);

      assertEquals(KEY, stored(plan).secret());
      assertEquals(USUAL, plan.profileId());
    }
  }

  @Test
  void aStoredProfileThatOpenClawNoLongerReadsMovesToTheConfig() {
    KeyPlan plan = plan(in(Kind.PROFILE, "huggingface:work"), CredentialStore.CONFIG);

    assertEquals(KEY, stored(plan).secret());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"PROFILE", "OTHER_PROVIDER", "CONFIG"})
  void whatLedToAStoredKeyStaysAReferenceWhenItMoves(Kind kind) {
    KeyPlace key = KeyPlace.of(KEY, new KeySource(kind, "there"), toFile());

    CredentialStore store = kind == Kind.CONFIG ? CredentialStore.RUNTIME : CredentialStore.CONFIG;
    assertEquals(toFile(), stored(plan(key, store)).reference());
  }

  @Test
  void aKeyOfTheEnvironmentIsStoredItselfUnlessAReferenceIsWanted() {
    assertNull(stored(plan(inVariable("HF_TOKEN"), CredentialStore.CONFIG)).reference());

    references = new References(true, null, true);
    KeyPlan plan = plan(inVariable("HF_TOKEN"), CredentialStore.AUTH_PROFILES);

    KeyReference reference = KeyReference.toVariable("HF_TOKEN");
    assertEquals(reference, stored(plan).reference());
    assertTrue(stored(plan).dotEnv());
    assertEquals(
        new Credential.ApiKeyRef("huggingface", reference.reference()),
        plan.credential("huggingface", 5L));
    assertEquals("a reference to HF_TOKEN in the environment", plan.words());
  }

  @ParameterizedTest
  @CsvSource({"${HF_TOKEN}, true", "HF_TOKEN, true", "${OTHER}, false", "hf_literal, false"})
  void aReferenceOfTheConfigThatLeadsToTheKeyIsKept(String apiKey, boolean kept) {
    scene.write(
        StateScene.CONFIG, "{models: {providers: {huggingface: {apiKey: '" + apiKey + "'}}}}");

    KeyPlan plan = plan(inVariable("HF_TOKEN"), CredentialStore.CONFIG);

    assertEquals(kept, plan.stored() == null);
    assertTrue(plan.inConfig());
  }

  @ParameterizedTest
  @CsvSource({"env, HF_TOKEN, true", "env, OTHER, false", "file, HF_TOKEN, false"})
  void aReferenceOfTheProfilesThatLeadsToTheKeyIsKept(String source, String id, boolean kept) {
    scene.profiles(
        """
        "huggingface:default": {"type": "api_key", "provider": "huggingface",
          "keyRef": {"source": "%s", "provider": "default", "id": "%s"}}
        """
            .formatted(source, id));

    KeyPlan plan = plan(inVariable("HF_TOKEN"), CredentialStore.AUTH_PROFILES);

    assertEquals(kept, plan.stored() == null);
    assertEquals(kept ? "" : KEY.masked(), plan.words());
  }

  @Test
  void aReferenceOfAnotherProfileOrOneWithoutAnEndIsNotEnough() {
    scene.profiles(
        """
        "huggingface:default": {"type": "api_key", "provider": "huggingface",
          "keyRef": {"source": "env", "provider": "default", "id": "HF_TOKEN"}}
        """);

    Destination work = destination(CredentialStore.AUTH_PROFILES, "huggingface:work", List.of());
    KeyPlan plan = requireNonNull(KeyPlan.of(answers(inVariable("HF_TOKEN")).with(work)));
    assertEquals(KEY, stored(plan).secret());
    assertEquals("huggingface:work", plan.profileId());

    slot = new Slot(null, 5L);
    assertEquals(KEY, stored(plan(inVariable("HF_TOKEN"), CredentialStore.AUTH_PROFILES)).secret());
  }

  @Test
  void aReferenceInOneStoreLeadsNobodyWhoReadsTheOther() {
    scene.write(StateScene.CONFIG, "{models: {providers: {huggingface: {apiKey: '${HF_TOKEN}'}}}}");

    assertEquals(KEY, stored(plan(inVariable("HF_TOKEN"), CredentialStore.AUTH_PROFILES)).secret());
  }

  private KeyPlan plan(KeyPlace key, CredentialStore store) {
    return requireNonNull(KeyPlan.of(answers(key, store)));
  }

  private KeyPlan inRuntime(KeyPlace key, List<StoredProfile> profiles) {
    return requireNonNull(
        KeyPlan.of(answers(key).with(destination(CredentialStore.RUNTIME, USUAL, profiles))));
  }

  private static KeyPlan.Stored stored(KeyPlan plan) {
    return requireNonNull(plan.stored());
  }

  private static void assertNothingIsStored(KeyPlan plan, CredentialStore store) {
    assertNull(plan.stored());
    assertEquals(store, plan.store());
    assertNull(plan.credential("huggingface", null));
    assertNull(plan.handedOver());
    assertEquals("", plan.words());
  }
}
