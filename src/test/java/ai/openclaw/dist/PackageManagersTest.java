package ai.openclaw.dist;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The Homebrew formula and the Scoop manifest that a release has beside its archives. */
@DisabledOnOs(OS.WINDOWS)
final class PackageManagersTest {
  private static final String RELEASE = "https://github.com/o/r/releases/download/v1.2.3";
  private static final List<String> UNIX =
      List.of("macos-aarch64", "macos-x64", "linux-aarch64", "linux-x64");

  private final Map<String, String> sums = new LinkedHashMap<>();

  @TempDir Path release;

  @BeforeEach
  void publish() throws IOException {
    for (String system : UNIX) {
      publish("openclaw-1.2.3-" + system + ".tar.gz");
    }
    publish("openclaw-1.2.3-windows-x64.zip");
  }

  @Test
  void theFormulaHasEachArchiveWithItsChecksum() throws IOException {
    assertEquals(0, describe().exitCode());

    String formula = Files.readString(release.resolve("openclaw-setup.rb"));
    Matcher archive = Pattern.compile("url \"(.*)\"\\s+sha256 \"(.*)\"").matcher(formula);
    for (String system : UNIX) {
      String name = "openclaw-1.2.3-" + system + ".tar.gz";
      assertTrue(archive.find(), system);
      assertEquals(RELEASE + "/" + name, archive.group(1));
      assertEquals(sums.get(name), archive.group(2));
    }
    assertTrue(formula.contains("  version \"1.2.3\"\n"), formula);
    assertTrue(formula.contains("  homepage \"https://github.com/o/r\"\n"), formula);
  }

  @Test
  void theFormulaIsRuby() throws IOException {
    Optional<Path> ruby = Tools.find("ruby");
    assumeTrue(ruby.isPresent(), "not installed");
    assertEquals(0, describe().exitCode());

    String formula = release.resolve("openclaw-setup.rb").toString();
    Outcome outcome = new Command(List.of(ruby.orElseThrow().toString(), "-c", formula)).run();
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void theManifestHasTheArchiveOfWindowsAndLeavesOpenClawItsName() throws IOException {
    assertEquals(0, describe().exitCode());

    JsonNode manifest =
        new ObjectMapper().readTree(release.resolve("openclaw-setup.json").toFile());
    String name = "openclaw-1.2.3-windows-x64.zip";
    assertEquals("1.2.3", manifest.path("version").asText());
    assertEquals(RELEASE + "/" + name, manifest.at("/architecture/64bit/url").asText());
    assertEquals(sums.get(name), manifest.at("/architecture/64bit/hash").asText());
    assertEquals("openclaw-setup", manifest.at("/bin/0/1").asText());
  }

  @Test
  void aMissingArchiveIsAnError() throws IOException {
    Files.delete(release.resolve("openclaw-1.2.3-linux-x64.tar.gz.sha256"));

    assertEquals(new Outcome(1, "", "no openclaw-1.2.3-linux-x64.tar.gz.sha256\n"), describe());
  }

  private void publish(String archive) throws IOException {
    String sum = Integer.toHexString(archive.hashCode()).repeat(8);
    sums.put(archive, sum);
    Files.writeString(release.resolve(archive + ".sha256"), sum + "  " + archive + "\n");
  }

  private Outcome describe() {
    Path script = Path.of("src/build/package-managers").toAbsolutePath();
    return new Command(List.of("sh", script.toString()))
        .with("PATH", requireNonNull(System.getenv("PATH")))
        .run(release.toString(), "1.2.3", RELEASE);
  }
}
