package ai.openclaw.change;

import static ai.openclaw.auth.StateScene.CONFIG;
import static ai.openclaw.auth.StateScene.STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.StateScene;
import ai.openclaw.change.Changes.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of OpenClaw's files: rehearsed, carried out, and refused. */
class ChangesTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String OTHER = "hf_other00000000000000000000000000BBBB";
  private static final String TWO_PROFILES =
      """
      "huggingface:default": {"type": "api_key", "provider": "huggingface", "key": "%s"},
      "huggingface:work": {"type": "api_key", "provider": "huggingface", "key": "%s"}
      """
          .formatted(KEY, OTHER);
  private static final RemoveLogin REMOVE_DEFAULT = new RemoveLogin("huggingface:default", false);

  @TempDir Path home;
  private StateScene scene;
  private Changes changes;

  @BeforeEach
  void twoProfilesAndAnOrder() {
    scene =
        new StateScene(home)
            .profiles(TWO_PROFILES)
            .write(
                CONFIG,
                "{auth: {profiles: {\"huggingface:default\": {provider: \"huggingface\"}},"
                    + " order: {huggingface: [\"huggingface:default\", \"huggingface:work\"]}}}");
    changes = new Changes(scene.reader(), scene.transaction());
  }

  @Test
  void aRehearsalSaysEverythingAndWritesNothing() {
    String store = scene.text(STORE);

    Outcome outcome = changes.rehearse(REMOVE_DEFAULT);

    assertNull(outcome.receipt());
    assertEquals(
        List.of("remove huggingface:default = hf_good…AAAA"),
        outcome.plan().lines(outcome.before().profiles().path()));
    assertEquals(store, scene.text(STORE));
  }

  @Test
  void whatWasRehearsedIsWhatIsCarriedOut() {
    Outcome rehearsed = changes.rehearse(REMOVE_DEFAULT);
    Outcome done = changes.carryOut(REMOVE_DEFAULT);

    assertNotNull(done.receipt());
    assertTrue(Files.exists(home.resolve(CONFIG + ".bak")), "no key went from there");
    assertEquals(rehearsed.plan().files(), done.plan().files());
    assertFalse(scene.text(STORE).contains(KEY));
    assertEquals(
        "{auth: {order: {huggingface: [\"huggingface:work\"]}}}".replace(" ", ""),
        scene.text(CONFIG).replace(" ", "").replace("profiles:{},", ""));
  }

  @Test
  void theSecondTimeThereIsNothingToDo() {
    changes.carryOut(REMOVE_DEFAULT);

    assertTrue(changes.carryOut(REMOVE_DEFAULT).plan().isEmpty());
  }

  @Test
  void aStoreThatCannotBeReadIsNotWritten() {
    scene.write(STORE, "{broken");

    Failure failure = assertThrows(Failure.class, () -> changes.carryOut(REMOVE_DEFAULT));

    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals("{broken", scene.text(STORE));
  }

  @Test
  void aValueFromAnIncludedFileGoesFromThere() {
    scene
        .write(".openclaw/more.json", "{auth: {order: {huggingface: [\"huggingface:default\"]}}}")
        .write(CONFIG, "{$include: \"./more.json\"}");

    Outcome outcome = changes.carryOut(REMOVE_DEFAULT);

    assertEquals("{auth: {order: {}}}", scene.text(".openclaw/more.json"));
    assertEquals("{$include: \"./more.json\"}", scene.text(CONFIG));
    assertEquals(
        List.of("remove auth.order.huggingface"),
        outcome.plan().lines(home.resolve(".openclaw/more.json")));
  }

  @Test
  void whatSeveralFilesMakeUpIsToldWithTheEditsThatWouldChangeIt() {
    String order = "{auth: {order: {huggingface: [\"huggingface:default\"]}}}";
    scene
        .write(".openclaw/more.json", order)
        .write(CONFIG, "{$include: \"./more.json\", " + order.substring(1));
    String store = scene.text(STORE);

    Failure failure = assertThrows(Failure.class, () -> changes.carryOut(REMOVE_DEFAULT));

    assertEquals(ExitCode.CONFLICT, failure.code());
    assertTrue(failure.details().contains("remove auth.order.huggingface"), failure.details());
    assertEquals(store, scene.text(STORE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"huggingface", "HuggingFace", " huggingface "})
  void aKeyInTheConfigGoesWithoutABackup(String section) {
    scene.profiles("").write(CONFIG, section(section, KEY));

    Outcome outcome = changes.carryOut(REMOVE_DEFAULT);

    assertFalse(scene.text(CONFIG).contains(KEY));
    assertFalse(Files.exists(home.resolve(CONFIG + ".bak")));
    assertFalse(String.join("\n", outcome.plan().lines(home.resolve(CONFIG))).contains(KEY));
  }

  @Test
  void aKeyInTheConfigThatIsAnotherOneStays() {
    scene.write(CONFIG, section("huggingface", OTHER));

    changes.carryOut(REMOVE_DEFAULT);

    assertTrue(scene.text(CONFIG).contains(OTHER));
  }

  @Test
  void theLockOfADeadProcessGoesEvenIfThereIsNothingToDo() {
    changes.carryOut(REMOVE_DEFAULT);
    String dead = "{\"pid\": 2147483647, \"createdAt\": \"2026-09-20T11:00:00.000Z\"}";
    scene.write(CONFIG + ".lock", dead).write(STORE + ".lock", dead);

    assertTrue(changes.carryOut(REMOVE_DEFAULT).plan().isEmpty());

    assertFalse(Files.exists(home.resolve(CONFIG + ".lock")));
    assertFalse(Files.exists(home.resolve(STORE + ".lock")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HUGGINGFACE_HUB_TOKEN", "${HF_TOKEN}"})
  void aReferenceIsALoginWithoutAKeyOfItsOwn(String apiKey) {
    scene.profiles("").write(CONFIG, section("huggingface", apiKey));

    List<RemoveLogin.StoredLogin> logins = RemoveLogin.StoredLogin.of(scene.read());

    assertEquals("huggingface:default", logins.get(0).profile());
    assertNull(logins.get(0).key());
  }

  private static String section(String id, String apiKey) {
    return "{models: {providers: {\"%s\": {apiKey: \"%s\"}}}}".formatted(id, apiKey);
  }
}
