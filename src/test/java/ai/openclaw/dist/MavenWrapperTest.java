package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mvnw}, with a Maven and a server that only pretend. */
@DisabledOnOs(OS.WINDOWS)
final class MavenWrapperTest {
  private static final String PROPERTIES = ".mvn/wrapper/maven-wrapper.properties";

  @TempDir Path temp;
  private MockWebServer server;
  private Path project;
  private Path tools;
  private Path userHome;
  private byte[] distribution;

  @BeforeEach
  void project() throws Exception {
    server = new MockWebServer();
    server.start();
    project = Files.createDirectory(temp.resolve("a project"));
    String[] needed =
        "sh sed sort head cut tar gzip mktemp mkdir mv rm basename sha512sum curl".split(" ", 0);
    tools = Tools.only(temp.resolve("tools"), needed);
    Script.write(tools.resolve("java"), ":");
    userHome = temp.resolve("user home/.m2");
    distribution = distribution();
    Files.createDirectories(project.resolve(PROPERTIES).getParent());
    Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
    Files.copy(Path.of("pom.xml"), project.resolve("pom.xml"));
    String digest =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(distribution));
    Files.writeString(
        project.resolve(PROPERTIES),
        Files.readString(Path.of(PROPERTIES)).replaceFirst("(?<=Sum=).*", digest));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8.6", "3.8.10", "3.10.0", "4.0.0-rc-4"})
  void takesAnInstalledMavenThatIsNewEnough(String version) throws IOException {
    installMaven(version);

    assertEquals(new Outcome(0, "installed <-q> <a goal>\n", ""), mvnw().run("-q", "a goal"));
    assertEquals(0, server.getRequestCount());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8.5", "3.6.3", "2.9.9"})
  void fetchesOneWhenTheInstalledIsTooOld(String version) throws IOException {
    installMaven(version);
    serve(distribution);

    assertEquals(new Outcome(0, "fetched <verify>\n", ""), mvnw().run("verify"));
  }

  @Test
  void fetchesOneOnceWhenNoneIsInstalled() throws IOException {
    serve(distribution);

    assertEquals(new Outcome(0, "fetched <-q> <a goal>\n", ""), mvnw().run("-q", "a goal"));
    assertEquals(new Outcome(0, "fetched <test>\n", ""), mvnw().run("test"));
    assertEquals(1, server.getRequestCount());
    assertEquals(List.of(pinned()), unpacked());
  }

  @Test
  void fetchesWithWgetWhereThereIsNoCurl() throws IOException {
    assumeTrue(Tools.find("wget").isPresent());
    Files.delete(tools.resolve("curl"));
    Tools.only(tools, "wget");
    serve(distribution);

    assertEquals(new Outcome(0, "fetched <verify>\n", ""), mvnw().run("verify"));
  }

  @Test
  void refusesAFileThatIsNotTheExpectedOne() throws IOException {
    serve(new byte[] {1, 2, 3});

    Outcome outcome = mvnw().run("verify");

    assertOneLine(
        outcome,
        "has the SHA-512 27864cc5219a951a7a6e52b8c8dddf6981d098da1658d96258c870b2c88dfbcb");
    assertEquals(List.of(), unpacked());
  }

  @Test
  void saysWhatCannotBeFetched() throws IOException {
    server.enqueue(new MockResponse.Builder().code(404).build());

    assertOneLine(mvnw().run("verify"), "cannot fetch " + server.url("/maven.tar.gz"));
    assertEquals(List.of(), unpacked());
  }

  @Test
  void saysThatThereIsNothingToFetchWith() throws IOException {
    Files.delete(tools.resolve("curl"));

    assertOneLine(mvnw().run("verify"), "neither curl nor wget is installed");
  }

  @Test
  void saysThatThereIsNoJava() throws IOException {
    Files.delete(tools.resolve("java"));

    assertOneLine(
        mvnw().run("verify"), "no Java found; install a JDK 17 or later, or set JAVA_HOME");
    assertOneLine(
        mvnw().with("JAVA_HOME", "/nowhere").run(), "JAVA_HOME is /nowhere, which has no bin/java");
  }

  @Test
  void pinsAMavenOfTheApacheArchiveThatIsNewEnoughItself() throws IOException {
    String properties = Files.readString(Path.of(PROPERTIES));

    assertTrue(
        properties.matches(
            "(?s).*distributionUrl=https://archive\\.apache\\.org/dist/maven/maven-3/(3\\.9\\.\\d+)"
                + "/binaries/apache-maven-\\1-bin\\.tar\\.gz\ndistributionSha512Sum=[0-9a-f]{128}\n"));
    assertTrue(
        Files.readString(Path.of("pom.xml")).contains("<maven.minimum>3.8.6</maven.minimum>"));
  }

  private Command mvnw() {
    return new Command(List.of(project.resolve("mvnw").toString()))
        .with("PATH", tools)
        .with("MAVEN_USER_HOME", userHome)
        .with("MVNW_DISTRIBUTION_URL", server.url("/maven.tar.gz"));
  }

  private void installMaven(String version) throws IOException {
    Script.write(tools.resolve("mvn"), maven("installed", version));
  }

  /** A Maven that says its version as the real one does in a terminal, and prints its arguments. */
  private static String maven(String name, String version) {
    return "if [ \"$1\" = --version ]; then printf '\\033[1mApache Maven "
        + version
        + " (8e8579a)\\033[m\\nJava version: 17.0.2\\n'; exit; fi\n"
        + "printf '"
        + name
        + "'; printf ' <%s>' \"$@\"; echo";
  }

  private byte[] distribution() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("distribution"));
    Script.write(folder.resolve(pinned() + "/bin/mvn"), maven("fetched", "3.9.16"));
    Outcome packed =
        new Command(List.of("/bin/sh", "-c", "tar -czf maven.tar.gz " + pinned()))
            .in(folder)
            .with("PATH", tools)
            .run();
    assertEquals(new Outcome(0, "", ""), packed);
    return Files.readAllBytes(folder.resolve("maven.tar.gz"));
  }

  private static String pinned() throws IOException {
    return Files.readString(Path.of(PROPERTIES)).replaceFirst("(?s).*/(.*)-bin\\.tar\\.gz.*", "$1");
  }

  private void serve(byte[] body) {
    server.enqueue(new MockResponse.Builder().body(new Buffer().write(body)).build());
  }

  private List<String> unpacked() throws IOException {
    try (Stream<Path> files = Files.list(userHome.resolve("wrapper/dists"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void assertOneLine(Outcome outcome, String part) {
    assertEquals(1, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().startsWith("mvnw: ") && outcome.err().contains(part), outcome.err());
  }
}
