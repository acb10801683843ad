package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole processes that commit: killed, short of disk, under another umask, beside strangers. */
class CommitProcessTest {
  @TempDir Path folder;

  /** Dies before each operation on the disk in turn, half-way when that writes a file. */
  @Test
  void deathAtAnyMomentLeavesWholeFilesAndTheNextRunFinishes() throws Exception {
    int n = 0;
    for (int exit = CommittingProcess.DIED; exit != 0; n++) {
      Path state = Files.createDirectories(folder.resolve("state" + n));
      CommittingProcess.commit(state, "old key", "old settings", new PosixDisk());
      try (ChildJvm child =
          ChildJvm.start(CommittingProcess.class, state, "new key", "new settings", n)) {
        exit = child.exitCode();
      }
      String store = Files.readString(state.resolve("agent/store.json"));
      String config = Files.readString(state.resolve("config.json"));
      assertTrue(List.of("old key", "new key").contains(store), n + ": " + store);
      assertTrue(List.of("old settings", "new settings").contains(config), n + ": " + config);
      assertTrue(
          config.startsWith("old") || store.startsWith("new"), "config before credential at " + n);

      CommittingProcess.commit(state, "next key", "next settings", new PosixDisk());
      assertEquals("next key", Files.readString(state.resolve("agent/store.json")));
      assertEquals("next settings", Files.readString(state.resolve("config.json")));
      assertEquals(
          List.of("agent", "config.json", "config.json.bak"), PrivateFilesTest.names(state));
      assertEquals(List.of("store.json"), PrivateFilesTest.names(state.resolve("agent")));
    }
    assertTrue(n > 9, "the commit has only " + n + " operations");
  }

  @Test
  void terminationBeforeTheFirstReplacementLeavesEverythingAsItWas() throws Exception {
    CommittingProcess.commit(folder, "old key", "old settings", new PosixDisk());
    try (ChildJvm child =
        ChildJvm.start(
            CommittingProcess.class,
            folder,
            "new key",
            "new settings",
            CommittingProcess.WAIT_FOR_EXIT)) {
      assertEquals("writing", child.readLine());
      child.terminate();
      assertNotEquals(0, child.exitCode());
    }
    assertEquals("old key", Files.readString(folder.resolve("agent/store.json")));
    assertEquals("old settings", Files.readString(folder.resolve("config.json")));
    assertEquals(List.of("agent", "config.json"), PrivateFilesTest.names(folder));
    assertEquals(List.of("store.json"), PrivateFilesTest.names(folder.resolve("agent")));
  }

  @Test
  void diskWithoutRoomLeavesEverythingAsItWas() throws Exception {
    CommittingProcess.commit(folder, "old key", "old settings", new PosixDisk());
    String noFileMayGrow = "ulimit -f 0";
    try (ChildJvm child =
        ChildJvm.startAfter(
            noFileMayGrow,
            CommittingProcess.class,
            folder,
            "new key",
            "new settings",
            CommittingProcess.NEVER)) {
      assertEquals(
          "cannot write " + folder + "/agent/store.json.lock: file too large", child.readLine());
      assertEquals(1, child.exitCode());
    }
    assertEquals("old key", Files.readString(folder.resolve("agent/store.json")));
    assertEquals("old settings", Files.readString(folder.resolve("config.json")));
    assertEquals(List.of("agent", "config.json"), PrivateFilesTest.names(folder));
    assertEquals(List.of("store.json"), PrivateFilesTest.names(folder.resolve("agent")));
  }

  @Test
  void diskWithTooLittleRoomForTheConfigLeavesEverythingAsItWas() throws Exception {
    CommittingProcess.commit(folder, "old key", "old settings", new PosixDisk());
    String noFileLargerThanOneBlock = "ulimit -f 1";
    try (ChildJvm child =
        ChildJvm.startAfter(
            noFileLargerThanOneBlock,
            CommittingProcess.class,
            folder,
            "new key",
            "new settings ".repeat(200),
            CommittingProcess.NEVER)) {
      assertEquals("cannot write " + folder + "/config.json: file too large", child.readLine());
      assertEquals(1, child.exitCode());
    }
    assertEquals("old key", Files.readString(folder.resolve("agent/store.json")));
    assertEquals("old settings", Files.readString(folder.resolve("config.json")));
    assertEquals(List.of("agent", "config.json"), PrivateFilesTest.names(folder));
    assertEquals(List.of("store.json"), PrivateFilesTest.names(folder.resolve("agent")));
  }

  /** As a container mounts a single file; only root may try it. */
  @Test
  void fileThatIsMountedByItselfIsWrittenInPlaceWithABackup() throws Exception {
    assumeTrue(ChildJvm.canRun("unshare", "-m", "true"), "needs the right to mount");
    Path outside = Files.writeString(folder.resolve("outside.json"), "old and longer settings");
    Path state = Files.createDirectory(folder.resolve("state"));
    Path config = Files.createFile(state.resolve("config.json"));
    String mounted =
        "exec unshare -m sh -c 'mount --bind %s %s && exec \"$@\"' sh \"$@\""
            .formatted(outside, config);
    try (ChildJvm child =
        ChildJvm.startAfter(
            mounted, CommittingProcess.class, state, "key", "settings", CommittingProcess.NEVER)) {
      assertEquals("done", child.readLine());
      assertEquals(0, child.exitCode());
    }
    assertEquals("settings", Files.readString(outside));
    assertEquals("", Files.readString(config));
    assertEquals("old and longer settings", Files.readString(state.resolve("config.json.bak")));
    assertEquals(List.of("agent", "config.json", "config.json.bak"), PrivateFilesTest.names(state));
  }

  @ParameterizedTest
  @ValueSource(strings = {"umask 0", "umask 077", "umask 0277", "umask 0777"})
  void umaskDoesNotMatter(String umask) throws Exception {
    Path state = folder.resolve("state");
    try (ChildJvm child =
        ChildJvm.startAfter(
            umask, CommittingProcess.class, state, "key", "settings", CommittingProcess.NEVER)) {
      assertEquals("done", child.readLine());
      assertEquals(0, child.exitCode());
    }
    assertEquals("rwx------", mode(state));
    assertEquals("rwx------", mode(state.resolve("agent")));
    assertEquals("rw-------", mode(state.resolve("agent/store.json")));
    assertEquals("rw-------", mode(state.resolve("config.json")));
  }

  @Test
  void foreignProgramAndThisOneLoseNothingOfEachOther() throws Exception {
    int rounds = 20;
    Path file = Files.writeString(folder.resolve("store.json"), "");
    try (ChildJvm foreign = ChildJvm.start(ForeignProcess.class, file, rounds)) {
      assertEquals("ready", foreign.readLine());
      foreign.goOn();
      for (int i = 0; i < rounds; i++) {
        append(file, "m");
      }
      assertEquals(0, foreign.exitCode());
    }
    String content = Files.readString(file);
    assertEquals(2 * rounds, content.length(), content);
    assertEquals(rounds, content.replace("m", "").length(), content);
    assertEquals(List.of("store.json"), PrivateFilesTest.names(folder));
  }

  private static void append(Path file, String letter) {
    Processes processes = Processes.ofSystem();
    PrivateFiles files = new PrivateFiles(new PosixDisk(), TestLocks.of(processes.current()));
    FileLocks.Sleeper impatient = time -> Thread.sleep(time.toMillis() / 4);
    FileLocks locks = new FileLocks(processes, Clock.systemUTC(), impatient, new LockDiary());
    new FileTransaction(files, locks)
        .commit(
            () -> {
              FileSnapshot now = files.read(file);
              String content = new String(now.bytes(), UTF_8) + letter;
              return List.of(now.changedTo(content));
            });
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
