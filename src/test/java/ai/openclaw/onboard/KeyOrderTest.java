package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json.JsonSyntaxException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which key counts: the option, {@code --api-key-file}, {@code HF_TOKEN}, {@code
 * HUGGINGFACE_HUB_TOKEN}, the stored profile. Every test has all the sources below the one that it
 * is about, each with a key of its own.
 */
class KeyOrderTest {
  private static final String OF_FLAG = "hf_flag000000000000000000000000000AAAA";
  private static final String OF_FILE = "hf_file000000000000000000000000000BBBB";
  private static final String OF_HF_TOKEN = "hf_envi000000000000000000000000000CCCC";
  private static final String OF_HUB_TOKEN = "hf_hubt000000000000000000000000000DDDD";
  private static final String OF_PROFILE = "hf_prof000000000000000000000000000EEEE";
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void everySourceHasAKeyOfItsOwn() throws IOException {
    openclaw =
        new OpenClawRun(home)
            .set("HF_TOKEN", OF_HF_TOKEN)
            .set("HUGGINGFACE_HUB_TOKEN", OF_HUB_TOKEN)
            .write("key.txt", OF_FILE + "\n")
            .write(
                STORE,
                """
                {"version": 1, "profiles": {"huggingface:default":
                  {"type": "api_key", "provider": "huggingface", "key": "%s"}}}
                """
                    .formatted(OF_PROFILE));
  }

  @Test
  void optionCountsMost() throws Exception {
    Outcome run = openclaw.onboard("--huggingface-api-key", OF_FLAG, "--api-key-file", "key.txt");
    assertUsed(run, "hf_flag…AAAA", "--huggingface-api-key");
    assertStored(OF_FLAG);
  }

  @Test
  void theFileThatTheVariableNamesCountsWhereTheVariablesAreUnset() throws Exception {
    openclaw.set("HF_TOKEN_FILE", openclaw.path("key.txt").toString());
    assertUsed(openclaw.onboard(), "hf_envi…CCCC", "HF_TOKEN in the environment");

    openclaw.set("HF_TOKEN", "").set("HUGGINGFACE_HUB_TOKEN", "");
    assertUsed(openclaw.onboard(), "hf_file…BBBB", "HF_TOKEN_FILE");
    assertStored(OF_FILE);
  }

  @Test
  void aVariableThatNamesNoFileIsAnErrorAndNoOtherKeyIsTaken() throws Exception {
    openclaw.set("HF_TOKEN", "").set("HUGGINGFACE_HUB_TOKEN", "");
    openclaw.set("HF_TOKEN_FILE", "nowhere.txt");

    Outcome run = openclaw.onboard();

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(
        run.err().startsWith("error: HF_TOKEN_FILE: nowhere.txt does not exist\n"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flag", "general flag", "file", "standard input", "reference"})
  void aVariableThatNamesNoFileIsNoMatterWhereAnOptionGivesTheKey(String source) throws Exception {
    openclaw.set("HF_TOKEN", "").set("HUGGINGFACE_HUB_TOKEN", "");
    openclaw.set("HF_TOKEN_FILE", "nowhere.txt");
    openclaw.standardInput(OF_FLAG + "\n").set("MINE", OF_FLAG);

    Outcome run =
        openclaw.onboard(
            switch (source) {
              case "reference" -> new String[] {"--secret-ref", "env:MINE"};
              case "flag" -> new String[] {"--huggingface-api-key", OF_FLAG};
              case "general flag" ->
                  new String[] {"--token", OF_FLAG, "--token-provider", "huggingface"};
              case "file" -> new String[] {"--api-key-file", "key.txt"};
              default -> new String[] {"--api-key-file", "-"};
            });

    assertEquals(ExitCode.DONE, run.code(), run.err());
    if (!source.equals("reference")) {
      assertStored(source.equals("file") ? OF_FILE : OF_FLAG);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flag", "general flag", "file", "standard input", "variable"})
  void aKeyWithEqualsSignsIsStoredWhole(String source) throws Exception {
    String key = "c2VjcmV0a2V5MTIzNDU2Nzg5MA==";
    List<String> arguments = new ArrayList<>(List.of("--auth-choice", "together-api-key"));
    switch (source) {
      case "flag" -> arguments.addAll(List.of("--together-api-key", key));
      case "general flag" ->
          arguments.addAll(List.of("--token", key, "--token-provider", "together"));
      case "file" -> {
        openclaw.write("key.txt", key + "\n");
        arguments.addAll(List.of("--api-key-file", "key.txt"));
      }
      case "standard input" -> {
        openclaw.standardInput(key + "\n");
        arguments.addAll(List.of("--api-key-file", "-"));
      }
      default -> openclaw.set("TOGETHER_API_KEY", key);
    }

    arguments.addAll(0, List.of("onboard", "--non-interactive"));
    Outcome run = openclaw.run(arguments.toArray(new String[0]));

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(key, openclaw.json(STORE).at("/profiles/together:default/key").textValue());
  }

  @Test
  void generalFormOfTheOptionCountsAsMuch() throws Exception {
    Outcome run =
        openclaw.onboard(
            "--token", OF_FLAG, "--token-provider", "huggingface", "--api-key-file", "key.txt");
    assertUsed(run, "hf_flag…AAAA", "--token");
    assertStored(OF_FLAG);
  }

  @Test
  void withoutTheOptionTheFileCounts() throws Exception {
    assertUsed(openclaw.onboard("--api-key-file", "key.txt"), "hf_file…BBBB", "key.txt");
    assertStored(OF_FILE);
  }

  @Test
  void standardInputIsReadOnlyWhenItIsNamed() throws Exception {
    openclaw.standardInput(OF_FILE + "\n");
    assertUsed(openclaw.onboard("--api-key-file", "-"), "hf_file…BBBB", "standard input");
    assertStored(OF_FILE);
  }

  @Test
  void standardInputIsLeftAloneOtherwise() throws Exception {
    openclaw.standardInput(OF_FILE);
    assertUsed(openclaw.onboard(), "hf_envi…CCCC", "HF_TOKEN in the environment");
  }

  @Test
  void withoutTheFileHfTokenCounts() throws Exception {
    assertUsed(openclaw.onboard(), "hf_envi…CCCC", "HF_TOKEN in the environment");
    assertStored(OF_HF_TOKEN);
  }

  @Test
  void withoutHfTokenTheOtherVariableCounts() throws Exception {
    openclaw.unset("HF_TOKEN");
    assertUsed(openclaw.onboard(), "hf_hubt…DDDD", "HUGGINGFACE_HUB_TOKEN in the environment");
    assertStored(OF_HUB_TOKEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".openclaw/.env | HF_TOKEN=KEY | HF_TOKEN in OpenClaw's .env | dotenv",
        ".openclaw/openclaw.json | {env: {HF_TOKEN: 'KEY'}} | HF_TOKEN in the config's env"
            + " | config-env",
        ".openclaw/openclaw.json | {env: {vars: {HF_TOKEN: 'KEY'}}}"
            + " | HF_TOKEN in the config's env | config-env",
      })
  void whatOpenClawAddsToItsEnvironmentCountsAsTheEnvironment(
      String file, String content, String words, String source) throws Exception {
    openclaw.unset("HF_TOKEN").unset("HUGGINGFACE_HUB_TOKEN");
    openclaw.write(file, content.replace("KEY", OF_HF_TOKEN));

    assertUsed(openclaw.onboard(), "hf_envi…CCCC", words);
    assertStored(OF_HF_TOKEN);
    assertEquals(source, openclaw.onboard("--json").json().at("/token/source").textValue());
  }

  @Test
  void aVariableOfTheConfigIsOneThatAServiceSees() throws Exception {
    openclaw.unset("HF_TOKEN").unset("HUGGINGFACE_HUB_TOKEN");
    openclaw.write(".openclaw/openclaw.json", "{env: {HF_TOKEN: '" + OF_HF_TOKEN + "'}}");

    String told = openclaw.onboard("--secret-input-mode", "ref").err();
    assertTrue(told.startsWith("warning: what was in huggingface:default is kept"), told);
    assertEquals(1, told.lines().count(), told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"environment", ".env", "key.txt"})
  void aKeyBehindBearerIsNoOtherThanTheSameWithoutIt(String place) throws Exception {
    String withBearer = "Bearer " + OF_HF_TOKEN;
    openclaw.unset("HF_TOKEN").unset("HUGGINGFACE_HUB_TOKEN");
    openclaw.write(STORE, "{\"version\":1}");
    switch (place) {
      case ".env" -> openclaw.write(".openclaw/.env", "HF_TOKEN='" + withBearer + "'\n");
      case "key.txt" -> openclaw.write("key.txt", withBearer).set("HF_TOKEN", withBearer);
      default -> openclaw.set("HF_TOKEN", withBearer);
    }
    String[] file =
        place.equals("key.txt") ? new String[] {"--api-key-file", "key.txt"} : new String[0];

    Outcome run = openclaw.onboard(file);

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse((run.out() + run.err()).contains("different key"), run.err());
    assertStored(OF_HF_TOKEN);
  }

  @Test
  void blankVariableIsNone() throws Exception {
    openclaw.set("HF_TOKEN", "  ");
    assertUsed(openclaw.onboard(), "hf_hubt…DDDD", "HUGGINGFACE_HUB_TOKEN in the environment");
  }

  @Test
  void withoutAnyVariableTheStoredProfileCountsAndIsNotRewritten() throws Exception {
    openclaw.unset("HF_TOKEN").unset("HUGGINGFACE_HUB_TOKEN");
    String before = openclaw.read(STORE);
    assertUsed(openclaw.onboard(), "hf_prof…EEEE", "the stored profile huggingface:default");
    assertEquals(before, openclaw.read(STORE));
  }

  @Test
  void withoutAnythingTheMessageSaysWhereAKeyCanBe() throws Exception {
    openclaw.unset("HF_TOKEN").unset("HUGGINGFACE_HUB_TOKEN").write(STORE, "{\"version\":1}");
    Outcome run = openclaw.onboard();
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .startsWith(
                "error: Missing --huggingface-api-key (or HF_TOKEN in env, or existing huggingface"
                    + " API-key profile).\n"),
        run.err());
  }

  @Test
  void otherKeysThatDifferAreNamedInTheirOrder() throws Exception {
    assertEquals(
        List.of(
            "HF_TOKEN in the environment holds a different key and was ignored",
            "HUGGINGFACE_HUB_TOKEN in the environment holds a different key and was ignored"),
        ignored(openclaw.onboard("--huggingface-api-key", OF_FLAG)));
  }

  @Test
  void otherKeysThatAreTheSameAreNotWorthAWord() throws Exception {
    openclaw.set("HUGGINGFACE_HUB_TOKEN", OF_HF_TOKEN);
    assertEquals(List.of(), ignored(openclaw.onboard()));
  }

  @Test
  void programsReadTheSourceFromTheJson() throws Exception {
    JsonNode token = openclaw.onboard("--json").json().path("token");
    assertEquals("environment", token.path("source").asText());
    assertEquals("HF_TOKEN", token.path("from").asText());
    assertEquals("hf_envi…CCCC", token.path("masked").asText());
  }

  private static void assertUsed(Outcome run, String masked, String source) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("Key      " + masked + ", from " + source + "\n"), run.out());
  }

  private void assertStored(String key) throws IOException, JsonSyntaxException {
    JsonNode profile = openclaw.json(STORE).path("profiles").path("huggingface:default");
    assertEquals(key, profile.path("key").asText());
  }

  private static List<String> ignored(Outcome run) {
    List<String> lines = new ArrayList<>();
    for (String line : run.out().split("\n", -1)) {
      if (line.contains("was ignored")) {
        lines.add(line.trim());
      }
    }
    return lines;
  }
}
