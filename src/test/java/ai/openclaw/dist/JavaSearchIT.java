package ai.openclaw.dist;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.storage.Fifo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which Java {@code bin/openclaw} takes, and what it says where there is none that will do. */
final class JavaSearchIT extends JavaScene {
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
  void asksAJavaWhoseReleaseFileIsAPipe() throws IOException {
    Path home = temp.resolve("odd");
    Files.createDirectories(home);
    Files.move(shim("21.0.4"), home.resolve("bin"));
    Fifo.make(home.resolve("release"));

    assertStarts(launcher().with("JAVA_HOME", home).with("PATH", tools));
  }

  @Test
  void saysThatJavaDoesNotRun() throws IOException {
    Path broken = temp.resolve("broken");
    Script.write(broken.resolve("java"), "echo 'libjli.so: no such file' >&2\nexit 127\n");

    assertRefuses(
        broken + "/java does not run; install Java 17 or later, or set JAVA_HOME",
        launcher().with("PATH", broken + ":" + tools));
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
}
