package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

/**
 * A release on a server that only pretends, a home, and the tools that {@code install.sh} needs.
 */
abstract class InstallScene {
  static final String ARCHIVE = "openclaw-1.2.3-linux-x64.tar.gz";
  static final List<String> SHELL = List.of("sh");

  @TempDir Path temp;
  final MockWebServer server = new MockWebServer();
  Path home;
  Path tools;
  Path script;
  private byte[] archive = {};
  String checksum = "";
  boolean cut;
  String path;

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

  Outcome install() {
    return install(SHELL);
  }

  Outcome install(List<String> shell) {
    return environment(Tools.in(shell, "-s")).reading(script).run();
  }

  Outcome run(String option) {
    return environment(Tools.in(SHELL, script.toString())).run(option);
  }

  Command environment(Command command) {
    return command.with("HOME", home).with("PATH", path);
  }

  Command installed() {
    return new Command(List.of(local("bin/openclaw").toString())).with("PATH", tools);
  }

  Path local(String file) {
    return home.resolve(".local").resolve(file);
  }

  void machine(String system, String processor) throws IOException {
    Script.write(tools.resolve("uname"), "[ $1 = -s ] && echo " + system + " || echo " + processor);
  }

  void writeScript(String url) throws IOException {
    String text = Files.readString(Path.of("src/dist/install.sh"));
    Files.writeString(
        script, text.replace("@project.version@", "1.2.3").replace("@release.url@", url));
  }

  /** Makes the archive of a program that does only this. */
  void publish(String does) throws Exception {
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

  MockResponse answer(String path) {
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

  void assertInstallsNothing(Outcome outcome, String message) throws IOException {
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().endsWith(message), outcome.err());
    assertFalse(Files.exists(local("lib/openclaw")));
    assertFalse(Files.exists(local("bin/openclaw")));
    assertNothingIsLeftOver();
  }

  void assertNothingIsLeftOver() throws IOException {
    assertEquals(List.of(), files().filter(file -> file.contains("/.openclaw.")).toList());
  }

  /** What is in the home, as relative paths in order. */
  Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.map(file -> home.relativize(file).toString()).sorted().toList().stream();
    }
  }
}
