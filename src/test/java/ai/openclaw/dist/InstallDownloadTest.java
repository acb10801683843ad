package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code install.sh} downloads, and that nothing is installed where that fails. */
@DisabledOnOs(OS.WINDOWS)
final class InstallDownloadTest extends InstallScene {
  @Test
  void downloadsWithWgetWhereThereIsNoCurl() throws IOException {
    assumeTrue(Tools.find("wget").isPresent());
    Files.delete(tools.resolve("curl"));
    Tools.only(tools, "wget");

    assertEquals(0, install().exitCode());
    assertEquals(new Outcome(0, "openclaw 1.2.3\n", ""), installed().run());
  }

  @Test
  void saysThatThereIsNothingToDownloadWith() throws IOException {
    Files.delete(tools.resolve("curl"));

    assertInstallsNothing(install(), "install.sh: neither curl nor wget is installed\n");
  }

  @Test
  void refusesAnArchiveWithAnotherChecksum() throws IOException {
    String actual = checksum;
    checksum = "0".repeat(64);

    assertInstallsNothing(
        install(),
        "install.sh: "
            + ARCHIVE
            + " has the SHA-256 "
            + actual
            + " instead of "
            + checksum
            + "; nothing was installed\nhint: try again\n");
  }

  @ParameterizedTest
  @CsvSource({"curl", "wget"})
  void aCutDownloadIsNone(String tool) throws IOException {
    assumeTrue(Tools.find(tool).isPresent());
    Files.delete(tools.resolve("curl"));
    Tools.only(tools, tool);
    Files.writeString(home.resolve(".wgetrc"), "tries = 1\n");
    cut = true;

    assertInstallsNothing(
        install(), "install.sh: cannot download " + server.url("/v1.2.3/" + ARCHIVE) + "\n");
  }

  @Test
  void aCutScriptDoesNothing() throws IOException {
    String whole = Files.readString(script);
    assertTrue(whole.endsWith("\nmain \"$@\"\n"));
    Files.writeString(script, whole.substring(0, whole.lastIndexOf("main")));

    assertEquals(new Outcome(0, "", ""), install());
    assertEquals(List.of(""), files().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,aarch64,linux-aarch64",
    "Darwin,x86_64,macos-x64",
    "Darwin,arm64,macos-aarch64"
  })
  void knowsSystemAndProcessor(String system, String processor, String name) throws IOException {
    machine(system, processor);

    assertInstallsNothing(
        install(),
        "install.sh: cannot download "
            + server.url("/v1.2.3/openclaw-1.2.3-" + name + ".tar.gz.sha256")
            + "\n");
  }

  @Test
  void takesTheArchiveForTheProcessorBelowRosetta() throws IOException {
    machine("Darwin", "x86_64");
    Script.write(tools.resolve("sysctl"), "echo 1");

    assertTrue(install().err().contains("macos-aarch64.tar.gz.sha256"));
  }

  @ParameterizedTest
  @CsvSource({"MINGW64_NT-10.0,x86_64,MINGW64_NT-10.0", "Linux,riscv64,a processor riscv64"})
  void saysForWhatThereIsNoArchive(String system, String processor, String named)
      throws IOException {
    machine(system, processor);

    Outcome outcome = install();
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().startsWith("install.sh: there is no archive for " + named));
    assertTrue(outcome.err().contains("\nhint: "));
    assertEquals(List.of(""), files().toList());
  }

  @Test
  void belongsToAReleaseOrIsToldOne() throws IOException {
    writeScript("");
    assertTrue(install().err().contains("set OPENCLAW_INSTALL_URL"));

    Command told = environment(Tools.in(SHELL, "-s")).reading(script);
    assertEquals(0, told.with("OPENCLAW_INSTALL_URL", server.url("/v1.2.3")).run().exitCode());
  }
}
