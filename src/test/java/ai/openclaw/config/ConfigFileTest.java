package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {
  private final PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42));

  @TempDir Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("state"));
  }

  @Test
  void missingFileIsAnEmptyConfiguration() {
    ConfigFile config = read();
    assertFalse(config.exists());
    assertEquals("{}", JsonTree.compact(config.data()));
    assertFalse(config.changedTo(config.document()).changesAnything());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "// nothing yet\n"})
  void fileWithoutAValueIsAnEmptyConfiguration(String text) throws IOException {
    write("openclaw.json", text);
    assertEquals("{}", JsonTree.compact(read().data()));
    assertFalse(read().changedTo(read().document()).changesAnything());
  }

  @Test
  void fileIsADocumentAndWhatItMeans() throws IOException {
    write("openclaw.json", "\uFEFF// mine\n{a: 1, b: '${HF_TOKEN}'} // last");
    ConfigFile config = read();
    assertTrue(config.exists());
    assertEquals(folder.resolve("openclaw.json"), config.path());
    assertEquals("\uFEFF// mine\n{a: 1, b: '${HF_TOKEN}'} // last", config.document().text());
    assertEquals("{\"a\":1,\"b\":\"${HF_TOKEN}\"}", JsonTree.compact(config.data()));
    assertSame(config.document().data(), config.data());
    assertEquals(config.path(), config.fileOf(DocumentPath.of("a")));
  }

  @Test
  void changeCarriesTheNewText() throws IOException {
    write("openclaw.json", "{a: 1}");
    ConfigFile config = read();
    FileChange change =
        config.changedTo(config.document().set(path("a"), JsonTree.NODES.numberNode(2)));
    assertTrue(change.changesAnything());
    assertEquals(config.path(), change.path());
    assertFalse(config.changedTo(config.document()).changesAnything());
  }

  @Test
  void brokenFileIsAConflictWithItsPlaceAndItsLine() throws IOException {
    write("openclaw.json", "{\n  a: 1,\n  b: [1 2],\n}\n");
    Failure failure = assertThrows(Failure.class, this::read);
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertTrue(
        failure.getMessage().startsWith(folder + "/openclaw.json:3:9: expected "),
        failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count());
    assertEquals("  b: [1 2],\n        ^", failure.details());
  }

  @Test
  void secretInABrokenLineIsNotShown() throws IOException {
    write("openclaw.json", "{\n  apiKey: 'hf_verysecretverysecret\n}");
    Failure failure = assertThrows(Failure.class, this::read);
    assertFalse((failure.getMessage() + failure.details()).contains("secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7", "'text'"})
  void anythingButAnObjectIsAConflict(String text) throws IOException {
    write("openclaw.json", text);
    assertConflict(folder + "/openclaw.json: expected an object");
  }

  @Test
  void textThatIsNotUtf8IsAConflict() throws IOException {
    Files.write(folder.resolve("openclaw.json"), new byte[] {'{', (byte) 0xFF, '}'});
    assertConflict("cannot read " + folder + "/openclaw.json: it is not UTF-8 text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{$include: './a.json5'}                              | {\"x\":1,\"o\":{\"p\":1},\"l\":[1]}",
        "{k: {$include: './a.json5'}}                         | {\"k\":{\"x\":1,\"o\":{\"p\":1},\"l\":[1]}}",
        "{l: [{$include: 'list.json5'}, 3]}                   | {\"l\":[[1,2],3]}",
        "{$include: './a.json5', x: 2}                        | {\"x\":2,\"o\":{\"p\":1},\"l\":[1]}",
        "{x: 2, $include: './a.json5'}                        | {\"x\":2,\"o\":{\"p\":1},\"l\":[1]}",
        "{$include: './a.json5', o: {q: 2}, l: [2], y: 3}     | {\"x\":1,\"o\":{\"p\":1,\"q\":2},\"l\":[1,2],\"y\":3}",
        "{$include: './a.json5', o: 7, l: {}}                 | {\"x\":1,\"o\":7,\"l\":{}}",
        "{$include: ['a.json5', 'b.json5']}                   | {\"x\":2,\"o\":{\"p\":1,\"q\":2},\"l\":[1,2]}",
        "{$include: ['b.json5', 'a.json5'], x: 3}             | {\"x\":3,\"o\":{\"q\":2,\"p\":1},\"l\":[2,1]}",
        "{$include: []}                                       | {}",
        "{$include: 'sub/nested.json5'}                       | {\"n\":{\"deep\":true},\"x\":0}",
        "{a: {$include: 'a.json5'}, b: {$include: 'a.json5'}} | {\"a\":{\"x\":1,\"o\":{\"p\":1},\"l\":[1]},\"b\":{\"x\":1,\"o\":{\"p\":1},\"l\":[1]}}"
      })
  void includedFilesTakeTheirPlaces(String main, String expected) throws IOException {
    writeParts();
    write("openclaw.json", main);
    assertEquals(expected, JsonTree.compact(read().data()));
    assertEquals(main, read().document().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{$include: 'gone.json5'}              | STATE/openclaw.json includes STATE/gone.json5, which does not exist",
        "{$include: '../outside.json5'}        | STATE/openclaw.json includes PARENT/outside.json5, which is outside of STATE",
        "{$include: '/etc/hostname'}           | STATE/openclaw.json includes /etc/hostname, which is outside of STATE",
        "{$include: 'linked.json5'}            | STATE/openclaw.json includes STATE/linked.json5, which is outside of STATE",
        "{$include: './openclaw.json'}         | STATE/openclaw.json includes STATE/openclaw.json, which leads back to it",
        "{$include: 'circle.json5'}            | STATE/sub/circle2.json5 includes STATE/circle.json5, which leads back to it",
        "{$include: 7}                         | STATE/openclaw.json has an $include that is neither a path nor a list of paths",
        "{$include: ['a.json5', {}]}           | STATE/openclaw.json has an $include with something that is no path",
        "{$include: 'a\\0b'}                   | STATE/openclaw.json has an $include that is no path",
        "{k: {$include: 'list.json5', a: 1}}   | STATE/openclaw.json has keys beside an $include of something that is no object",
        "{$include: 'list.json5'}              | STATE/openclaw.json: expected an object",
        "{$include: 'latin1.json5'}            | cannot read STATE/latin1.json5: it is not UTF-8 text"
      })
  void includeThatMakesNoSenseIsAConflict(String main, String message) throws IOException {
    writeParts();
    write("openclaw.json", main);
    write("../outside.json5", "{}");
    Files.createSymbolicLink(folder.resolve("linked.json5"), Path.of("../outside.json5"));
    write("circle.json5", "{$include: 'sub/circle2.json5'}");
    write("sub/circle2.json5", "{$include: '../circle.json5'}");
    Files.write(folder.resolve("latin1.json5"), new byte[] {'{', (byte) 0xE4, '}'});
    assertConflict(
        message
            .replace("STATE", folder.toString())
            .replace("PARENT", String.valueOf(folder.getParent())));
  }

  @Test
  void brokenIncludeIsAConflictAtItsOwnPlace() throws IOException {
    write("openclaw.json", "{$include: 'broken.json5'}");
    write("broken.json5", "{\n x: }");
    Failure failure = assertThrows(Failure.class, this::read);
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertTrue(
        failure.getMessage().startsWith(folder + "/broken.json5:2:5: expected "),
        failure.getMessage());
  }

  @Test
  void includesGoTenFilesDeepAndNoDeeper() throws IOException {
    write("openclaw.json", "{$include: '1.json5'}");
    for (int i = 1; i < 10; i++) {
      write(i + ".json5", "{$include: '" + (i + 1) + ".json5'}");
    }
    write("10.json5", "{bottom: true}");
    assertEquals("{\"bottom\":true}", JsonTree.compact(read().data()));
    write("10.json5", "{$include: '11.json5'}");
    write("11.json5", "{}");
    assertConflict(folder + "/10.json5 includes " + folder + "/11.json5, more than 10 files deep");
  }

  @Test
  void folderMayBeReachedThroughALink() throws IOException {
    writeParts();
    write("openclaw.json", "{$include: 'a.json5'}");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    JsonNode data = ConfigFile.read(link.resolve("openclaw.json"), List.of(), files).data();
    assertEquals(1, data.path("x").intValue());
  }

  private void writeParts() throws IOException {
    write("a.json5", "{x: 1, o: {p: 1}, l: [1]} // a");
    write("b.json5", "{x: 2, o: {q: 2}, l: [2]} // b");
    write("list.json5", "[1, 2]");
    Files.createDirectories(folder.resolve("sub"));
    write("sub/nested.json5", "{n: {$include: './inner.json5'}, x: 0}");
    write("sub/inner.json5", "{deep: true}");
  }

  private void assertConflict(String message) {
    Failure failure = assertThrows(Failure.class, this::read);
    assertEquals(message, failure.getMessage());
    assertEquals(ExitCode.CONFLICT, failure.code());
  }

  private ConfigFile read() {
    return ConfigFile.read(folder.resolve("openclaw.json"), List.of(), files);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static DocumentPath path(String... keys) {
    return DocumentPath.of(keys);
  }
}
