package ai.openclaw.auth;

import static ai.openclaw.auth.StateScene.CONFIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One place of a key: what stands there, for whom, and what is wrong with it. */
class KeyPlaceTest {
  private static final KeySource SOURCE = new KeySource(KeySource.Kind.TYPED, "typed");

  @TempDir Path home;
  private StateScene scene;

  @BeforeEach
  void aHome() {
    scene = new StateScene(home);
  }

  @Test
  void aKeyIsShownMaskedAndOneThatIsNotAtHandByWhoHasIt() {
    KeyPlace key = KeyPlace.of(Secret.of("hf_abcdefghijklmnopqrstuvwxyz"), SOURCE);

    assertEquals("hf_abcd…wxyz", key.shown());
    assertEquals("held by OpenClaw", key.heldBack().shown());
  }

  @Test
  void onlyKeysAtHandCertainlyDiffer() {
    KeyPlace key = KeyPlace.of(Secret.of("one"), SOURCE);

    assertTrue(key.differsFrom(KeyPlace.of(Secret.of("two"), SOURCE)));
    assertFalse(key.differsFrom(KeyPlace.of(Secret.of("one"), SOURCE)));
    assertFalse(key.differsFrom(KeyPlace.inRuntime("huggingface:default")));
    assertFalse(KeyPlace.inRuntime("huggingface:default").differsFrom(key));
  }

  @Test
  void aLoginThatOpenClawRenewsDoesNotEnd() {
    KeyPlace login =
        profile("\"type\": \"oauth\", \"refresh\": \"renewing-word-0123\", \"expires\": 1");

    assertTrue(login.isUsable());
    assertFalse(login.hasKey());
    assertNull(login.expires());
    assertFalse(scene.redactor().redact("a renewing-word-0123").contains("renewing"));
  }

  @Test
  void aLoginThatNobodyRenewsEnds() {
    KeyPlace login = profile("\"type\": \"oauth\", \"access\": \"hf_a\", \"expires\": 1");

    assertEquals("it has expired", login.trouble());
    assertEquals("hf_a", login.secret().reveal());
  }

  @Test
  void anEndOfZeroIsNone() {
    KeyPlace token = profile("\"type\": \"token\", \"token\": \"hf_t\", \"expires\": 0");

    assertNull(token.expires());
    assertTrue(token.isUsable());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file | gone | value | secrets.providers.gone is missing in the config",
        "exec | gone | value | secrets.providers.gone is missing in the config",
        "file | file | value | there is no key in its file",
        "file | file | other |",
        "exec | exec | value |",
        "env  | default | MY_TOKEN | MY_TOKEN is not set",
      })
  void aReferenceThatLeadsNowhereSaysWhatIsMissing(
      String source, String provider, String id, @Nullable String trouble) {
    scene.write(
        CONFIG,
        "{secrets: {providers: {file: {source: \"file\", path: \"~/no-such-file\","
            + " mode: \"singleValue\"}, exec: {source: \"exec\", command: \"/no/such\"}}}}");

    KeyPlace place =
        profile(
            "\"type\": \"api_key\", \"keyRef\": {\"source\": \"%s\", \"provider\": \"%s\","
                    .formatted(source, provider)
                + " \"id\": \"%s\"}".formatted(id));

    assertEquals(trouble, place.trouble());
  }

  @Test
  void theKeyInUseIsTheOneThatStandsThere() {
    scene.set("HF_TOKEN", "hf_one").set("HUGGINGFACE_HUB_TOKEN", "hf_two");
    ProviderKeys keys = scene.keyPlaces().of("huggingface", scene.read());
    KeyPlace first = keys.places().get(0);
    KeyPlace second = keys.places().get(1);

    assertTrue(keys.isUsedByTool(first) && !keys.isUsedByTool(second));
    assertTrue(keys.isUsedByOpenClaw(second) && !keys.isUsedByOpenClaw(first));
  }

  @ParameterizedTest
  @CsvSource({"env:MY_TOKEN, ENVIRONMENT, MY_TOKEN", "file:~/key, REFERENCE, the file ~/key"})
  void aReferenceIsFollowedAndItsKeyHidden(String text, KeySource.Kind kind, String name) {
    scene.set("MY_TOKEN", "a-word-of-no-form-01234").write("key", "a-word-of-no-form-01234");
    Provider provider = Objects.requireNonNull(Providers.find("huggingface"));
    Redactor redactor = new Redactor();

    KeyPlace place = new KeyReferences(scene.environment(), redactor).follow(text, provider);

    assertEquals(new KeySource(kind, name), place.source());
    assertFalse(redactor.redact("a-word-of-no-form-01234").contains("no-form"));
  }

  private KeyPlace profile(String members) {
    scene.profiles("\"p:a\": {\"provider\": \"p\", " + members + "}");
    return scene.keyPlaces().of("p", scene.read()).places().get(0);
  }
}
