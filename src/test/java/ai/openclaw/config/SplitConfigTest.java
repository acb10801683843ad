package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileLocks;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of what a config in several files means is written where the value stands. */
class SplitConfigTest {
  private static final String PART = "{x: 1, o: {p: 1}, l: [1]} // part";

  @TempDir Path temporary;
  private final FileLocks locks = TestLocks.of(42);
  private final PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, locks);
  private Path folder = Path.of("");

  @BeforeEach
  void parts() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("state"));
    write("part.json5", PART);
    write("sub/nested.json5", "{n: {$include: './inner.json5'}, x: 0}");
    write("sub/inner.json5", "{deep: 1}");
  }

  /** A dot parts keys; {@code -} stands for a file that stays as it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      value = {
        "{k: {$include: 'part.json5'}}           | k.x    | - | {x: 2, o: {p: 1}, l: [1]} // part",
        "{k: {$include: 'part.json5'}}           | k.new  | - | {x: 1, o: {p: 1}, l: [1], new: 2} // part",
        "{k: {$include: 'part.json5'}}           | k.o.p  | - | {x: 1, o: {p: 2}, l: [1]} // part",
        "{k: {$include: 'part.json5'}}           | k.o.q.r| - | {x: 1, o: {p: 1, q: {r: 2}}, l: [1]} // part",
        "{k: {$include: 'part.json5'}}           | k.o    | - | {x: 1, o: 2, l: [1]} // part",
        "{k: {$include: 'part.json5'}}           | other  | {k: {$include: 'part.json5'}, other: 2} | -",
        "{k: {$include: 'part.json5', y: 1}}     | k.y    | {k: {$include: 'part.json5', y: 2}} | -",
        "{k: {$include: 'part.json5', y: 1}}     | k.z    | {k: {$include: 'part.json5', y: 1, z: 2}} | -",
        "{k: {$include: 'part.json5', x: 7}}     | k.x    | {k: {$include: 'part.json5', x: 2}} | -",
        "{k: {$include: 'part.json5', y: 1}}     | k.o.p  | - | {x: 1, o: {p: 2}, l: [1]} // part",
        "{k: {$include: 'part.json5', o: {q: 1}}}| k.o.q  | {k: {$include: 'part.json5', o: {q: 2}}} | -",
        "{$include: 'part.json5'}                | o.p    | - | {x: 1, o: {p: 2}, l: [1]} // part",
        "{$include: 'part.json5'}                | new    | {$include: 'part.json5', new: 2} | -",
        "{$include: ['sub/inner.json5','part.json5']} | o.p | - | {x: 1, o: {p: 2}, l: [1]} // part",
      })
  void theFileThatHasTheValueIsChanged(
      String main, String path, @Nullable String mainAfter, @Nullable String partAfter)
      throws IOException {
    write("openclaw.json", main);
    ConfigDraft draft = draft();
    draft.set(path(path), JsonTree.NODES.numberNode(2));

    commit(draft);

    assertEquals(mainAfter == null ? main : mainAfter, read("openclaw.json"));
    assertEquals(partAfter == null ? PART : partAfter, read("part.json5"));
    assertEquals(JsonTree.compact(draft.data()), JsonTree.compact(config().data()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{k: {$include: 'part.json5', x: 7}} | k.x", // would bring the part's own to light
        "{k: {$include: 'part.json5', o: {q: 1}}} | k.o", // is made up of two
        "{a: {$include: 'part.json5'}, b: {$include: 'part.json5'}} | a.x", // changes b as well
      })
  void whatSeveralFilesMakeUpCannotBeRemoved(String main, String path) throws IOException {
    write("openclaw.json", main);
    ConfigDraft draft = draft();
    draft.remove(path(path));

    assertNull(config().changes(draft));
  }

  @Test
  void elementsOfAnArrayStandInTheirFiles() throws IOException {
    write("openclaw.json", "{l: [{own: 1}, {$include: 'part.json5'}]}");
    DocumentPath list = path("l");
    ConfigDraft draft = draft();
    draft.set(list.child(0).child("own"), JsonTree.NODES.numberNode(2));
    draft.set(list.child(1).child("l").child(0), JsonTree.NODES.numberNode(3));

    commit(draft);

    assertEquals("{l: [{own: 2}, {$include: 'part.json5'}]}", read("openclaw.json"));
    assertEquals("{x: 1, o: {p: 1}, l: [3]} // part", read("part.json5"));
    assertEquals(main(), config().fileOf(list.child(2)));
    assertEquals(main(), config().fileOf(list.child(0).child("own").child(0)));
  }

  @Test
  void anArrayWithAnElementElsewhereIsNotFlattened() throws IOException {
    write("openclaw.json", "{l: [{$include: 'part.json5'}, 1]}");
    ConfigDraft draft = draft();
    draft.set(path("l"), JsonTree.NODES.arrayNode().add(1));

    assertNull(config().changes(draft));
  }

  @Test
  void aWholeThatHasAPartElsewhereIsNotFlattened() throws IOException {
    write("openclaw.json", "{k: {own: 1, part: {$include: 'part.json5'}}}");
    ConfigDraft draft = draft();
    draft.set(path("k"), JsonTree.NODES.objectNode().put("own", 2));

    assertNull(config().changes(draft));
  }

  @Test
  void valuesAreRemovedRenamedAndAppendedInTheirFile() throws IOException {
    write("openclaw.json", "{k: {$include: 'part.json5'}, j: {$include: 'sub/nested.json5'}}");
    ConfigDraft draft = draft();
    draft.remove(path("k.x"));
    draft.rename(path("k.o"), "renamed");
    draft.append(path("k.l"), JsonTree.NODES.numberNode(2));
    draft.remove(path("j.n"));

    commit(draft);

    assertEquals("{renamed: {p: 1}, l: [1, 2]} // part", read("part.json5"));
    assertEquals("{x: 0}", read("sub/nested.json5"));
    assertEquals("{deep: 1}", read("sub/inner.json5"));
  }

  @Test
  void anIncludedFileIncludesFurtherOnes() throws IOException {
    write("openclaw.json", "{k: {$include: 'sub/nested.json5'}}");
    ConfigDraft draft = draft();
    draft.set(path("k.n.deep"), JsonTree.NODES.numberNode(2));
    draft.set(path("k.n.new"), JsonTree.NODES.numberNode(3));

    commit(draft);

    assertEquals("{deep: 2, new: 3}", read("sub/inner.json5"));
    assertEquals(folder.resolve("sub/inner.json5"), config().fileOf(path("k.n.deep")));
  }

  @Test
  void aFileElsewhereIsReadAndWrittenWhereOpenClawMayReadIt() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.toRealPath().resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("real.json5"), "{x: 1}");
    Files.createSymbolicLink(folder.resolve("link.json5"), elsewhere.resolve("real.json5"));
    write("openclaw.json", "{k: {$include: './link.json5'}}");
    ConfigFile config = ConfigFile.read(main(), List.of(elsewhere), files);
    ConfigDraft draft = new ConfigDraft("openclaw.json", config.data());
    draft.set(path("k.x"), JsonTree.NODES.numberNode(2));

    commit(config, draft);

    assertTrue(Files.isSymbolicLink(folder.resolve("link.json5")));
    assertEquals("{x: 2}", Files.readString(elsewhere.resolve("real.json5")));
  }

  private ConfigDraft draft() {
    return new ConfigDraft("openclaw.json", config().data());
  }

  private void commit(ConfigDraft draft) {
    commit(config(), draft);
  }

  private void commit(ConfigFile config, ConfigDraft draft) {
    List<FileChange> changes = config.changes(draft);
    assertNotNull(changes);
    new FileTransaction(files, locks).commit(() -> changes);
  }

  private ConfigFile config() {
    return ConfigFile.read(main(), List.of(), files);
  }

  private Path main() {
    return folder.resolve("openclaw.json");
  }

  private static DocumentPath path(String dotted) {
    DocumentPath path = DocumentPath.of();
    for (String key : dotted.trim().split("\\.", -1)) {
      path = path.child(key);
    }
    return path;
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).resolveSibling(""));
    Files.writeString(folder.resolve(name), text);
  }
}
