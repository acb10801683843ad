package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.storage.Fifo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code bin/openclaw} finds itself, and becomes the program; in every shell of this machine. */
final class LauncherIT extends JavaScene {
  @Test
  void answersALoneVersionWithoutJava() {
    Outcome outcome = launcher().with("PATH", tools).run("--version");

    assertEquals(
        new Outcome(0, "openclaw " + System.getProperty("openclaw.version") + "\n", ""), outcome);
  }

  @Test
  void leavesVersionWithMoreToTheProgram() {
    Outcome outcome = withJavaHome().run("--version", "--verbose");

    assertEquals(List.of("--version", "--verbose"), argumentsIn(outcome));
  }

  @Test
  void passesEveryArgumentAsItIs() {
    String[] arguments = {
      "", "two words", "*", "$HOME", "`id`", "\"quoted\"", "back\\slash", "-n", "é"
    };

    Outcome outcome = withJavaHome().run(arguments);

    assertEquals(List.of(arguments), argumentsIn(outcome));
    assertEquals("", outcome.err());
  }

  @Test
  void startsTheJarNextToIt() throws IOException {
    Outcome outcome = withJavaHome().run();

    Path jar = Path.of(optionsIn(outcome).get(optionsIn(outcome).size() - 1));
    assertTrue(Files.isSameFile(installation.jar(), jar), jar::toString);
  }

  @Test
  void keepsTheJvmFromPrinting() {
    assertTrue(
        optionsIn(withJavaHome().run()).containsAll(List.of("-Xlog:disable", "-Xlog:all=off")));
  }

  /** JLine asks for it from 24 on, and draws nothing without; an older JVM would warn. */
  @Test
  void allowsNativeCodeWhereTheJvmAsksForLeave() throws IOException {
    for (String version : List.of("17.0.2", "23.0.1", "24", "25.0.1", "26")) {
      jdk = FakeJdk.of(version, temp.resolve("jdk " + version));

      boolean asks = Integer.parseInt(version.substring(0, 2)) >= 24;
      List<String> options = optionsIn(withJavaHome().run());
      assertEquals(asks, options.contains("--enable-native-access=ALL-UNNAMED"), version);
    }
  }

  @Test
  void becomesTheJvmInsteadOfWaitingForIt() {
    Command.Running running = withJavaHome().start();

    long process = running.process().pid();
    assertEquals(Long.toString(process), running.end().lines().get(0));
  }

  @Test
  void endsWithTheProgramsExitCode() {
    assertEquals(130, withJavaHome().with("EXIT", 130).run().exitCode());
  }

  @Test
  void isFoundThroughAChainOfLinks() throws IOException {
    Path links = Files.createDirectories(temp.resolve("links"));
    Files.createSymbolicLink(links.resolve("absolute"), installation.launcher());
    Files.createSymbolicLink(links.resolve("relative"), Path.of("../links/absolute"));
    Path last = Files.createSymbolicLink(links.resolve("openclaw"), Path.of("relative"));

    assertStarts(withJavaHome(last.toString()));
  }

  @Test
  void isFoundThroughALinkedFolder() throws IOException {
    Path bin =
        Files.createSymbolicLink(temp.resolve("linked bin"), installation.home().resolve("bin"));

    assertStarts(withJavaHome(bin.resolve("openclaw").toString()));
  }

  @Test
  void isFoundByARelativePath() {
    assertStarts(withJavaHome("bin/openclaw").in(installation.home()));
    assertStarts(withJavaHome("./openclaw").in(installation.home().resolve("bin")));
    assertStarts(withJavaHome("openclaw").in(installation.home().resolve("bin")));
    assertStarts(withJavaHome("../bin/openclaw").in(installation.home().resolve("lib")));
  }

  /** To the JVM a colon ends a path. */
  @Test
  void refusesAFolderWithAColon() throws IOException {
    Path moved = temp.resolve("a:b");
    Files.move(installation.home(), moved);

    assertRefuses(
        "cannot run from a folder with a colon in its name: " + moved,
        withJavaHome(moved + "/bin/openclaw"));
  }

  /** The shell itself has something to say about it first. */
  @Test
  void refusesAWorkingFolderThatIsGone() throws IOException {
    Path gone = Files.createDirectory(temp.resolve("gone"));
    List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "rmdir ../gone; exec \"$@\""));
    line.add("sh");
    line.add(Tools.find(shell.get(0)).map(Path::toString).orElseThrow());
    line.addAll(shell.subList(1, shell.size()));
    line.add(installation.home().resolve("bin/openclaw").toString());
    Outcome outcome =
        new Command(line)
            .in(gone)
            .with("PATH", "/usr/bin:/bin")
            .with("JAVA_HOME", jdk.home())
            .with("OPENCLAW_NO_ARCHIVE", 1)
            .run();
    assertEquals(1, outcome.exitCode());
    String said = "openclaw: the working folder is gone; change to another one\n";
    assertTrue(outcome.err().endsWith(said), outcome.err());
  }

  /** Whoever opens a pipe waits for somebody at its other end. */
  @Test
  void neitherRunNorMakerWaitsForAStampThatIsAPipe() throws IOException {
    ArchiveCache cache = new ArchiveCache(temp.resolve("cache"));
    Files.createDirectories(cache.folder());
    Path stamp = Fifo.make(cache.folder().resolve("1.stamp"));
    Path archive = Files.writeString(cache.folder().resolve("1.jsa"), "archive");
    Files.setLastModifiedTime(archive, Files.getLastModifiedTime(stamp));
    Fifo.make(jdk.home().resolve("lib/classlist"));
    Command command =
        Tools.in(shell, installation.launcher().toString())
            .with("JAVA_HOME", jdk.home())
            .with("XDG_CACHE_HOME", cache.xdg())
            .with("PATH", Tools.impatient(temp.resolve("impatient")));

    assertStarts(command);
    new Processes(temp).awaitEnd();
    assertTrue(optionsIn(command.run()).toString().contains("SharedArchiveFile"));
  }

  @Test
  void usesTheArchiveThatItHadMade() throws IOException {
    ArchiveCache cache = new ArchiveCache(temp.resolve("cache"));
    Command command =
        Tools.in(shell, installation.launcher().toString())
            .with("JAVA_HOME", jdk.home())
            .with("XDG_CACHE_HOME", cache.xdg())
            .with("PATH", Tools.impatient(temp.resolve("impatient")));
    assertFalse(optionsIn(command.run()).toString().contains("SharedArchiveFile"));
    new Processes(temp).awaitEnd();

    String flag = "-XX:SharedArchiveFile=" + cache.only(".jsa");
    assertTrue(optionsIn(command.run()).contains(flag), flag);
  }
}
