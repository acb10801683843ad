package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileLocks;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import ai.openclaw.storage.TestLocks;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvFileTest {
  private static final FileLocks.Listener SILENT =
      new FileLocks.Listener() {
        @Override
        public void waiting(Path lock, @Nullable Long pid) {}

        @Override
        public void leftBehind(Path lock, String why) {}
      };

  private final PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(1));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'', 'HF_TOKEN=new\n'",
    "'A=1', 'A=1\nHF_TOKEN=new\n'",
    "'A=1\r\n', 'A=1\r\nHF_TOKEN=new\r\n'",
    "'# mine\nHF_TOKEN=old\nB=2\n', '# mine\nHF_TOKEN=new\nB=2\n'",
    "'HF_TOKEN=old\r\nB=2\r\n', 'HF_TOKEN=new\r\nB=2\r\n'",
    "'  export HF_TOKEN = \"old\"', '  export HF_TOKEN=new'",
    "'HF_TOKEN=old # mine\nB=2\n', 'HF_TOKEN=new # mine\nB=2\n'",
    "'HF_TOKEN=\"one\ntwo\" # mine\nB=2\n', 'HF_TOKEN=new # mine\nB=2\n'",
    "'HF_TOKEN: old\nB=2\n', 'HF_TOKEN=new\nB=2\n'",
    "'\uFEFFHF_TOKEN=old\nB=2\n', '\uFEFFHF_TOKEN=new\nB=2\n'",
    "'HF_TOKEN=1\nHF_TOKEN=2\n', 'HF_TOKEN=1\nHF_TOKEN=new\n'",
    "'#HF_TOKEN=old\n', '#HF_TOKEN=old\nHF_TOKEN=new\n'",
    "'MY_HF_TOKEN=a\n', 'MY_HF_TOKEN=a\nHF_TOKEN=new\n'",
    "'not an assignment\n', 'not an assignment\nHF_TOKEN=new\n'",
  })
  void onlyTheLineOfTheVariableChanges(String before, String after) throws IOException {
    assertEquals(after, changed(before, "new"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "hf_abc.DEF-1 | X=hf_abc.DEF-1",
        "with blank | X='with blank'",
        "a#b | X='a#b'",
        "$HOME | X='$HOME'",
        "it's | X=\"it's\"",
        "it's \"5\\n\" | X=`it's \"5\\n\"`",
        "C:\\new | X='C:\\new'",
      })
  void aValueIsQuotedWhereItHasTo(String value, String line) throws IOException {
    Files.writeString(folder.resolve(".env"), "");
    write(read().with("X", value));
    assertEquals(line + "\n", Files.readString(folder.resolve(".env")));
  }

  /** Whatever is written there, dotenv reads it back as it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a b",
        "a#b",
        "it's",
        "say \"x\"",
        "`x`",
        "it's \"x\"",
        "a\\nb",
        "it's a\\nb",
        "'",
        "\"",
        "",
        " blank ",
        "a\nb",
        "\\",
        "a\\'"
      })
  void whatIsWrittenIsReadBack(String value) throws IOException {
    Files.writeString(folder.resolve(".env"), "A=1\nHF_TOKEN=old # mine\nB='2'\n");
    write(read().with("HF_TOKEN", value));
    assertEquals(Map.of("A", "1", "HF_TOKEN", value, "B", "2"), read().variables());
  }

  @Test
  void aValueThatCannotBeReadBackIsRefused() throws IOException {
    Files.writeString(folder.resolve(".env"), "A=1\n");
    Failure failure = assertThrows(Failure.class, () -> read().with("HF_TOKEN", "it's \"a\" `b`"));
    assertEquals(ExitCode.CONFLICT, failure.code());
  }

  /** The table was made by npm's dotenv 17 itself. */
  @Test
  void everyTextIsReadAsDotenvReadsIt() throws Exception {
    Map<String, Map<String, String>> wanted = new LinkedHashMap<>();
    Map<String, Map<String, String>> read = new LinkedHashMap<>();
    for (JsonNode row :
        JsonTree.read(Files.readString(Path.of("src/test/resources/dotenv/dotenv-17.json")))) {
      String text = row.path("text").textValue();
      Map<String, String> variables = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> variable : row.path("variables").properties()) {
        variables.put(variable.getKey(), variable.getValue().textValue());
      }
      wanted.put(text, variables);
      Files.writeString(folder.resolve(".env"), text);
      read.put(text, read().variables());
    }
    assertTrue(wanted.size() > 200, "rows: " + wanted.size());
    assertEquals(wanted, read);
  }

  @Test
  void theSameValueAgainIsNoChange() throws IOException {
    Files.writeString(folder.resolve(".env"), "A=1\nHF_TOKEN=new\n");
    assertFalse(read().with("HF_TOKEN", "new").changesAnything());
  }

  @Test
  void whatIsNotUtf8IsReadAndNotWritten() throws IOException {
    byte[] latin = "NAME=Ren\u00e9\nHF_TOKEN=old\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve(".env"), latin);

    assertEquals(Map.of("NAME", "Ren\uFFFD", "HF_TOKEN", "old"), read().variables());
    assertFalse(read().with("HF_TOKEN", "old").changesAnything());
    Failure failure = assertThrows(Failure.class, () -> read().with("HF_TOKEN", "new"));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals(
        "cannot write " + folder.resolve(".env") + ": it is not UTF-8 text", failure.getMessage());
  }

  @Test
  void knowsWhatItSets() throws IOException {
    Files.writeString(folder.resolve(".env"), "A=1\n# B=2\nexport C=3\n");
    assertTrue(read().sets("A"));
    assertFalse(read().sets("B"));
    assertTrue(read().sets("C"));
  }

  @Test
  void aMissingFileSetsNothing() {
    assertFalse(read().sets("A"));
  }

  private String changed(String before, String value) throws IOException {
    Files.writeString(folder.resolve(".env"), before);
    write(read().with("HF_TOKEN", value));
    return Files.readString(folder.resolve(".env"));
  }

  private DotEnvFile read() {
    return DotEnvFile.read(folder.resolve(".env"), files);
  }

  private void write(FileChange change) {
    FileLocks locks = new FileLocks(Processes.ofSystem(), Clock.systemUTC(), time -> {}, SILENT);
    new FileTransaction(files, locks).commit(() -> List.of(change));
  }
}
