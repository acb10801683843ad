package ai.openclaw.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page on real releases has what came of every row, and no other. */
class InteropPageTest {
  @Test
  void everyRowHasItsLineAndCameOutAsTheRowSays() throws Exception {
    List<List<String>> given = new ArrayList<>();
    for (Row row : Row.all()) {
      given.add(row.given());
      List<String> line = Page.rows().getOrDefault(row.given(), List.of());
      assertEquals(Page.WIDTH, line.size(), row + " was not run: ./mvnw -Pinterop verify");
      Page.Result result = Page.result(line);
      assertTrue(result.said().startsWith(row.said()), row + ": " + result);
      assertTrue(result.used().startsWith(row.used()), row + ": " + result);
      assertEquals(
          result.said().startsWith("▲"), result.mended().endsWith(": the new key"), row.toString());
    }
    assertEquals(given, List.copyOf(Page.rows().keySet()));
  }

  @Test
  void theWordsAboveTheRowsAreThoseOfToday() throws Exception {
    List<String> above = Page.introduction();

    assertEquals(above, Files.readAllLines(Page.FILE).subList(0, above.size()));
  }

  @Test
  void noTwoRowsAreTheSame() throws Exception {
    List<String> rows = Row.all().stream().map(row -> row.given().toString()).toList();
    assertEquals(rows.size(), new TreeSet<>(rows).size());
    assertTrue(rows.size() >= 40, rows.size() + " rows");
  }

  @Test
  void readersOfTheReadmeAndOfTheArchitectureFindIt() throws Exception {
    assertTrue(Files.readString(Path.of("README.md")).contains("(docs/interop.md)"));
    assertTrue(Files.readString(Path.of("docs/architecture.md")).contains("(interop.md)"));
  }
}
