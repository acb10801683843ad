package ai.openclaw.change;

import static ai.openclaw.auth.StateScene.CONFIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateScene;
import ai.openclaw.change.RemoveLogin.StoredLogin;
import ai.openclaw.secret.Secret;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which logins there are to remove, and what goes with one. */
class RemoveLoginTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String STORED =
      "\"huggingface:default\": {\"type\": \"api_key\", \"provider\": \"huggingface\","
          + " \"key\": \""
          + KEY
          + "\"}";

  @TempDir Path home;

  @Test
  void thoseOfTheStoreComeFirstThenThoseOfTheConfig() {
    StateFiles files =
        new StateScene(home)
            .profiles(
                STORED
                    + ", \"mine\": {\"type\": \"token\", \"provider\": \"together\", \"token\":"
                    + " \"t0123456789\"}, \"openai:old\": {\"type\": \"api_key\"}")
            .write(
                CONFIG,
                "{auth: {profiles: {\"huggingface:default\": {provider: \"huggingface\"},"
                    + " \"work\": {provider: \"groq\"}, \"xai:work\": {}}},"
                    + " models: {providers: {huggingface: {apiKey: \"another\"},"
                    + " lab: {apiKey: \"lab-key\"}, shop: {apiKey: {source: \"env\"}},"
                    + " blank: {apiKey: \" \"}, none: {}}}}")
            .read();

    assertEquals(
        List.of(
            new StoredLogin("huggingface:default", "huggingface", Secret.of(KEY), true),
            new StoredLogin("mine", "together", null, true),
            new StoredLogin("openai:old", "openai", null, true),
            new StoredLogin("work", "groq", null, false),
            new StoredLogin("xai:work", "xai", null, false),
            new StoredLogin("lab:default", "lab", Secret.of("lab-key"), false),
            new StoredLogin("shop:default", "shop", null, false)),
        StoredLogin.of(files));
  }

  @ParameterizedTest
  @CsvSource({"huggingface:work, huggingface", "huggingface, huggingface", "':work', ''"})
  void whoseLoginAProfileIsStandsBeforeTheColon(String profile, String provider) {
    assertEquals(provider, StoredLogin.missing(profile).provider());
  }

  @Test
  void theSameKeyGoesFromStoreAndConfig() {
    StateFiles files =
        new StateScene(home).profiles(STORED).write(CONFIG, section("\"" + KEY + "\"")).read();

    assertEquals(
        List.of("remove models.providers.huggingface.apiKey"),
        linesInConfig(new RemoveLogin("huggingface:default", false), files));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"type\": \"token\", \"token\": \"t0123456789\"', '\"t0123456789\"'",
    "'\"type\": \"api_key\", \"key\": \"k0123456789\"', '\"${HF_TOKEN}\"'",
    "'\"type\": \"api_key\", \"key\": \"k0123456789\"', '\"other56789\"'",
  })
  void whatIsNotThisVeryKeyStaysInTheConfig(String credential, String apiKey) {
    StateFiles files =
        new StateScene(home)
            .profiles(
                "\"huggingface:default\": {\"provider\": \"huggingface\", " + credential + "}")
            .write(CONFIG, section(apiKey))
            .read();

    assertEquals(List.of(), linesInConfig(new RemoveLogin("huggingface:default", false), files));
  }

  @Test
  void aProfileThatOnlyTheConfigNamesLeavesTheKeyThere() {
    StateFiles files =
        new StateScene(home)
            .write(
                CONFIG,
                "{auth: {profiles: {\"huggingface:work\": {provider: \"huggingface\"}}}, "
                    + section("\"" + KEY + "\"").substring(1))
            .read();

    assertEquals(
        List.of("remove auth.profiles[\"huggingface:work\"]"),
        linesInConfig(new RemoveLogin("huggingface:work", false), files));
  }

  @Test
  void fromOpenClawsOwnStoreOnlyOpenClawTakesIt() {
    StateFiles files = new StateScene(home).write(CONFIG, "{}").read();

    ChangePlan plan = new RemoveLogin("huggingface:default", true).plan(files);

    assertEquals(List.of("remove huggingface:default"), plan.inRuntime());
    assertEquals(List.of(), plan.files());
    assertFalse(plan.isEmpty());
    assertTrue(new RemoveLogin("huggingface:default", false).plan(files).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"huggingface:default\", \"x\"] | set auth.order.p = [\"x\"]",
        "[\"huggingface:default\"] | remove auth.order.p",
      })
  void anOrderThatWouldBeEmptyGoes(String order, String line) {
    assertEquals(
        List.of(line),
        linesInConfig(
            new RemoveLogin("huggingface:default", false),
            new StateScene(home).write(CONFIG, "{auth: {order: {p: " + order + "}}}").read()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "[\"x\"]", "\"huggingface:default\"", "{a: \"x\"}"})
  void anOrderWithoutItStays(String order) {
    StateFiles files =
        new StateScene(home).write(CONFIG, "{auth: {order: {p: " + order + "}}}").read();

    assertTrue(new RemoveLogin("huggingface:default", false).plan(files).isEmpty());
  }

  private List<String> linesInConfig(RemoveLogin removal, StateFiles files) {
    return removal.plan(files).lines(home.resolve(CONFIG));
  }

  private static String section(String apiKey) {
    return "{models: {providers: {huggingface: {apiKey: " + apiKey + "}}}}";
  }
}
