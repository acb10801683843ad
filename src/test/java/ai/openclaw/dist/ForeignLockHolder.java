package ai.openclaw.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Another program that keeps to OpenClaw's lock protocol and shares no code with this one: it locks
 * a file for as long as its standard input is open.
 */
final class ForeignLockHolder {
  private ForeignLockHolder() {}

  public static void main(String[] args) throws IOException {
    Path lock = Path.of(args[0] + ".lock");
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    Files.writeString(
        lock,
        "{\"pid\":" + ProcessHandle.current().pid() + ",\"createdAt\":\"" + now + "\"}",
        StandardOpenOption.CREATE_NEW);
    System.in.readAllBytes();
    Files.delete(lock);
  }
}
