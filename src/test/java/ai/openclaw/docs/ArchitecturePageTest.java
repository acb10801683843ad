package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/architecture.md} names is there. */
class ArchitecturePageTest {
  private static final Pattern NAME =
      Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w*[a-z]\\w*)(#\\w+)?`");
  private static final Page PAGE = Page.read(Path.of("docs", "architecture.md"));

  @Test
  void everyClassAndMethodOfTheTableAndTheTenStepsExists() {
    List<String> unknown = new ArrayList<>();
    int names = 0;
    for (String line : PAGE.lines()) {
      boolean step = line.matches("\\d+\\. .*");
      boolean row = line.matches("\\| [A-F]\\d .*");
      Matcher name = NAME.matcher(row ? line.substring(line.indexOf('|', 1)) : line);
      while ((step || row) && name.find()) {
        names++;
        if (!exists(name.group(1), name.group(2))) {
          unknown.add(name.group());
        }
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(names > 50, () -> "the table and the steps are not read any more");
  }

  @Test
  void everyActivityOfThePlanHasARow() {
    for (String activity :
        "A1 A2 A3 B1 B2 B3 B4 B5 B6 B7 C1 C2 C3 E1 E2 E3 F1 F2 F3".split(" ", -1)) {
      assertTrue(
          PAGE.lines().stream().anyMatch(line -> line.startsWith("| " + activity + " ")), activity);
    }
  }

  private static boolean exists(String name, String method) {
    try {
      Class<?> type = Class.forName("ai.openclaw." + name, false, Page.class.getClassLoader());
      return method == null
          || Arrays.stream(type.getDeclaredMethods())
              .map(Method::getName)
              .anyMatch(method.substring(1)::equals);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
