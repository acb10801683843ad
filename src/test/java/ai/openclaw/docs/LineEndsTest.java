package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clone on Windows, where Git turns line ends into CRLF unless it is told otherwise. */
class LineEndsTest {
  private static final Path CONFIGS = Path.of("src", "test", "resources", "configs");

  @TempDir Path temp;

  @Test
  void aCloneThatConvertsLineEndsHasThoseThatTheBuildNeeds() throws Exception {
    assumeTrue(Files.exists(Path.of(".git")), "not a clone");
    Path clone = temp.resolve("clone");
    git("clone", "--quiet", "--config", "core.autocrlf=true", ".", clone.toString());

    List<Path> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(clone)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = clone.relativize(file);
        boolean checked = !name.startsWith(".git") && !name.startsWith(CONFIGS);
        if (checked && hasCrlf(file) != name.toString().endsWith(".cmd")) {
          wrong.add(name);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean hasCrlf(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1).contains("\r\n");
  }

  private static void git(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("git"));
    words.addAll(List.of(arguments));
    Process process = new ProcessBuilder(words).inheritIO().start();
    assertEquals(0, process.waitFor());
  }
}
