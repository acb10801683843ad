package ai.openclaw.storage;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A lock file of this process. {@link #close} removes it; when the process is told to end first,
 * its shutdown waits until then, so that what was begun is finished or taken back.
 */
final class HeldLock extends Unfinished implements AutoCloseable {
  private final Path lock;
  private final byte[] body;
  private final FileLocks.Listener listener;

  /** A lock that is to have this content. */
  HeldLock(Path lock, byte[] body, FileLocks.Listener listener) {
    this.lock = lock;
    this.body = body;
    this.listener = listener;
  }

  /** Whether the lock file is still ours: nobody took it for stale. */
  boolean isIntact() {
    try {
      return isOurs();
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes the lock file, unless it is another process's by now. */
  @Override
  public void close() {
    try {
      takeBack();
    } catch (IOException e) {
      listener.leftBehind(lock, FileFailures.cause(lock, e));
    } finally {
      end();
    }
  }

  @Override
  void takeBack() throws IOException {
    if (isOurs()) {
      ForeignFile.remove(lock);
    }
  }

  private boolean isOurs() throws IOException {
    try {
      return Arrays.equals(Body.bytes(lock), body);
    } catch (NoSuchFileException e) {
      // Another process took it for stale and is done already: it is gone, as it should be.
      return false;
    }
  }

  /**
   * What is in a lock file: {@code {"pid":123,"createdAt":"2026-02-17T10:00:00.000Z"}}. Either may
   * be missing: another process may just be writing it, or have died while it did.
   */
  static final class Body {
    private static final int LONGEST = 4096;
    private static final byte[] NOTHING = {};

    private final @Nullable Long pid;
    private final String createdAt;

    private Body(@Nullable Long pid, String createdAt) {
      this.pid = pid;
      this.createdAt = createdAt;
    }

    /** The bytes of a lock that this process takes at this time. */
    static byte[] write(long pid, long epochMillis) {
      String json = start(pid) + IsoTime.of(epochMillis) + "\"}";
      return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this process wrote that; it is not taken apart for it. */
    static boolean isWrittenBy(long pid, byte[] content) {
      return new String(content, StandardCharsets.UTF_8).startsWith(start(pid));
    }

    private static String start(long pid) {
      return "{\"pid\":" + pid + ",\"createdAt\":\"";
    }

    /**
     * The bytes of a lock file; none of one that may not be read. What is no regular file is no
     * lock of anybody's, and in the way for ever.
     */
    static byte[] bytes(Path lock) throws IOException {
      FileFailures.requireRegular(lock);
      try (InputStream in = Files.newInputStream(lock, LinkOption.NOFOLLOW_LINKS)) {
        return bytes(in);
      } catch (AccessDeniedException e) {
        return NOTHING;
      }
    }

    /** The bytes of an open lock file; none of one that is too long for a lock. */
    static byte[] bytes(InputStream lock) throws IOException {
      byte[] content = lock.readNBytes(LONGEST + 1);
      return content.length > LONGEST ? NOTHING : content;
    }

    /** Whatever can be made out. */
    static Body read(byte[] content) {
      try {
        JsonNode body = JsonTree.read(content);
        JsonNode pid = body.path("pid");
        return new Body(
            pid.isIntegralNumber() && pid.canConvertToLong() ? pid.longValue() : null,
            body.path("createdAt").asText());
      } catch (JsonSyntaxException e) {
        return new Body(null, "");
      }
    }

    /** The process that holds the lock. */
    @Nullable Long pid() {
      return pid;
    }

    /** When it was taken. */
    @Nullable Instant createdAt() {
      return instant(createdAt);
    }

    private static @Nullable Instant instant(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }
}
