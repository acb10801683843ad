package ai.openclaw.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** New content for a file, together with the content that it replaces. */
public final class FileChange {
  private final FileSnapshot before;
  private final byte[] after;
  private final boolean backup;
  private final boolean record;

  FileChange(FileSnapshot before, byte[] after, boolean backup) {
    this(before, after, backup, false);
  }

  private FileChange(FileSnapshot before, byte[] after, boolean backup, boolean record) {
    this.before = before;
    this.after = after;
    this.backup = backup;
    this.record = record;
  }

  /** The same change, of a file that is this program's own, and that no link may lead away from. */
  public FileChange asRecord() {
    return new FileChange(before, after, false, true);
  }

  /** The same change, which also leaves the previous content in {@code <file>.bak}. */
  public FileChange keepingBackup() {
    return new FileChange(before, after, true);
  }

  /** The same change without a copy of the previous content, which holds what has to go. */
  public FileChange withoutBackup() {
    return new FileChange(before, after, false);
  }

  /** The file. */
  public Path path() {
    return before.path();
  }

  /**
   * Whether there is anything to write. An empty file is not made where there is none: OpenClaw
   * would take it for a broken one.
   */
  public boolean changesAnything() {
    return before.exists() ? !before.hasContent(after) : after.length > 0;
  }

  /** Where the previous content goes, or went in an earlier run. */
  public Path backupPath() {
    return path().resolveSibling(path().getFileName() + ".bak");
  }

  /** What the file holds until then. */
  public FileSnapshot before() {
    return before;
  }

  /** What it holds then. */
  public String afterText() {
    return new String(after, StandardCharsets.UTF_8);
  }

  byte[] after() {
    return after;
  }

  boolean isRecord() {
    return record;
  }

  boolean wantsBackup() {
    return backup && before.exists();
  }
}
