package ai.openclaw.runtime;

import ai.openclaw.storage.ForeignFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The databases in which OpenClaw from 2026.6.5 on keeps credentials. They are searched as bytes;
 * what is in them only OpenClaw knows.
 *
 * @param files those that exist
 */
public record CredentialDatabases(List<Path> files) {
  private static final int CHUNK = 64 * 1024;

  /** To ask OpenClaw takes no longer than to read more. */
  private static final long MOST = 512L * 1024 * 1024;

  /** The databases of an agent, and of those that it inherits keys from. */
  public static CredentialDatabases in(Path stateFolder, Path agentFolder) {
    Set<Path> places = new LinkedHashSet<>();
    places.add(stateFolder.resolve("state").resolve("openclaw.sqlite"));
    places.add(agentFolder.resolve("openclaw-agent.sqlite"));
    places.add(stateFolder.resolve("agents/main/agent").resolve("openclaw-agent.sqlite"));
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.exists(place)) {
        files.add(place);
      }
    }
    return new CredentialDatabases(List.copyOf(files));
  }

  /**
   * Whether a profile of this provider may be in them. False is certain; true may be a profile that
   * was removed, or words in a chat. A file that cannot be read, or is too long to, may hold one.
   */
  public boolean mayHold(String provider) {
    byte[] trace = (provider + ":").getBytes(StandardCharsets.UTF_8);
    for (Path file : files) {
      Path log = file.resolveSibling(file.getFileName() + "-wal");
      try {
        if (contains(file, trace) || (Files.exists(log) && contains(log, trace))) {
          return true;
        }
      } catch (IOException e) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(Path file, byte[] wanted) throws IOException {
    byte[] window = new byte[CHUNK + wanted.length - 1];
    int filled = 0;
    if (Files.size(file) > MOST) {
      return true;
    }
    try (InputStream in = ForeignFile.open(file)) {
      for (int read; (read = in.read(window, filled, window.length - filled)) > 0; ) {
        filled += read;
        if (indexOf(window, filled, wanted) >= 0) {
          return true;
        }
        int kept = Math.min(filled, wanted.length - 1);
        System.arraycopy(window, filled - kept, window, 0, kept);
        filled = kept;
      }
    }
    return false;
  }

  private static int indexOf(byte[] text, int length, byte[] wanted) {
    for (int start = 0; start + wanted.length <= length; start++) {
      int matched = 0;
      while (matched < wanted.length && text[start + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return start;
      }
    }
    return -1;
  }
}
