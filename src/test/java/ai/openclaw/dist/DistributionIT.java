package ai.openclaw.dist;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is given to others: the files that {@code -Pdist} makes, where it has made them. */
@DisabledOnOs(OS.WINDOWS)
final class DistributionIT {
  private static final Path LICENSES = Installation.packaged().resolve("licenses");

  @TempDir Path temp;

  @Test
  void everyLibraryAndEveryLicenceTextIsNamed() throws IOException {
    String named = Files.readString(LICENSES.resolve("README.txt"));

    for (String jar : names(Installation.packaged().resolve("lib"))) {
      if (jar.endsWith(".jar") && !jar.equals("openclaw.jar")) {
        assertTrue(named.matches("(?s).*\\b" + jar.replaceFirst("-\\d.*", "") + "\\b.*"), jar);
      }
    }
    for (String text : names(LICENSES)) {
      assertTrue(text.equals("README.txt") || named.contains("(" + text + ")"), text);
    }
  }

  @Test
  void billOfMaterialsHasEveryLibraryUnderItsLicence() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(made(".cdx.json").toFile());

    TreeMap<String, String> licences = new TreeMap<>();
    for (JsonNode component : bill.path("components")) {
      licences.put(
          component.path("name").asText() + "-" + component.path("version").asText() + ".jar",
          component.at("/licenses/0/license/id").asText());
    }
    TreeSet<String> jars = new TreeSet<>(names(Installation.packaged().resolve("lib")));
    jars.removeIf(name -> !name.endsWith(".jar") || name.equals("openclaw.jar"));
    assertEquals(jars, licences.keySet());
    licences.forEach(
        (jar, licence) ->
            assertEquals(jar.startsWith("jline-") ? "BSD-3-Clause" : "Apache-2.0", licence, jar));
  }

  @Test
  void archiveHasNothingOfTheMachineThatMadeIt() throws IOException {
    Path archive = made(".tar.gz");

    List<String> entries =
        run("tar", "-tvzf", archive.toString(), "--numeric-owner", "--full-time").lines().toList();
    List<String> names =
        entries.stream()
            .map(entry -> entry.replaceFirst(".*:\\d\\d ", "").replaceFirst(" -> .*", ""))
            .toList();
    assertEquals(names.stream().sorted().toList(), names);
    for (String entry : entries) {
      assertTrue(
          entry.matches("([d-]rw[x-]r-[x-]r-[x-]|lrwxrwxrwx) 0/0 +\\d+ \\S+ 00:00:0[01] .*"),
          entry);
    }
  }

  @Test
  void checksumIsTheFiles() throws Exception {
    for (String ending : List.of(".tar.gz", ".deb")) {
      Path file = made(ending);
      String sum =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));

      assertEquals(
          sum + " *" + file.getFileName(), Files.readString(Path.of(file + ".sha256")).strip());
    }
  }

  @Test
  void unpackedArchiveRunsWithItsOwnRuntimeAndClassDataArchive() throws IOException {
    run("tar", "-xzf", made(".tar.gz").toString(), "-C", temp.toString());
    Path home = temp.resolve(names(temp).get(0));

    assertRunsByItself(home, new Installation(home).command());
  }

  @Test
  void debianPackageIsInstalledRunsIsInstalledAgainAndIsRemovedWithoutATrace() throws IOException {
    Path deb = made(".deb");
    assumeTrue(System.getProperty("user.name").equals("root"), "only root installs packages");
    Path root = emptySystem();

    Outcome first = dpkg(root, "--install", deb.toString());
    assertTrue(first.out().contains("The command is openclaw-setup"), first.out());
    Path home = root.resolve("usr/lib/openclaw");
    assertTrue(
        Files.isSameFile(root.resolve("usr/bin/openclaw-setup"), home.resolve("bin/openclaw")));
    assertFalse(Files.exists(root.resolve("usr/bin/openclaw")));
    assertTrue(Files.exists(root.resolve("usr/share/man/man1/openclaw.1.gz")));
    assertRunsByItself(
        home, new Command(List.of(root.resolve("usr/bin/openclaw-setup").toString())));

    Outcome again = dpkg(root, "--install", deb.toString());
    assertFalse(again.out().contains("The command is"), again.out());
    assertRunsByItself(home, new Installation(home).command());

    dpkg(root, "--remove", "openclaw-setup");
    assertEquals(List.of(), openclawsBelow(root));
  }

  @Test
  void anOlderDebianPackageIsReplacedWholeByThisOne() throws IOException {
    Path deb = made(".deb");
    assumeTrue(System.getProperty("user.name").equals("root"), "only root installs packages");
    Path root = emptySystem();
    Path home = root.resolve("usr/lib/openclaw");

    dpkg(root, "--install", older(deb).toString());
    assertTrue(Files.exists(home.resolve("lib/of-the-older-one.jar")));
    Outcome upgrade = dpkg(root, "--install", deb.toString());

    assertFalse(upgrade.out().contains("The command is"), upgrade.out());
    assertFalse(Files.exists(home.resolve("lib/of-the-older-one.jar")));
    assertRunsByItself(home, new Installation(home).command());
    dpkg(root, "--remove", "openclaw-setup");
    assertEquals(List.of(), openclawsBelow(root));
  }

  /** The same package as an earlier version that had one library more. */
  private Path older(Path deb) throws IOException {
    Path unpacked = temp.resolve("older");
    run("dpkg-deb", "--raw-extract", deb.toString(), unpacked.toString());
    Path control = unpacked.resolve("DEBIAN/control");
    Files.writeString(
        control, Files.readString(control).replaceFirst("(?m)^Version: .*", "Version: 0.0.1"));
    Files.createFile(unpacked.resolve("usr/lib/openclaw/lib/of-the-older-one.jar"));
    Path earlier = temp.resolve("older.deb");
    run("dpkg-deb", "-Zgzip", "-z1", "--build", unpacked.toString(), earlier.toString());
    return earlier;
  }

  /** Runs whichever Java and caches there are, the program takes what it has brought along. */
  private void assertRunsByItself(Path home, Command command) throws IOException {
    Path cache = temp.resolve("cache");
    String version =
        command
            .with("HOME", temp)
            .with("XDG_CACHE_HOME", cache)
            .run("--version", "--verbose")
            .out();

    Path archive = Path.of(version.replaceFirst("(?s).*\narchive *", "").strip());
    assertTrue(Files.isSameFile(home.resolve("lib/archive/openclaw.jsa"), archive), version);
    assertFalse(Files.exists(cache));
  }

  /** A root folder for dpkg in which everything is there that the package depends on. */
  private Path emptySystem() throws IOException {
    Path root = temp.resolve("root");
    Path state = Files.createDirectories(root.resolve("var/lib/dpkg"));
    Files.createDirectories(state.resolve("info"));
    Files.createDirectories(state.resolve("updates"));
    Files.writeString(state.resolve("status"), "");
    return root;
  }

  private static Outcome dpkg(Path root, String... arguments) {
    List<String> line =
        Stream.concat(
                Stream.of("dpkg", "--root=" + root, "--force-depends", "--force-script-chrootless"),
                Stream.of(arguments))
            .toList();
    Outcome outcome = new Command(line).with("PATH", requireNonNull(System.getenv("PATH"))).run();
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome;
  }

  private static List<Path> openclawsBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().contains("openclaw"))
          .filter(file -> !file.startsWith(root.resolve("var")))
          .toList();
    }
  }

  private static Path made(String ending) throws IOException {
    try (Stream<Path> files = Files.list(requireNonNull(Installation.packaged().getParent()))) {
      List<Path> made = files.filter(file -> file.toString().endsWith(ending)).toList();
      assumeTrue(made.size() == 1, "no -Pdist here");
      return made.get(0);
    }
  }

  private static String run(String... line) {
    Outcome outcome =
        new Command(List.of(line)).with("PATH", requireNonNull(System.getenv("PATH"))).run();
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome.out();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
