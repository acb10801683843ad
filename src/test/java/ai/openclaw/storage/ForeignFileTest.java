package ai.openclaw.storage;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
@DisabledOnOs(OS.WINDOWS)
class ForeignFileTest {
  private static final int MOST = 64 * 1024;

  @TempDir Path folder;

  @Test
  void fileIsReadToItsLastByte() throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, new byte[MOST]);
    assertArrayEquals(new byte[MOST], ForeignFile.read(file, MOST));
  }

  @Test
  void missingFileIsNothing() throws IOException {
    assertNull(ForeignFile.read(folder.resolve("missing"), MOST));
    assertNull(ForeignFile.read(folder.resolve("missing/too"), MOST));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("missing"));
    assertNull(ForeignFile.read(link, MOST));
  }

  @Test
  void linkToAFileIsThatFile() throws IOException {
    Files.writeString(folder.resolve("file"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
    assertArrayEquals("text".getBytes(UTF_8), ForeignFile.read(link, MOST));
  }

  @Test
  void namedPipeIsNotWaitedFor() throws IOException {
    Path fifo = Fifo.make(folder.resolve("fifo"));
    assertUnreadable("it is not a regular file", "move it away: mv " + fifo, fifo);
    Path link = Files.createSymbolicLink(folder.resolve("link"), fifo);
    assertUnreadable("it is not a regular file", "move it away: mv " + link, link);
  }

  @Test
  void endlessDeviceIsNotRead() {
    assertUnreadable("it is not a regular file", null, Path.of("/dev/zero"));
  }

  @Test
  void folderIsNoFile() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertUnreadable("it is a folder", "move it away: mv " + empty, empty);
  }

  @Test
  void nobodyIsToldToMoveASystemsFolderOrOneInUse() throws IOException {
    assertEquals(null, hint(Path.of("/")));
    assertEquals(null, hint(Path.of("/dev")));
    assertEquals(null, hint(Path.of("/dev/zero")));
    Path used = Files.createDirectory(folder.resolve("used"));
    Files.writeString(used.resolve("file"), "");
    assertEquals(null, hint(used));
  }

  private static @Nullable String hint(Path file) {
    return assertThrows(ForeignFile.Unreadable.class, () -> ForeignFile.read(file, MOST)).hint();
  }

  @Test
  void fileAboveIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertUnreadable(file + " is not a folder", "move it away: mv " + file, file.resolve("below"));
  }

  @Test
  void linkToNowhereIsNoFolder() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("state"), folder.resolve("unmounted"));
    assertUnreadable(
        link + " is a symbolic link to a folder that does not exist",
        "make the folder, or remove the link: ls -l " + link,
        link.resolve("openclaw.json"));
  }

  @Test
  void moreThanTheFileCanHaveIsNotRead() throws IOException {
    Path file = folder.resolve("file");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(3L * 1024 * 1024 * 1024);
    }
    assertUnreadable("it is larger than 64 KiB", null, file);
    int mebi = 1024 * 1024;
    assertEquals(
        "it is larger than 1 MiB",
        assertThrows(ForeignFile.Unreadable.class, () -> ForeignFile.read(file, mebi))
            .getMessage());
  }

  @Test
  void linksInACircleAreNoFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
    assertUnreadable("too many symbolic links", null, link);
  }

  @Test
  void onlyFilesAndLinksToThemAreRemoved() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertTrue(ForeignFile.remove(link));
    assertTrue(ForeignFile.remove(file));
    assertFalse(ForeignFile.remove(file));
    Path fifo = Fifo.make(folder.resolve("fifo"));
    Path toFifo = Files.createSymbolicLink(folder.resolve("to-fifo"), fifo);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path other : List.of(toFifo, fifo, empty)) {
      assertThrows(FileSystemException.class, () -> ForeignFile.remove(other));
      assertTrue(Files.exists(other, LinkOption.NOFOLLOW_LINKS), other::toString);
    }
  }

  @Test
  void textIsWhatTheByteOrderMarkSays() {
    assertEquals("hf_ä", ForeignFile.text("hf_ä".getBytes(UTF_8)));
    assertEquals("hf_ä", ForeignFile.text("\uFEFFhf_ä".getBytes(UTF_8)));
    assertEquals("hf_ä", ForeignFile.text("\uFEFFhf_ä".getBytes(UTF_16LE)));
    assertEquals("hf_ä", ForeignFile.text("\uFEFFhf_ä".getBytes(UTF_16BE)));
    assertEquals("", ForeignFile.text("\uFEFF".getBytes(UTF_16LE)));
    assertEquals("", ForeignFile.text(new byte[0]));
    assertEquals("x", ForeignFile.text("x".getBytes(UTF_8)));
  }

  private static void assertUnreadable(String why, @Nullable String hint, Path file) {
    ForeignFile.Unreadable e =
        assertThrows(ForeignFile.Unreadable.class, () -> ForeignFile.read(file, MOST));
    assertEquals(why, e.getMessage());
    if (hint != null) {
      assertEquals(hint, String.valueOf(e.hint()).substring(0, hint.length()));
    }
  }
}
