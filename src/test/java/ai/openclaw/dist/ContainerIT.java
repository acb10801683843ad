package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * As a container runs it: no terminal, no locale, a user that has no name, a root that is read-only
 * but for one volume. Needs the right to make a mount namespace, which root mostly has.
 */
@EnabledOnOs(OS.LINUX)
final class ContainerIT {
  private static final int USER = 12345;
  private static final String INSIDE =
      "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro / && shift"
          + " && exec setpriv --reuid="
          + USER
          + " --regid="
          + USER
          + " --clear-groups --no-new-privs \"$@\"";

  @TempDir Path temp;
  private Path volume;

  @BeforeEach
  void mountAVolume() throws IOException {
    volume = Files.createDirectory(temp.resolve("volume"));
    assumeTrue(Tools.find("unshare").isPresent() && Tools.find("setpriv").isPresent());
    assumeTrue(container("true").exitCode() == 0, "no right to make a mount namespace");
    Files.setAttribute(volume, "unix:uid", USER);
    Files.setPosixFilePermissions(volume, PosixFilePermissions.fromString("rwx------"));
    // The user inside has to reach the volume through the folders above it.
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void writesIntoTheVolumeThatIsItsHomeAndNowhereElse() throws IOException {
    Outcome outcome = onboard("HOME=" + volume);

    assertEquals(0, outcome.exitCode(), outcome.err());
    try (Stream<Path> files = Files.walk(volume.resolve(".openclaw"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertEquals(USER, Files.getAttribute(file, "unix:uid"), file::toString);
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    assertTrue(Files.exists(volume.resolve(".openclaw/openclaw.json")));
  }

  @Test
  void aHomeThatCannotBeWrittenIsAnErrorThatNamesIt() throws IOException {
    Outcome outcome = onboard("HOME=" + temp.resolve("home"));

    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(temp.resolve("home").toString()), outcome.err());
  }

  @Test
  void aUserWithoutNameAndHomeIsTold() throws IOException {
    Outcome outcome = onboard("LANG=C");

    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().startsWith("error: HOME is not set"), outcome.err());
    try (Stream<Path> nothing = Files.list(volume)) {
      assertEquals(List.of(), nothing.toList());
    }
  }

  private Outcome onboard(String variable) {
    String launcher = new Installation(Installation.packaged()).launcher().toString();
    return container(
        "env",
        variable,
        "HF_TOKEN=hf_container0000000000000000000000001",
        launcher,
        "onboard",
        "--non-interactive",
        "--auth-choice",
        "huggingface-api-key",
        "--offline");
  }

  private Outcome container(String... command) {
    return new Command(
            List.of("unshare", "--mount", "/bin/sh", "-c", INSIDE, "sh", volume.toString()))
        .with("PATH", "/usr/bin:/bin")
        .run(command);
  }
}
