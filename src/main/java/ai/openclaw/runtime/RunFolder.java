package ai.openclaw.runtime;

import ai.openclaw.task.AtEnd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A private folder for one run of a process. Closing it ends the process with its descendants and
 * removes the folder; so does the end of this program, a signal included.
 */
final class RunFolder implements AutoCloseable {
  private static final int LARGEST = 1024 * 1024;

  /** How long a process that was told to end has for it. */
  private static final int GRACE_SECONDS = 1;

  private final Path folder;
  private final AtEnd atEnd = new AtEnd("end openclaw", this::end);
  private @Nullable Process process;
  private boolean gone;

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  static RunFolder create() throws IOException, InterruptedException {
    RunFolder made = new RunFolder(Files.createTempDirectory("openclaw-run-"));
    if (!made.atEnd.begin()) {
      made.end();
      throw new InterruptedException();
    }
    return made;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Where the process finds its config, or writes one when {@code content} is null. */
  Path config(@Nullable String content) throws IOException {
    Path file = file("openclaw.json");
    return content == null ? file : Files.writeString(file, content);
  }

  /** The beginning of what the file holds. */
  String read(String name) throws IOException {
    try (InputStream in = Files.newInputStream(file(name))) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
  }

  /** Starts the process; no end of this program can come between it and its tie to the folder. */
  synchronized Process start(ProcessBuilder builder) throws IOException, InterruptedException {
    if (gone) {
      throw new InterruptedException();
    }
    Process started = builder.start();
    process = started;
    return started;
  }

  /** Whether this program is about to end, and has ended the process. */
  synchronized boolean isGone() {
    return gone;
  }

  @Override
  public void close() {
    end();
    atEnd.cancel();
  }

  private synchronized void end() {
    if (gone) {
      return;
    }
    gone = true;
    if (process != null) {
      endAll(process);
    }
    delete(folder);
  }

  /** With its descendants: a wrapper starts a shell, and OpenClaw another Node. */
  private static void endAll(Process started) {
    List<ProcessHandle> all = new ArrayList<>();
    all.add(started.toHandle());
    started.descendants().forEach(all::add);
    List<CompletableFuture<ProcessHandle>> ends = new ArrayList<>();
    for (ProcessHandle each : all) {
      each.destroy();
      ends.add(each.onExit());
    }
    try {
      CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0]))
          .get(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path path) {
    try {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
          for (Path child : children) {
            delete(child);
          }
        }
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // What Windows still holds open stays; there is no key in it.
    }
  }
}
