package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Another program that keeps to the lock protocol and shares no code with this one: it appends
 * letters to a file, in place, each under the lock.
 */
final class ForeignProcess {
  private ForeignProcess() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path file = Path.of(args[0]);
    Path lock = Path.of(args[0] + ".lock");
    System.out.println("ready");
    ChildJvm.awaitGo(System.in);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      while (!create(lock)) {
        Thread.sleep(3);
      }
      String content = Files.readString(file);
      Thread.sleep(10);
      Files.writeString(file, content + "f");
      Files.delete(lock);
      Thread.sleep(10);
    }
  }

  private static boolean create(Path lock) throws IOException {
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    String body = "{\"pid\":" + ProcessHandle.current().pid() + ",\"createdAt\":\"" + now + "\"}";
    try {
      Files.writeString(lock, body, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
