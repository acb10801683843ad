package ai.openclaw.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.StateScene;
import ai.openclaw.model.ModelRef;
import ai.openclaw.secret.Secret;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key OpenClaw uses, and what is said where it is not the one that was asked for. */
class VerdictTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String OTHER = "hf_othe000000000000000000000000000BBBB";
  private static final String DATABASE = ".openclaw/state/openclaw.sqlite";
  private static final String PROFILE =
      "\"huggingface:%s\": {\"type\": \"api_key\", \"provider\": \"huggingface\", \"key\": \"%s\"}";

  @TempDir Path home;
  private StateScene scene;

  @BeforeEach
  void emptyHome() {
    scene = new StateScene(home);
  }

  @Test
  void theKeyInTheStoreThatThisReleaseReadsIsUsed() {
    older("").profiles(PROFILE.formatted("default", KEY));
    scene.set("HF_TOKEN", OTHER);

    assertUsed("the stored profile huggingface:default");
  }

  @Test
  void theKeyInTheConfigIsUsedWhereNothingComesBeforeIt() {
    newer(apiKey(KEY));

    assertUsed("models.providers.huggingface.apiKey in the config");
  }

  @Test
  void theSameKeyFromAnotherPlaceIsTheKey() {
    newer(apiKey(KEY)).set("HF_TOKEN", KEY);

    assertUsed("HF_TOKEN in the environment");
  }

  @Test
  void aProfileOfWhichTheConfigSaysOtherwiseIsNotUsed() {
    older("auth: {profiles: {'huggingface:default': {provider: 'huggingface', mode: 'token'}}}")
        .profiles(PROFILE.formatted("default", KEY));

    Verdict verdict = Verdict.of(scene.read(), scene.keyPlaces().of("huggingface", scene.read()));

    Verdict.Shortfall shortfall = verdict.shortfalls().get(0);
    assertEquals(
        "OpenClaw passes over the stored profile huggingface:default:"
            + " its mode in the config should be api_key",
        shortfall.why());
    assertEquals("openclaw onboard", shortfall.mend());
  }

  @Test
  void aVariableComesBeforeTheConfig() {
    newer(apiKey(KEY)).set("HF_TOKEN", OTHER);

    assertBeaten("HF_TOKEN in the environment, which is another key", "unset HF_TOKEN");
  }

  @Test
  void aVariableWhoseKeyWasRefusedIsNamedSo() {
    newer(apiKey(KEY)).set("HF_TOKEN", OTHER);

    KeyVerdict verdict = judge(List.of(Secret.of(OTHER)));

    assertEquals(
        "OpenClaw uses HF_TOKEN in the environment, a key that was rejected", verdict.why());
  }

  @Test
  void aVariableThatEverySessionGetsIsDeletedWhereItIsSet() {
    newer(apiKey(KEY)).set("HF_TOKEN", OTHER);
    scene
        .write(".bashrc", "alias ll='ls -l'\n  export HF_TOKEN=hf_x # mine\n")
        .write(".zshrc", "# HF_TOKEN=\necho $HF_TOKEN\nMY_HF_TOKEN=1\n")
        .write(".config/fish/config.fish", "set -gx HF_TOKEN hf_x\n");

    assertBeaten(
        "HF_TOKEN in the environment, which is another key",
        "unset HF_TOKEN  # and in ~/.bashrc, ~/.config/fish/config.fish");
  }

  @Test
  void withOneVariableGoneTheNextWouldWin() {
    newer(apiKey(KEY)).set("HF_TOKEN", OTHER).set("HUGGINGFACE_HUB_TOKEN", "hf_third");

    assertBeaten(
        "HUGGINGFACE_HUB_TOKEN in the environment, which is another key",
        "unset HF_TOKEN HUGGINGFACE_HUB_TOKEN");
  }

  @Test
  void aVariableOfOpenClawsOwnIsDeletedWhereItStands() {
    newer(apiKey(KEY)).write(".openclaw/.env", "HF_TOKEN=" + OTHER + "\n");
    assertBeaten(
        "HF_TOKEN in OpenClaw's .env, which is another key",
        "delete HF_TOKEN from " + home.resolve(".openclaw/.env"));

    scene.write(".openclaw/.env", "");
    newer(apiKey(KEY) + ", env: {vars: {HF_TOKEN: '" + OTHER + "'}}");
    assertBeaten(
        "HF_TOKEN in the config's env, which is another key",
        "delete HF_TOKEN from env in " + home.resolve(StateScene.CONFIG));
  }

  @Test
  void aProfileThatComesFirstIsRemoved() {
    older("auth: {order: {huggingface: ['huggingface:work', 'huggingface:default']}}")
        .profiles(PROFILE.formatted("work", OTHER) + "," + PROFILE.formatted("default", KEY));

    assertBeaten(
        "the stored profile huggingface:work, which is another key",
        "openclaw models auth remove huggingface:work");
  }

  @Test
  void aKeyInAFileThatThisReleaseStopsAtIsNotUsed() {
    newer("").profiles(PROFILE.formatted("default", KEY));

    KeyVerdict verdict = judge(List.of());

    assertEquals(false, verdict.effective());
    assertEquals(
        "OpenClaw 2026.9.6 stops at auth-profiles.json until it is imported", verdict.why());
    String file = "~/" + StateScene.STORE;
    assertEquals("mv " + file + " " + file + ".aside", verdict.mend(), "nobody is here to import");
  }

  @Test
  void anOpenClawThatIsHereTakesTheKeysOfTheFile() {
    installed();
    newer(apiKey(KEY)).profiles(PROFILE.formatted("default", OTHER));

    assertEquals("openclaw onboard --migrate-profiles", judge(List.of()).mend());
  }

  @Test
  void theImportOfAFileWithAnotherKeyIsNotTheEndOfIt() {
    installed();
    scene.set("MINE", OTHER);
    String reference = "\"source\": \"env\", \"provider\": \"default\", \"id\": \"MINE\"";
    newer(apiKey(KEY))
        .profiles(
            PROFILE
                .formatted("default", "")
                .replace("\"key\": \"\"", "\"keyRef\": {" + reference + "}"));

    assertEquals("openclaw doctor --fix && openclaw onboard", judge(List.of()).mend());
  }

  private void installed() {
    String program = "lib/node_modules/openclaw/openclaw.mjs";
    scene
        .write(program, "")
        .write(
            "lib/node_modules/openclaw/package.json",
            "{\"name\":\"openclaw\",\"version\":\"2026.9.6\"}")
        .set("OPENCLAW_RUNTIME", home.resolve(program).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026.6.5", "2026.7.1"})
  void theFirstReleasesWithADatabasePassTheFileOver(String version) {
    config(version, apiKey(KEY)).profiles(PROFILE.formatted("default", OTHER));

    assertUsed("models.providers.huggingface.apiKey in the config");
  }

  @Test
  void besideADatabaseNobodyCanTellWhetherTheFileStopsIt() {
    newer(apiKey(KEY)).profiles("").write(DATABASE, "");

    KeyVerdict verdict = judge(List.of());

    assertNull(verdict.effective());
    String file = "~/" + StateScene.STORE;
    assertEquals("mv " + file + " " + file + ".aside", verdict.mend(), "nobody is here to import");
  }

  @Test
  void aTraceInTheDatabaseMayBeAKeyThatWins() {
    newer(apiKey(KEY)).write(DATABASE, "…huggingface:default…");

    KeyVerdict verdict = judge(List.of());

    assertNull(verdict.effective());
    assertNull(verdict.source());
    assertEquals("OpenClaw may have a huggingface key of its own, which would win", verdict.why());
    assertEquals(
        "openclaw models auth paste-api-key --provider huggingface"
            + " --profile-id huggingface:default",
        verdict.mend());
  }

  @Test
  void aDatabaseWithoutATraceHasNoKey() {
    newer(apiKey(KEY)).write(DATABASE, "anthropic:default");

    assertUsed("models.providers.huggingface.apiKey in the config");
  }

  @Test
  void withoutAnyKeyThereIsNone() {
    newer("");
    assertEquals("openclaw onboard --credential-store config", judge(List.of()).mend());

    older("");
    assertEquals("OpenClaw finds no key", judge(List.of()).why());
  }

  @Test
  void whatOnlyOpenClawCanFollowIsTheKeyWhenItWasAskedFor() {
    newer(
        "models: {providers: {huggingface: {apiKey: {source: 'exec', provider: 'p', id:"
            + " 'value'}}}}, secrets: {providers: {p: {source: 'exec', command: '/bin/pass'}}}");
    KeyPlace written = scene.keyPlaces().of("huggingface", scene.read()).byOpenClaw();
    assertNotNull(written);
    KeyPlace asked =
        KeyPlace.of(
            Secret.of(KEY), new KeySource(KeySource.Kind.REFERENCE, "exec"), written.reference());

    assertTrue(judged(asked, List.of()).isEffective());
    assertFalse(
        judged(KeyPlace.of(Secret.of(KEY), new KeySource(KeySource.Kind.TYPED, "")), List.of())
            .isEffective());
  }

  @Test
  void bothAreToldOfWithWhatMendsThem() {
    newer(apiKey(KEY) + ", agents: {defaults: {model: 'openai/gpt-y'}}").set("HF_TOKEN", OTHER);

    Verdict verdict =
        Verdict.of(
            scene.keyPlaces().of("huggingface", scene.read()),
            new Verdict.Asked(typed(), ModelRef.parse("openai/gpt-z"), List.of(), null));

    assertFalse(verdict.isEffective());
    assertEquals(2, verdict.shortfalls().size());
    assertEquals(
        "{\"agent\":\"main\",\"ref\":\"openai/gpt-y\",\"effective\":false,"
            + "\"why\":\"main uses openai/gpt-y\"}",
        verdict.toJson().get("model").toString());
    assertEquals(
        "[\"unset HF_TOKEN\",\"openclaw models set openai/gpt-z\"]",
        verdict.toJson().get("next").toString());
  }

  @Test
  void programsReadTheSameAndNullForWhatNobodyKnows() {
    newer(apiKey(KEY)).set("HF_TOKEN", OTHER);
    assertEquals(
        "{\"key\":{\"source\":\"environment\",\"from\":\"HF_TOKEN\",\"effective\":false,"
            + "\"why\":\"OpenClaw uses HF_TOKEN in the environment, which is another key\"},"
            + "\"model\":null,\"next\":[\"unset HF_TOKEN\"]}",
        verdict(typed(), List.of()).toJson().toString());
  }

  private StateScene newer(String members) {
    return config("2026.9.6", members);
  }

  private StateScene older(String members) {
    return config("2026.2.17", members);
  }

  private StateScene config(String version, String members) {
    String more = members.isEmpty() ? "" : ", " + members;
    return scene.write(
        StateScene.CONFIG, "{meta: {lastTouchedVersion: '" + version + "'}" + more + "}");
  }

  private static String apiKey(String key) {
    return "models: {providers: {huggingface: {apiKey: '" + key + "'}}}";
  }

  private void assertUsed(String source) {
    KeyVerdict verdict = judge(List.of());
    assertEquals("OpenClaw uses " + source, verdict.why());
    assertTrue(verdict.isEffective());
    assertNull(verdict.mend());
  }

  private void assertBeaten(String by, String mend) {
    KeyVerdict verdict = judge(List.of());
    assertEquals("OpenClaw uses " + by, verdict.why());
    assertEquals(false, verdict.effective());
    assertEquals(mend, verdict.mend());
  }

  private KeyVerdict judge(List<Secret> refused) {
    return judged(typed(), refused);
  }

  private static KeyPlace typed() {
    return KeyPlace.of(Secret.of(KEY), new KeySource(KeySource.Kind.TYPED, ""));
  }

  private KeyVerdict judged(KeyPlace asked, List<Secret> refused) {
    KeyVerdict key = verdict(asked, refused).key();
    assertNotNull(key);
    return key;
  }

  private Verdict verdict(KeyPlace asked, List<Secret> refused) {
    return Verdict.of(
        scene.keyPlaces().of("huggingface", scene.read()),
        new Verdict.Asked(asked, null, refused, null));
  }
}
