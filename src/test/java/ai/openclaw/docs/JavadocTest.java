package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads a public type, or enters a room, is told what it is for; javac checks the rest. */
class JavadocTest {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("^public [a-z ]*\\b(class|record|interface|enum) ", Pattern.MULTILINE);
  private static final Pattern DOCUMENTED =
      Pattern.compile("\\*/\\R(@\\w+.*\\R)*public [a-z ]*\\b(class|record|interface|enum) ");

  @Test
  void everyPublicTypeHasJavadoc() throws IOException {
    List<Path> without = new ArrayList<>();
    int types = 0;
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (PUBLIC_TYPE.matcher(text).find()) {
        types++;
        if (!DOCUMENTED.matcher(text).find()) {
          without.add(file);
        }
      }
    }
    assertEquals(List.of(), without);
    assertTrue(types > 100, "the sources are not where they were");
  }

  @Test
  void everyRoomSaysWhatIsInIt() throws IOException {
    for (Path file : sources()) {
      Path description = file.resolveSibling("package-info.java");
      assertTrue(Files.exists(description), () -> description + " is missing");
      assertTrue(Files.readString(description).startsWith("/**"), description::toString);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
