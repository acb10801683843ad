package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code curl … | sh}, with an archive and a server that only pretend. */
@DisabledOnOs(OS.WINDOWS)
final class InstallScriptTest {
  private static final String ARCHIVE = "openclaw-1.2.3-linux-x64.tar.gz";
  private static final List<String> SHELL = List.of("sh");

  @TempDir Path temp;
  private final MockWebServer server = new MockWebServer();
  private Path home;
  private Path tools;
  private Path script;
  private byte[] archive;
  private String checksum;
  private boolean cut;
  private String path;

  @BeforeEach
  void release() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request.getUrl().encodedPath());
          }
        });
    server.start();
    home = Files.createDirectory(temp.resolve("a home"));
    String[] needed =
        "sh printf tar gzip mkdir mv rm rmdir ln readlink dirname cut cat sha256sum curl"
            .split(" ", 0);
    tools = Tools.only(temp.resolve("tools"), needed);
    machine("Linux", "x86_64");
    path = tools.toString();
    script = temp.resolve("install.sh");
    writeScript(server.url("/v1.2.3").toString());
    publish("echo openclaw 1.2.3");
  }

  @AfterEach
  void stop() {
    server.close();
  }

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

  @Test
  void saysHowItIsUsed() {
    assertEquals(new Outcome(1, "", "install.sh: usage: install.sh [--uninstall]\n"), run("--no"));
    assertEquals(0, run("--help").exitCode());
  }

  private Outcome install() {
    return install(SHELL);
  }

  private Outcome install(List<String> shell) {
    return environment(Tools.in(shell, "-s")).reading(script).run();
  }

  private Outcome run(String option) {
    return environment(Tools.in(SHELL, script.toString())).run(option);
  }

  private Command environment(Command command) {
    return command.with("HOME", home).with("PATH", path);
  }

  private Command installed() {
    return new Command(List.of(local("bin/openclaw").toString())).with("PATH", tools);
  }

  private Path local(String file) {
    return home.resolve(".local").resolve(file);
  }

  private void machine(String system, String processor) throws IOException {
    Script.write(tools.resolve("uname"), "[ $1 = -s ] && echo " + system + " || echo " + processor);
  }

  private void writeScript(String url) throws IOException {
    String text = Files.readString(Path.of("src/dist/install.sh"));
    Files.writeString(
        script, text.replace("@project.version@", "1.2.3").replace("@release.url@", url));
  }

  /** Makes the archive of a program that does only this. */
  private void publish(String does) throws Exception {
    Path folder = temp.resolve("openclaw-1.2.3-linux-x64");
    Script.write(folder.resolve("bin/openclaw"), does);
    for (String file :
        List.of(
            "lib/openclaw.jar:jar",
            "share/man/man1/openclaw.1:manual",
            "share/bash-completion/completions/openclaw:bash",
            "share/zsh/site-functions/_openclaw:zsh",
            "share/fish/vendor_completions.d/openclaw.fish:fish")) {
      Path path = folder.resolve(file.replaceFirst(":.*", ""));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.replaceFirst(".*:", "") + "\n");
    }
    Files.writeString(folder.resolve("install.sh"), Files.readString(script));
    Outcome packed =
        new Command(List.of("/bin/sh", "-c", "tar -czf archive.tar.gz " + folder.getFileName()))
            .in(temp)
            .with("PATH", tools)
            .run();
    assertEquals(new Outcome(0, "", ""), packed);
    archive = Files.readAllBytes(temp.resolve("archive.tar.gz"));
    checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
  }

  private MockResponse answer(String path) {
    if (path.equals("/v1.2.3/" + ARCHIVE + ".sha256")) {
      return new MockResponse.Builder().body(checksum + " *" + ARCHIVE + "\n").build();
    }
    if (!path.equals("/v1.2.3/" + ARCHIVE)) {
      return new MockResponse.Builder().code(404).build();
    }
    MockResponse.Builder whole = new MockResponse.Builder().body(new Buffer().write(archive));
    if (cut) {
      whole.onResponseBody(new SocketEffect.CloseSocket());
    }
    return whole.build();
  }

  private void assertInstallsNothing(Outcome outcome, String message) throws IOException {
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().endsWith(message), outcome.err());
    assertFalse(Files.exists(local("lib/openclaw")));
    assertFalse(Files.exists(local("bin/openclaw")));
    assertNothingIsLeftOver();
  }

  private void assertNothingIsLeftOver() throws IOException {
    assertEquals(List.of(), files().filter(file -> file.contains("/.openclaw.")).toList());
  }

  /** What is in the home, as relative paths in order. */
  private Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.map(file -> home.relativize(file).toString()).sorted().toList().stream();
    }
  }
}
