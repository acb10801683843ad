package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reference in place of the key: no file of OpenClaw's holds the secret. */
class KeyReferencesTest {
  private static final String TOKEN = "hf_referenced00000000000000000000000001";
  private static final String PROFILES = ".openclaw/agents/main/agent/auth-profiles.json";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void freshMachine() {
    openclaw = new OpenClawRun(home);
  }

  @ParameterizedTest
  @CsvSource({"HF_TOKEN", "HUGGINGFACE_HUB_TOKEN"})
  void theVariableThatIsSetIsReferredTo(String variable) throws Exception {
    openclaw.set(variable, TOKEN);

    assertDone(openclaw.onboard("--secret-input-mode", "ref"));

    assertEquals(
        JsonTree.read(
            "{'source': 'env', 'provider': 'default', 'id': '%s'}"
                .replace('\'', '"')
                .formatted(variable)),
        openclaw.json(PROFILES).at("/profiles/huggingface:default/keyRef"));
    assertEquals(List.of(), filesWithTheToken());
  }

  @Test
  void newerOpenClawGetsTheReferenceInTheConfig() throws Exception {
    openclaw.set("HF_TOKEN", TOKEN).write(".openclaw/state/openclaw.sqlite", "");

    assertDone(openclaw.onboard("--secret-input-mode", "ref"));

    assertEquals(
        "HF_TOKEN",
        openclaw
            .json(".openclaw/openclaw.json")
            .at("/models/providers/huggingface/apiKey/id")
            .textValue());
    assertFalse(Files.exists(openclaw.path(PROFILES)));
    assertEquals(List.of(), filesWithTheToken());
  }

  @Test
  void withoutAVariableThereIsNothingToReferTo() throws Exception {
    assertRefused(
        "--secret-input-mode ref stores no key, and HF_TOKEN or HUGGINGFACE_HUB_TOKEN is not set",
        openclaw.onboard("--secret-input-mode", "ref"));
  }

  @Test
  void aKeyThatIsGivenHasToBeInTheVariable() throws Exception {
    openclaw.set("HF_TOKEN", TOKEN);
    assertDone(openclaw.onboard("--secret-input-mode", "ref", "--huggingface-api-key", TOKEN));
    assertEquals(List.of(), filesWithTheToken());

    openclaw.set("HF_TOKEN", "hf_another0000000000000000000000000002");
    assertEquals(
        "error: --huggingface-api-key gives another key than HF_TOKEN",
        firstLine(openclaw.onboard("--secret-input-mode", "ref", "--huggingface-api-key", TOKEN)));
  }

  @Test
  void anOpenClawThatKnowsNoReferencesGetsNone() throws Exception {
    openclaw.set("HF_TOKEN", TOKEN);
    String config = "{\"meta\": {\"lastTouchedVersion\": \"2026.2.17\"}}";
    openclaw.write(".openclaw/openclaw.json", config);

    Outcome run = openclaw.onboard("--secret-input-mode", "ref");

    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("error: OpenClaw 2026.2.17 knows no references to secrets", firstLine(run));
    assertEquals(config, openclaw.read(".openclaw/openclaw.json"));
  }

  @Test
  void aFileIsReadOnceAndReferredTo() throws Exception {
    secretFile("rw-------", TOKEN + "\n");

    assertDone(openclaw.onboard("--secret-ref", "file:~/secrets/token"));

    assertEquals(
        JsonTree.read(
            "{'source': 'file', 'path': '~/secrets/token', 'mode': 'singleValue'}"
                .replace('\'', '"')),
        openclaw.json(".openclaw/openclaw.json").at("/secrets/providers/key-huggingface"));
    assertEquals(
        JsonTree.read(
            "{'source': 'file', 'provider': 'key-huggingface', 'id': 'value'}".replace('\'', '"')),
        openclaw.json(PROFILES).at("/profiles/huggingface:default/keyRef"));
    assertEquals(List.of(openclaw.path("secrets/token")), filesWithTheToken());
  }

  @Test
  void whatIsReferredToIsFoundWithoutBeingNamedAgain() throws Exception {
    secretFile("rw-------", TOKEN);
    openclaw.onboard("--secret-ref", "file:~/secrets/token");

    Outcome again = openclaw.onboard("--auth-choice", "huggingface-api-key");

    assertTrue(again.out().contains("Nothing to change"), again.out());
    assertTrue(again.out().contains("the stored profile huggingface:default"), again.out());
  }

  @ParameterizedTest
  @CsvSource({
    "rw-r--r--, hf_referenced00000000000000000000000001, can be read by others",
    "rw-------, ' ', there is no key behind the reference",
  })
  void aFileThatOpenClawWouldRefuseIsRefused(String mode, String content, String message)
      throws Exception {
    secretFile(mode, content);
    assertRefused(message, openclaw.onboard("--secret-ref", "file:~/secrets/token"));
  }

  @Test
  void aFileHasToBeAFile() throws Exception {
    assertRefused("does not exist", openclaw.onboard("--secret-ref", "file:~/secrets/token"));
    Files.createDirectory(openclaw.path("secrets"));
    assertRefused("it is a folder", openclaw.onboard("--secret-ref", "file:~/secrets"));
    Files.createSymbolicLink(openclaw.path("link"), openclaw.path("secrets"));
    assertRefused("is a link", openclaw.onboard("--secret-ref", "file:~/link"));
  }

  @Test
  void aCommandIsRunOnceAndReferredTo() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    openclaw.set("PATH", "/usr/bin:/bin").set("OTHER", "not for commands");
    Outcome run = openclaw.onboard("--secret-ref", "exec:sh -c 'cat $HOME/token'");
    assertRefused("ended with exit status 1", run);

    openclaw.write("token", TOKEN);
    assertDone(
        openclaw.onboard("--secret-ref", "exec:sh -c 'test -z \"$OTHER\" && cat $HOME/token'"));
    JsonNode entry =
        openclaw.json(".openclaw/openclaw.json").at("/secrets/providers/key-huggingface");
    assertEquals("exec", entry.path("source").textValue());
    assertEquals(Path.of("/bin/sh").toRealPath().toString(), entry.path("command").textValue());
    assertEquals("-c", entry.path("args").path(0).textValue());
    assertFalse(entry.path("jsonOnly").booleanValue());
    assertEquals(List.of(openclaw.path("token")), filesWithTheToken());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "exec:no-such-program-here | there is no program no-such-program-here",
        "exec:'open | a quote is not closed",
        "vault:secret | --secret-ref has to be env:<variable>, file:<path> or exec:<command>",
        "file: | --secret-ref has to be",
        "env:HF_TOKEN | there is no key behind the reference to HF_TOKEN in the environment",
        "env:lower | OpenClaw takes no such variable",
      })
  void aReferenceThatLeadsNowhereIsRefused(String reference, String message) throws Exception {
    openclaw.set("PATH", "/usr/bin:/bin");
    assertRefused(message, openclaw.onboard("--secret-ref", reference));
  }

  @ParameterizedTest
  @CsvSource({
    "--secret-input-mode maybe, unknown --secret-input-mode maybe",
    "--secret-input-mode plaintext --secret-ref env:X, exclude each other",
    "--write-dotenv, --write-dotenv needs a reference to a variable",
    "--write-dotenv --secret-ref file:x, --write-dotenv needs a reference to a variable",
    "--secret-ref env:X --huggingface-api-key hf_x, gives another key than --secret-ref",
  })
  void optionsThatContradictEachOther(String options, String message) throws Exception {
    openclaw.set("X", TOKEN);
    assertRefused(message, openclaw.onboard(options.split(" ")));
  }

  @Test
  void aServiceGetsTheVariableFromDotEnv() throws Exception {
    openclaw.set("HF_TOKEN", TOKEN).write(".openclaw/.env", "# mine\nOTHER=1\n");
    Files.setPosixFilePermissions(
        openclaw.path(".openclaw/.env"), PosixFilePermissions.fromString("rw-------"));

    Outcome run = openclaw.onboard("--secret-input-mode", "ref", "--write-dotenv");

    assertDone(run);
    assertEquals("", run.err());
    assertEquals("# mine\nOTHER=1\nHF_TOKEN=" + TOKEN + "\n", openclaw.read(".openclaw/.env"));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(openclaw.path(".openclaw/.env"))));
    assertEquals(List.of(openclaw.path(".openclaw/.env")), filesWithTheToken());
    Outcome again = openclaw.onboard("--secret-input-mode", "ref", "--write-dotenv");
    assertTrue(again.out().contains("Nothing to change"), again.out());
  }

  @Test
  void withoutDotEnvTheWarningIsThatAServiceSeesNothing() throws Exception {
    openclaw.set("HF_TOKEN", TOKEN);
    Outcome run = openclaw.onboard("--secret-input-mode", "ref");
    assertTrue(run.err().contains("a gateway that runs as a service does not see it"), run.err());

    openclaw.write(".openclaw/.env", "HF_TOKEN=" + TOKEN + "\n");
    assertEquals("", openclaw.onboard("--secret-input-mode", "ref").err());
  }

  @Test
  void theFormerKeyInTheBackupIsNotForgotten() throws Exception {
    openclaw.set("HF_TOKEN", TOKEN).write(".openclaw/state/openclaw.sqlite", "");
    openclaw.write(
        ".openclaw/openclaw.json",
        "{models: {providers: {huggingface: {apiKey: 'hf_former0000000000000000000003'}}}}");

    Outcome run = openclaw.onboard("--secret-input-mode", "ref");

    assertTrue(run.err().contains("stays in its backup"), run.err());
  }

  @Test
  void theKeyThatAnotherReplacesStaysInTheBackupToo() throws Exception {
    openclaw.set("HF_TOKEN", "hf_former0000000000000000000003");
    assertEquals("", openclaw.onboard("--credential-store", "config").err());
    openclaw.set("HF_TOKEN", TOKEN);

    Outcome run = openclaw.onboard("--credential-store", "config");

    assertTrue(run.err().contains("stays in its backup"), run.err());
    assertTrue(openclaw.read(".openclaw/openclaw.json.bak").contains("hf_former"));
    assertEquals("", openclaw.onboard("--credential-store", "config").err());
  }

  @Test
  void jsonSaysWhatIsReferredTo() throws Exception {
    openclaw.set("HF_TOKEN", TOKEN);
    JsonNode token = openclaw.onboard("--secret-input-mode", "ref", "--json").json().path("token");
    assertEquals("environment", token.path("source").textValue());
    assertEquals("auth-profiles", token.path("route").textValue());
    assertEquals("HF_TOKEN", token.path("reference").path("id").textValue());
  }

  private void secretFile(String mode, String content) throws IOException {
    openclaw.write("secrets/token", content);
    Files.setPosixFilePermissions(
        openclaw.path("secrets/token"), PosixFilePermissions.fromString(mode));
  }

  private List<Path> filesWithTheToken() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains(TOKEN)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private void assertRefused(String message, Outcome run) {
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(firstLine(run).contains(message), run.err());
    assertFalse(Files.exists(openclaw.path(".openclaw")));
  }

  private static void assertDone(Outcome run) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  private static String firstLine(Outcome run) {
    return run.err().lines().findFirst().orElse("");
  }
}
