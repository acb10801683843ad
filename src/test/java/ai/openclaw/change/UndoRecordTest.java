package ai.openclaw.change;

import static ai.openclaw.auth.StateScene.CONFIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.StateScene;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileTransaction;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a run, and what of it somebody has changed since. */
class UndoRecordTest {
  private static final Commands COMMANDS = new Commands(null, null);
  private static final String VARIABLES = ".openclaw/.env";
  private static final String RECORD = CONFIG + ".undo";
  private static final String BEFORE = "{model: \"old-word\"}";
  private static final String AFTER =
      "{model: \"new\", list: [1, {id: \"x\"}], agents: {defaults: {on: true}}, none: {}}";

  @TempDir Path home;
  private StateScene scene;
  private FileTransaction transaction;
  private Path config;

  @BeforeEach
  void aConfigAndVariables() {
    scene = new StateScene(home).write(CONFIG, BEFORE);
    transaction = scene.transaction();
    config = home.resolve(CONFIG);
  }

  @Test
  void theFormerContentComesBackAndWhatWasNotThereGoes() {
    run(AFTER, List.of());

    UndoRecord record = kept();
    transaction.commit(() -> record.back(transaction, COMMANDS));

    assertEquals(BEFORE, scene.text(CONFIG));
    assertEquals(List.of(home.resolve(VARIABLES)), record.made());
    assertEquals(List.of(config, home.resolve(VARIABLES)), files(record));
    assertEquals("today", record.at());
    assertEquals(List.of("set a key"), record.inRuntime());
  }

  @ParameterizedTest
  @CsvSource({
    "/home/ada/.openclaw/openclaw.json, /home/ada/.openclaw/.env, .env",
    "/etc/openclaw.json, /home/ada/.openclaw/.env, ../home/ada/.openclaw/.env",
    "openclaw.json, agents/main.json, agents/main.json",
    "my/openclaw.json, /home/ada/.openclaw/.env, /home/ada/.openclaw/.env",
  })
  void aFileIsNamedFromTheConfigUnlessTheyHaveNoRootInCommon(Path config, Path file, Path name) {
    assertEquals(name.toString(), UndoRecord.name(file, config));
    assertEquals(file, config.resolveSibling(UndoRecord.name(file, config)).normalize());
  }

  /** As on another drive of Windows: no path leads from the one to the other. */
  @Test
  void aFileOnAnotherFileSystemIsNamedInFull() throws IOException {
    URI archive = URI.create("jar:" + home.resolve("drive.zip").toUri());
    try (FileSystem drive = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      assertEquals("/state/.env", UndoRecord.name(drive.getPath("/state/.env"), config));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "\"new\" | \"newer\" | model",
        "\"new\" | \"mew\" | model",
        "true | \"true\" | agents.defaults.on",
        "[1, | [2, | list[0]",
        "\"x\" | \"y\" | list[1].id",
        "{id: \"x\"}] | {id: \"x\"}, 3] | list[2]",
        "none: {} | none: [] | none",
        "none: {} | ~~ | none",
        "none: {} | some: {} | none some",
        "none: {} | none:  {} | its layout",
      })
  void whatSomebodyChangedSinceIsNamed(String written, String now, String paths) {
    run(AFTER, List.of());
    scene.write(CONFIG, AFTER.replace(written, now));

    UndoRecord record = kept();
    Failure failure = assertThrows(Failure.class, () -> record.back(transaction, COMMANDS));

    assertEquals(ExitCode.CONFLICT, failure.code());
    String named = paths.equals("its layout") ? paths : paths.replace(" ", ", ");
    assertEquals(config + " has changed since: " + named, failure.getMessage());
    assertTrue(String.valueOf(failure.hint()).contains("openclaw onboard --forget"));
  }

  @Test
  void ofManyChangesTheFirstAreNamed() {
    run(AFTER, List.of());
    scene.write(CONFIG, AFTER.replace("none: {}", "a: 1, b: 2, c: 3, d: 4"));

    UndoRecord record = kept();
    Failure failure = assertThrows(Failure.class, () -> record.back(transaction, COMMANDS));

    assertEquals(config + " has changed since: a, b, c and 2 more", failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "7"})
  void whatHasNoPartsAnyMoreDiffersInTheFormerOnes(String now) {
    run("{model: \"new\"}", List.of());

    assertEquals(List.of("model"), kept().files().get(0).differing(now));
  }

  @Test
  void aFirstLetterIsEnoughToTellLongValuesApart() {
    String value = "a".repeat(60);
    run("{model: \"" + value + "\"}", List.of());
    scene.write(CONFIG, "{model: \"b" + value.substring(1) + "\"}");

    assertEquals(List.of("model"), kept().files().get(0).differing(scene.text(CONFIG)));
  }

  @Test
  void aFileThatIsGoneIsSaidToBe() {
    run(AFTER, List.of());
    transaction.remove(home.resolve(VARIABLES));

    UndoRecord record = kept();
    Failure failure = assertThrows(Failure.class, () -> record.back(transaction, COMMANDS));

    assertEquals(home.resolve(VARIABLES) + " has been deleted since", failure.getMessage());
  }

  @Test
  void theKeysOfTheFormerContentAreInIt() {
    run(AFTER, List.of());

    assertTrue(kept().holds(Secret.of("old-word")));
    assertFalse(kept().holds(Secret.of("variable-word")), "there was no such file before");
    assertFalse(kept().holds(Secret.of("new-word")));
  }

  @Test
  void aRefusedKeyIsNotKept() {
    run(AFTER, List.of(Secret.of("elsewhere"), Secret.of("old-word")));

    assertFalse(scene.text(RECORD).contains("old-word"));
    assertNull(UndoRecord.read(config, transaction, COMMANDS));
  }

  @Test
  void anotherRefusedKeyHindersNothing() {
    run(AFTER, List.of(Secret.of("elsewhere")));

    assertNotNull(UndoRecord.read(config, transaction, COMMANDS));
  }

  @Test
  void withoutARunNothingIsKept() {
    assertNull(UndoRecord.read(config, transaction, COMMANDS));
  }

  @Test
  void aRecordThatCannotBeReadIsSaidWithWhatTakesItAway() {
    scene.write(RECORD, "{broken");

    Failure failure =
        assertThrows(Failure.class, () -> UndoRecord.read(config, transaction, COMMANDS));

    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals("openclaw onboard --forget", failure.hint());
  }

  private UndoRecord kept() {
    UndoRecord record = UndoRecord.read(config, transaction, COMMANDS);
    assertNotNull(record);
    return record;
  }

  private static List<Path> files(UndoRecord record) {
    List<Path> files = new ArrayList<>();
    record.files().forEach(each -> files.add(each.file()));
    return files;
  }

  /** Writes that config, a file of variables, and the record of both. */
  private void run(String after, List<Secret> refused) {
    FileChange changed = transaction.read(config).changedTo(after);
    FileChange made = transaction.read(home.resolve(VARIABLES)).changedTo("A=variable-word\n");
    ChangePlan plan =
        new ChangePlan(
                List.of(PlannedChange.of(changed, "first"), PlannedChange.of(made, "second")))
            .afterRuntime(List.of("set a key"));
    FileChange record = UndoRecord.of(config, "today", plan, refused, transaction);
    transaction.commit(() -> List.of(changed, made, record));
  }
}
