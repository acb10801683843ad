package ai.openclaw.dist;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code bin/openclaw} finds itself and a Java, and becomes it; in every shell of this machine. */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass
@MethodSource("ai.openclaw.dist.Tools#shells")
final class LauncherIT {
  private final List<String> shell;

  @TempDir Path temp;
  private Installation installation;
  private Path tools;
  private FakeJdk jdk;

  LauncherIT(List<String> shell) {
    this.shell = shell;
  }

  @BeforeEach
  void install() throws IOException {
    installation = Installation.skeletonAt(temp.resolve("a folder with blanks/open claw"));
    tools = Tools.only(temp.resolve("tools"), "sh", "printf", "readlink");
    jdk = FakeJdk.of("17.0.2", temp.resolve("j d k"));
  }

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

  @Test
  void takesTheBundledRuntimeFirst() throws IOException {
    FakeJdk.of("25.0.1", installation.home().resolve("runtime"));

    assertStarts(launcher().with("JAVA_HOME", temp.resolve("nowhere")).with("PATH", tools));
  }

  @Test
  void takesJavaHomeBeforeThePath() throws IOException {
    FakeJdk other = FakeJdk.of("11.0.1", temp.resolve("other"));

    assertStarts(
        launcher()
            .with("JAVA_HOME", jdk.home())
            .with("PATH", other.home().resolve("bin") + ":" + tools));
  }

  @Test
  void takesTheFirstJavaOfThePathThatCanBeRun() throws IOException {
    Path notExecutable = Files.createDirectories(temp.resolve("not executable"));
    Files.writeString(notExecutable.resolve("java"), "");
    Path folder = Files.createDirectories(temp.resolve("a folder/java")).getParent();
    Path link = Files.createDirectories(temp.resolve("linked"));
    Files.createSymbolicLink(link.resolve("java"), jdk.java());

    assertStarts(
        launcher().with("PATH", "*:" + notExecutable + ":" + folder + ":" + link + ":" + tools));
  }

  @Test
  void needsNothingButJavaHome() {
    assertStarts(launcher().with("JAVA_HOME", jdk.home()));
  }

  /** As on Alpine, where the kernel says of such a program only that it is not there. */
  @Test
  void leavesABundledRuntimeForGlibcWhereThereIsOnlyMusl() throws IOException {
    assumeTrue(shell.equals(List.of("busybox", "sh")), "one shell that needs no library");
    Path root = temp.resolve("root");
    Files.createDirectories(root.resolve("bin"));
    Files.createFile(Files.createDirectories(root.resolve("dev")).resolve("null"));
    Files.createFile(Files.createDirectories(root.resolve("lib")).resolve("ld-musl-x86_64.so.1"));
    Files.copy(Tools.find("busybox").orElseThrow(), root.resolve("bin/busybox"), COPY_ATTRIBUTES);
    Installation.copy(installation.home(), root.resolve("openclaw"));
    FakeJdk.of("25.0.1", root.resolve("openclaw/runtime"));
    List<String> busybox =
        List.of(
            Tools.find("chroot").map(Path::toString).orElse("chroot"), root + "", "/bin/busybox");
    assumeTrue(
        Tools.find("chroot").isPresent() && new Command(busybox).run("true").exitCode() == 0,
        "not root, or no static busybox");

    assertEquals(
        "openclaw: the bundled runtime needs glibc, and no Java found; "
            + "install Java 17 or later, or set JAVA_HOME\n",
        new Command(busybox).run("sh", "/openclaw/bin/openclaw", "onboard").err());
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

  @Test
  void saysThatThereIsNoJava() {
    assertRefuses(
        "no Java found; install Java 17 or later, or set JAVA_HOME",
        launcher().with("PATH", tools));
  }

  @Test
  void saysThatJavaHomeHasNone() {
    Command command =
        launcher()
            .with("JAVA_HOME", temp.resolve("nowhere"))
            .with("PATH", jdk.home().resolve("bin") + ":" + tools);

    assertRefuses("JAVA_HOME is " + temp.resolve("nowhere") + ", which has no bin/java", command);
  }

  @Test
  void saysThatJavaIsTooOld() throws IOException {
    FakeJdk old = FakeJdk.of("1.8.0_402", temp.resolve("eight"));

    assertRefuses(
        "Java 17 or later is needed, but " + old.java() + " is 1.8.0_402",
        launcher().with("JAVA_HOME", old.home()));
  }

  @Test
  void takesAJavaWithAnEarlyAccessVersion() throws IOException {
    assertStarts(launcher().with("JAVA_HOME", FakeJdk.of("26-ea", temp.resolve("early")).home()));
  }

  @Test
  void asksAJavaThatHasNoReleaseFile() throws IOException {
    assertStarts(launcher().with("PATH", shim("21.0.4") + ":" + tools));
    assertRefuses(
        "Java 17 or later is needed, but " + jdk.java() + " is 11.0.2",
        launcher().with("PATH", shim("11.0.2") + ":" + tools));
  }

  @Test
  void saysThatJavaDoesNotRun() throws IOException {
    Path broken = temp.resolve("broken");
    Script.write(broken.resolve("java"), "echo 'libjli.so: no such file' >&2\nexit 127\n");

    assertRefuses(
        broken + "/java does not run; install Java 17 or later, or set JAVA_HOME",
        launcher().with("PATH", broken + ":" + tools));
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

  /** A java that is a script without a JDK around it, as version managers install them. */
  private Path shim(String version) throws IOException {
    Path folder = temp.resolve("shim");
    Script.write(
        folder.resolve("java"),
        "printf '    java.home = %s\\n    java.version = %s\\n' >&2"
            .formatted(jdk.home(), version));
    return folder;
  }

  private Command launcher() {
    return with(installation.launcher().toString());
  }

  private Command withJavaHome() {
    return withJavaHome(installation.launcher().toString());
  }

  private Command withJavaHome(String launcher) {
    return with(launcher).with("JAVA_HOME", jdk.home()).with("PATH", tools);
  }

  private Command with(String launcher) {
    return Tools.in(shell, launcher).with("OPENCLAW_NO_ARCHIVE", 1);
  }

  private void assertStarts(Command command) {
    Outcome outcome = command.run();
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains("<ai.openclaw.Main>"), outcome.out());
  }

  private static void assertRefuses(String reason, Command command) {
    assertEquals(new Outcome(1, "", "openclaw: " + reason + "\n"), command.run());
  }

  /** What java got up to the name of the program's class. */
  private static List<String> optionsIn(Outcome outcome) {
    List<String> all = received(outcome);
    return all.subList(0, all.indexOf("ai.openclaw.Main"));
  }

  /** What java got for the program. */
  private static List<String> argumentsIn(Outcome outcome) {
    List<String> all = received(outcome);
    return all.subList(all.indexOf("ai.openclaw.Main") + 1, all.size());
  }

  private static List<String> received(Outcome outcome) {
    return outcome.lines().stream()
        .skip(1)
        .map(line -> line.substring(1, line.length() - 1))
        .toList();
  }
}
