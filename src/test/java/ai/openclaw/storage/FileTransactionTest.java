package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a transaction does to files, and what is said of one that ends early. */
class FileTransactionTest extends TransactionScene {
  @Test
  void filesAreMadeAndNothingElseStays() throws IOException {
    FileTransaction.Receipt receipt = commit(new PosixDisk(), "key", "settings");
    assertEquals(List.of(store, config), receipt.written());
    assertEquals(List.of(), receipt.backups());
    assertEquals(List.of(), receipt.tightened());
    assertEquals(Map.of("agent/store.json", "key", "config.json", "settings"), contents());
  }

  @Test
  void previousConfigIsKeptOnce() throws IOException {
    commit(new PosixDisk(), "key", "settings");
    FileTransaction.Receipt receipt = commit(new PosixDisk(), "key", "settings 2");
    assertEquals(List.of(config), receipt.written());
    assertEquals(List.of(folder.resolve("config.json.bak")), receipt.backups());
    commit(new PosixDisk(), "key", "settings 3");
    assertEquals(
        Map.of(
            "agent/store.json", "key",
            "config.json", "settings 3",
            "config.json.bak", "settings 2"),
        contents());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("config.json.bak"))));
  }

  @Test
  void filesThatOthersCouldReadAreNamed() throws IOException {
    Files.setPosixFilePermissions(
        Files.writeString(config, "settings"), PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(List.of(config), commit(new PosixDisk(), "key", "settings 2").tightened());
  }

  @Test
  void planThatChangesNothingTouchesNothingNotEvenALock() throws IOException {
    commit(new PosixDisk(), "key", "settings");
    plantLock(config, 7);
    FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(store, longAgo);
    Files.setLastModifiedTime(store.getParent(), longAgo);
    FileTransaction.Receipt receipt =
        commit(FaultyDisk.failingFrom(0, new IOException("must not be used")), "key", "settings");
    assertEquals(List.of(), receipt.written());
    assertEquals(longAgo, Files.getLastModifiedTime(store));
    assertEquals(longAgo, Files.getLastModifiedTime(store.getParent()));
    assertEquals(Instant.parse("2026-02-17T10:00:00.250Z"), time.instant());
  }

  @Test
  void unchangedFileIsNotLocked() throws IOException {
    commit(new PosixDisk(), "key", "settings");
    plantLock(store, 7);
    commit(new PosixDisk(), "key", "settings 2");
    assertEquals(Instant.parse("2026-02-17T10:00:00.250Z"), time.instant());
  }

  @Test
  void locksAreHeldWhileFilesAreReplacedTheStoresFirst() throws IOException {
    StringBuilder seen = new StringBuilder();
    ForwardingDisk watching =
        new ForwardingDisk() {
          @Override
          void before(String operation, Path path) {
            if (operation.equals("replace")) {
              seen.append(path.getFileName())
                  .append(
                      Files.exists(lock(store)) && Files.exists(lock(config)) ? " locked " : " ");
            }
          }
        };
    commit(new PosixDisk(), "key", "settings");
    commit(watching, "key 2", "settings 2");
    assertEquals("store.json locked config.json.bak locked config.json locked ", seen.toString());
  }

  @Test
  void filesAndDeadLocksAreTakenAway() throws IOException {
    Files.writeString(config, "settings");
    plantLock(config, 8);
    FileTransaction transaction =
        new FileTransaction(new PrivateFiles(new PosixDisk(), TestLocks.of(42)), locks);

    transaction.remove(config);
    transaction.removeStaleLocks(List.of(config));

    assertEquals(Map.of(), contents());
  }

  @Test
  void leftoversOfFilesAndBackupsGo() throws IOException {
    Files.writeString(config, "settings");
    Files.writeString(folder.resolve("config.json.7.8.tmp"), "");
    Files.writeString(folder.resolve("config.json.bak.7.8.tmp"), "");

    commit(new PosixDisk(), "key", "settings 2");

    assertEquals(
        Map.of(
            "agent/store.json", "key",
            "config.json", "settings 2",
            "config.json.bak", "settings"),
        contents());
  }

  @Test
  void onlyRecordsAreNotWrittenThroughALink() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "old");
    Files.createSymbolicLink(config, elsewhere);
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(42));
    FileTransaction transaction = new FileTransaction(files, locks);

    Failure failure =
        assertThrows(
            Failure.class,
            () ->
                transaction.commit(() -> List.of(files.read(config).changedTo("new").asRecord())));
    assertEquals("cannot write " + config + ": it is a symbolic link", failure.getMessage());
    assertEquals("old", Files.readString(elsewhere));

    transaction.commit(() -> List.of(files.read(config).changedTo("new")));
    assertEquals("new", Files.readString(elsewhere));
  }

  @Test
  void nothingIsReplacedOnceItIsGivenUp() throws IOException {
    FileTransaction transaction = new FileTransaction(files(), locks);
    List<Failure> said = new ArrayList<>();
    Failure failure =
        assertThrows(
            Failure.class,
            () ->
                transaction.commit(
                    () -> {
                      said.add(transaction.giveUp());
                      return List.of(transaction.read(config).changedTo("mine"));
                    }));
    assertEquals("cancelled; nothing was changed", said.get(0).getMessage());
    assertEquals(ExitCode.CANCELLED, failure.code());
    assertEquals(Map.of(), contents());
  }

  @Test
  void itIsTooLateToGiveUpWhatIsWritten() {
    FileTransaction transaction = new FileTransaction(files(), locks);
    transaction.commit(() -> List.of(transaction.read(config).changedTo("mine")));
    assertEquals("stopped; the changes were already made", transaction.giveUp().getMessage());
  }

  @Test
  void whatWasChangedElsewhereIsSaidOfACancelledRun() {
    FileTransaction transaction = new FileTransaction(files(), locks);
    assertEquals("cancelled; nothing was changed", transaction.cancelled().getMessage());
    transaction.changedElsewhere("the store has the key", "openclaw onboard goes on");
    assertEquals("cancelled; the store has the key", transaction.cancelled().getMessage());
    assertEquals("openclaw onboard goes on", transaction.giveUp().hint());
  }

  @Test
  void whatWasChangedElsewhereIsSaidOfACommitThatFails() throws IOException {
    commit(new PosixDisk(), "key", "settings");
    plantLock(store, 7);
    time.after(Duration.ofSeconds(29), () -> plantLock(store, 7));
    FileTransaction transaction = new FileTransaction(files(), locks);
    transaction.changedElsewhere("OpenClaw has the key", "openclaw onboard goes on");

    Failure failure =
        assertThrows(
            Failure.class,
            () -> transaction.commit(() -> List.of(transaction.read(store).changedTo("x"))));

    assertEquals(ExitCode.CONFLICT, failure.code());
    assertTrue(failure.getMessage().startsWith("cannot lock"), failure.getMessage());
    assertTrue(failure.getMessage().endsWith("; OpenClaw has the key"), failure.getMessage());
    String hint = failure.hint();
    assertTrue(hint != null && hint.endsWith("openclaw onboard goes on"), hint);
    assertEquals("key", contents().get("agent/store.json"));
  }

  private static PrivateFiles files() {
    return new PrivateFiles(new PosixDisk(), TestLocks.of(42));
  }
}
