package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.terminal.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code curl … | sh}, with an archive and a server that only pretend. */
@DisabledOnOs(OS.WINDOWS)
final class InstallScriptTest extends InstallScene {
  static Stream<List<String>> shells() {
    return Tools.shells().stream();
  }

  @ParameterizedTest
  @MethodSource("shells")
  void installsBelowLocalAndSaysSo(List<String> shell) throws IOException {
    Outcome outcome = install(shell);

    assertEquals("", outcome.err());
    assertEquals(
        """
        Downloading <url>/<archive>
        SHA-256 <sum> is the release's: the download is whole. Checksum and archive have one source, so it does not prove who made them.
        Installed openclaw 1.2.3 in <home>/.local/lib/openclaw.
        <home>/.local/bin is not on PATH. It is with:
          export PATH="<home>/.local/bin:$PATH"
        To remove it: sh <home>/.local/lib/openclaw/install.sh --uninstall
        """
            .replace("<url>", server.url("/v1.2.3").toString())
            .replace("<archive>", ARCHIVE)
            .replace("<sum>", checksum)
            .replace("<home>", home.toString()),
        outcome.out());
    assertEquals(new Outcome(0, "openclaw 1.2.3\n", ""), installed().run());
    assertEquals("manual\n", Files.readString(local("share/man/man1/openclaw.1")));
    assertEquals(
        "fish\n", Files.readString(local("share/fish/vendor_completions.d/openclaw.fish")));
    assertNothingIsLeftOver();
  }

  @ParameterizedTest
  @MethodSource("shells")
  void leavesNothingAfterItsRemoval(List<String> shell) throws IOException {
    install(shell);
    Files.createDirectory(home.resolve(".openclaw"));

    Outcome outcome =
        environment(Tools.in(shell, local("lib/openclaw/install.sh").toString()))
            .run("--uninstall");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().endsWith("in ~/.openclaw stays.\n"), outcome.out());
    assertEquals(List.of("", ".local", ".openclaw"), files().toList());
  }

  @Test
  void replacesAnEarlierInstallationWhole() throws Exception {
    install();
    Files.createFile(local("lib/openclaw/lib/old.jar"));
    Path page = Files.createFile(local("lib/openclaw/share/man/man1/openclaw-old.1"));
    Path link = Files.createSymbolicLink(local("share/man/man1/openclaw-old.1"), page);
    publish("echo openclaw 1.2.3, again");

    Outcome outcome = install();

    assertTrue(outcome.out().contains("lib/openclaw, in place of the one that was there.\n"));
    assertEquals(new Outcome(0, "openclaw 1.2.3, again\n", ""), installed().run());
    assertFalse(Files.exists(local("lib/openclaw/lib/old.jar")));
    assertFalse(Files.isSymbolicLink(link));
    assertNothingIsLeftOver();
  }

  @Test
  void whatDoesNotRunHereReplacesNothing() throws Exception {
    install();
    publish("exit 1");

    Outcome outcome = install();

    assertEquals(
        new Outcome(
            1,
            outcome.out(),
            "install.sh: openclaw 1.2.3 does not run on this machine; nothing was installed\n"),
        outcome);
    assertEquals(new Outcome(0, "openclaw 1.2.3\n", ""), installed().run());
    assertNothingIsLeftOver();
  }

  @Test
  void anUpgradeThatCannotBePutInPlaceLeavesTheEarlierOne() throws Exception {
    install();
    publish("echo openclaw 1.2.3, again");
    replaceMv("case $1 in */openclaw-1.2.3-*) exit 1 ;; esac; exec <mv> \"$@\"");

    assertEarlierOneIsLeft(install(), 1, "install.sh: cannot write to " + local("lib") + "\n");
  }

  @Test
  void anInstallationThatCannotBeMovedStays() throws Exception {
    install();
    replaceMv("exit 1");

    assertEarlierOneIsLeft(
        install(), 1, "install.sh: cannot replace " + local("lib/openclaw") + "\n");
  }

  @ParameterizedTest
  @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
  void anUpgradeThatIsEndedInTheMiddleLeavesTheEarlierOne(String signal, int exitCode)
      throws Exception {
    assumeTrue(Signals.heeded(signal).contains(signal), "started in the background");
    install();
    publish("echo openclaw 1.2.3, again");
    replaceMv("<mv> \"$@\"; case $2 in */old) kill -" + signal + " $PPID ;; esac");

    assertEarlierOneIsLeft(install(), exitCode, "");
  }

  @Test
  void saysWhereTheEarlierOneIsThatCannotBePutBack() throws Exception {
    install();
    replaceMv("case $2 in */old) exec <mv> \"$@\" ;; *) exit 1 ;; esac");

    Outcome outcome = install();

    String hint = outcome.err().replaceFirst("(?s).*\nhint: it is in ", "").trim();
    assertEquals(
        new Outcome(
            1,
            outcome.out(),
            """
            install.sh: cannot write to <lib>
            install.sh: cannot move what was installed back to <lib>/openclaw
            hint: it is in <old>
            """
                .replace("<lib>", local("lib").toString())
                .replace("<old>", hint)),
        outcome);
    assertTrue(Files.exists(Path.of(hint, "lib/openclaw.jar")), hint);
  }

  @Test
  void withoutTheLinksThatCannotBeMadeItIsInstalledAllTheSame() throws IOException {
    Files.createDirectory(local(""));
    Files.createFile(local("bin"));
    Files.createDirectory(local("share"));
    Files.createFile(local("share/man"));

    Outcome outcome = install();

    assertEquals(
        """
        warning: cannot make a link in <local>/bin
        warning: cannot make a link in <local>/share/man/man1
        """
            .replace("<local>", local("").toString()),
        outcome.err());
    assertEquals(0, outcome.exitCode());
    assertTrue(
        outcome
            .out()
            .contains(
                """
                Installed openclaw 1.2.3 in <local>/lib/openclaw.
                <local>/lib/openclaw/bin is not on PATH. It is with:
                """
                    .replace("<local>", local("").toString())),
        outcome.out());
    assertTrue(Files.isSymbolicLink(local("share/zsh/site-functions/_openclaw")));
  }

  /** {@code <mv>} is the true one. */
  private void replaceMv(String does) throws IOException {
    Script.write(
        tools.resolve("mv"), does.replace("<mv>", Tools.find("mv").orElseThrow().toString()));
  }

  private void assertEarlierOneIsLeft(Outcome outcome, int exitCode, String message)
      throws IOException {
    assertEquals(new Outcome(exitCode, outcome.out(), message), outcome);
    assertEquals(new Outcome(0, "openclaw 1.2.3\n", ""), installed().run());
    assertEquals("manual\n", Files.readString(local("share/man/man1/openclaw.1")));
    assertNothingIsLeftOver();
  }

  @Test
  void leavesAFolderAloneThatIsNoInstallation() throws IOException {
    Files.createDirectories(local("lib/openclaw"));

    Outcome outcome = install();

    assertEquals(1, outcome.exitCode());
    assertEquals(
        "install.sh: " + local("lib/openclaw") + " is not an installation of this program\n",
        outcome.err());
    assertEquals(1, run("--uninstall").exitCode());
    assertTrue(Files.isDirectory(local("lib/openclaw")));
  }

  @Test
  void leavesAnotherOpenclawInItsPlaceAndSaysHowToComeFirst() throws IOException {
    Path other = Script.write(local("bin/openclaw"), "echo the other one");
    path = other.getParent() + ":" + tools;

    Outcome outcome = install();

    assertTrue(
        outcome
            .out()
            .contains(
                """
                <local>/bin/openclaw is another program and stays as it is.
                On PATH, openclaw is still <local>/bin/openclaw. This one comes first with:
                  export PATH="<local>/lib/openclaw/bin:$PATH"
                """
                    .replace("<local>", local("").toString())),
        outcome.out());
    run("--uninstall");
    assertEquals(new Outcome(0, "the other one\n", ""), installed().run());
  }

  @Test
  void saysThatItStandsInFront() throws IOException {
    path = local("bin") + ":" + tools;

    assertTrue(install().out().contains("\nOn PATH, openclaw is " + local("bin/openclaw") + ".\n"));
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Files.createFile(home.resolve(".local"));

    assertEquals(
        new Outcome(1, "", "install.sh: cannot write to " + local("lib") + "\n"), install());
  }

  @Test
  void saysWhereItMayNotWrite() throws IOException {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));

    assertEquals(
        new Outcome(1, "", "install.sh: cannot write to " + local("lib") + "\n"), install());
  }

  @Test
  void saysHowItIsUsed() {
    assertEquals(new Outcome(1, "", "install.sh: usage: install.sh [--uninstall]\n"), run("--no"));
    assertEquals(0, run("--help").exitCode());
  }
}
