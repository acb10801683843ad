package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Dockerfile that {@code docs/docker.md} shows, as far as it can be read without Docker. */
class DockerfileTest {
  private static final Set<String> INSTRUCTIONS =
      Set.of("FROM", "RUN", "ADD", "COPY", "ENV", "WORKDIR", "VOLUME", "USER", "ENTRYPOINT", "CMD");

  private final List<String> lines = dockerfile();

  @Test
  void everyLineIsAnInstruction() {
    for (String line : lines) {
      assertTrue(INSTRUCTIONS.contains(line.substring(0, line.indexOf(' '))), line);
    }
    assertTrue(lines.get(0).matches("FROM \\S+:\\S+"), "an image without a tag changes unseen");
    assertEquals(1, all("CMD").size());
  }

  /** The archive of a release unpacks into a folder of its own name. */
  @Test
  void archiveIsThatOfThisVersionAndItsFolderIsOnThePath() throws Exception {
    Matcher version =
        Pattern.compile("<artifactId>openclaw</artifactId>\\s*<version>(.*)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertTrue(version.find());
    String name = "openclaw-" + version.group(1) + "-linux-x64";

    assertEquals(List.of("ADD " + name + ".tar.gz /opt"), all("ADD"));
    assertTrue(all("ENV").get(0).contains("PATH=/opt/" + name + "/bin:$PATH"));
  }

  @Test
  void homeBelongsToTheUserBeforeItBecomesAVolume() {
    String user = all("USER").get(0).replaceFirst("USER ", "");
    String home = all("ENV").get(0).replaceFirst(".*HOME=(\\S+).*", "$1");
    String owned = "RUN install -d -o " + user + " -g " + user + " " + home;

    assertTrue(lines.contains(owned), owned);
    assertTrue(lines.indexOf(owned) < lines.indexOf("VOLUME " + home));
    assertTrue(lines.indexOf("VOLUME " + home) < lines.indexOf("USER " + user));
  }

  @Test
  void noKeyIsInALayer() {
    for (String line : lines) {
      assertFalse(line.contains("TOKEN") || line.contains("hf_") || line.contains("KEY"), line);
    }
  }

  private List<String> all(String instruction) {
    return lines.stream().filter(line -> line.startsWith(instruction + " ")).toList();
  }

  private static List<String> dockerfile() {
    List<String> lines = new ArrayList<>();
    for (Page.Block block : Page.read(Path.of("docs/docker.md")).blocks()) {
      if (block.language().equals("dockerfile")) {
        lines.addAll(block.lines());
      }
    }
    return lines;
  }
}
