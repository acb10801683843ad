package ai.openclaw.change;

import static ai.openclaw.auth.StateScene.CONFIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.openclaw.auth.StateScene;
import ai.openclaw.change.RemoveLogin.StoredLogin;
import ai.openclaw.runtime.Generation;
import ai.openclaw.runtime.KeyEvidence;
import ai.openclaw.runtime.RuntimeKeys;
import ai.openclaw.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What still logs in once a login is gone. */
class RemainingLoginsTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String OTHER = "hf_other00000000000000000000000000BBBB";
  private static final StoredLogin DEFAULT =
      new StoredLogin("huggingface:default", "huggingface", Secret.of(KEY), true);

  @TempDir Path home;
  private StateScene scene;

  @BeforeEach
  void aHome() {
    scene = new StateScene(home);
  }

  @Test
  void everyPlaceIsListed() {
    scene
        .profiles(
            """
            "huggingface:default": {"type": "api_key", "provider": "huggingface", "key": "%s"},
            "huggingface:work": {"type": "api_key", "provider": "huggingface", "key": "%s"}
            """
                .formatted(KEY, OTHER))
        .set("HF_TOKEN", KEY)
        .write(".openclaw/.env", "HF_TOKEN=x\nHUGGINGFACE_HUB_TOKEN=y\n")
        .write(".cache/huggingface/token", "hf_loginABCDEFGHIJKLMNOPQRSTUVWXYZ1")
        .write(".openclaw/state/openclaw.sqlite", "")
        .write(CONFIG, "{models: {providers: {huggingface: {apiKey: \"%s\"}}}}".formatted(OTHER));

    assertEquals(
        List.of(
            "HF_TOKEN in the environment",
            "HUGGINGFACE_HUB_TOKEN in OpenClaw's .env",
            "the stored profile huggingface:work",
            "models.providers.huggingface.apiKey in the config",
            "HF_TOKEN in OpenClaw's .env",
            "perhaps openclaw.sqlite, which OpenClaw itself keeps",
            "hf auth login"),
        without(DEFAULT, null));
  }

  @Test
  void theLoginOfHfIsOfUseToHuggingFaceAlone() {
    scene.write(".cache/huggingface/token", "hf_loginABCDEFGHIJKLMNOPQRSTUVWXYZ1");

    assertEquals(List.of(), without(StoredLogin.missing("together:default"), List.of()));
    assertEquals(List.of(), without(StoredLogin.missing("nobody:default"), List.of()));
  }

  @Test
  void whatOpenClawToldOfItsOwnStoreIsListedButForTheLoginItself() {
    assertEquals(
        List.of("huggingface:work in OpenClaw's own store"),
        without(
            DEFAULT,
            List.of(
                new RuntimeKeys.StoredProfile("huggingface:default", "hf_g…AAAA"),
                new RuntimeKeys.StoredProfile("huggingface:work", "hf_o…BBBB"))));
  }

  @Test
  void aStoreWithoutANameIsADatabase() {
    assertEquals(
        List.of("perhaps its database, which OpenClaw itself keeps"), without(DEFAULT, null));
  }

  @ParameterizedTest
  @CsvSource({KEY + ", true", OTHER + ", false"})
  void aBackupWithTheKeyIsPointedOut(String key, boolean found) {
    Path backup = home.resolve(CONFIG + ".bak");
    scene.write(CONFIG + ".bak", "{models: {providers: {huggingface: {apiKey: \"" + key + "\"}}}}");

    assertEquals(found ? backup : null, copy(DEFAULT));
    assertNull(copy(StoredLogin.missing("huggingface:default")), "its key is not known");
  }

  @Test
  void aBackupThatCannotBeReadMayHoldIt() throws Exception {
    Path backup = Files.createDirectories(home.resolve(CONFIG + ".bak"));

    assertEquals(backup, copy(DEFAULT));
  }

  @Test
  void withoutABackupThereIsNoCopy() {
    assertNull(copy(DEFAULT));
  }

  private List<String> without(
      StoredLogin login, @Nullable List<RuntimeKeys.StoredProfile> profiles) {
    Generation generation = new Generation(Generation.Store.DATABASE, "", null);
    return remaining()
        .without(
            login,
            scene.read(),
            new KeyEvidence(login.provider(), generation, null, profiles, null, null));
  }

  private @Nullable Path copy(StoredLogin login) {
    return remaining().copy(login, scene.read());
  }

  private RemainingLogins remaining() {
    return new RemainingLogins(scene.environment(), scene.keyPlaces());
  }
}
