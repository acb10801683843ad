package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/troubleshooting.md} has what each failure says, by the words that never differ. */
final class TroubleshootingTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern CALL =
      Pattern.compile(
          "new Failure\\(\\s*[\\w.]+(?:\\s\\?[^,]*)?,((?:[^;\"]|\"(?:\\\\.|[^\"])*\")*);");
  private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
  private static final int TELLING = 8;

  static Stream<String> stems() throws IOException {
    List<String> stems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        Matcher call = CALL.matcher(Files.readString(file));
        while (call.find()) {
          String stem = stem(message(call.group(1)));
          if (stem.length() >= TELLING) {
            stems.add(file.getFileName() + ": " + stem);
          }
        }
      }
    }
    return stems.stream().distinct();
  }

  @ParameterizedTest
  @MethodSource("stems")
  void theMessageIsOnThePage(String stem) {
    String page = String.join("\n", Page.read(Path.of("docs/troubleshooting.md")).lines());

    assertTrue(page.contains(stem.replaceFirst("^\\w+\\.java: ", "")), stem);
  }

  /** The second argument: up to the first comma outside of quotes and brackets. */
  private static String message(String arguments) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < arguments.length(); i++) {
      char character = arguments.charAt(i);
      if (character == '"' && arguments.charAt(Math.max(0, i - 1)) != '\\') {
        quoted = !quoted;
      } else if (!quoted && character == '(') {
        depth++;
      } else if (!quoted && (character == ')' || (character == ',' && depth == 0))) {
        if (--depth < 0 || character == ',') {
          return arguments.substring(0, i);
        }
      }
    }
    return arguments;
  }

  /** The longest of the message's literals, which is what a reader looks for. */
  private static String stem(String message) {
    String longest = "";
    Matcher literal = LITERAL.matcher(message);
    while (literal.find()) {
      String text = literal.group(1).strip().replaceFirst("[:,(]+$", "").strip();
      longest = text.length() > longest.length() ? text : longest;
    }
    return longest;
  }
}
