package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readers of the docs get where a link leads, and know what a page is for. */
class LinksTest {
  @Test
  void relativeLinksAndTheirAnchorsResolve() {
    List<String> broken = new ArrayList<>();
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        // What GitHub has beside the files.
        if (!link.matches("[a-z]+:.*|\\.\\./\\.\\./releases/latest") && !resolves(page, link)) {
          broken.add(page.file() + ": " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void pagesOfProvidersAndConceptsSayWhatTheyAreFor() {
    for (Page page : Page.all()) {
      Path folder = page.file().getParent();
      if (folder != null && (folder.endsWith("providers") || folder.endsWith("concepts"))) {
        assertFalse(
            page.frontMatter().path("summary").asText().isBlank(), page.file() + ": summary");
        assertFalse(page.title().isBlank(), page.file() + ": title");
        assertFalse(page.frontMatter().path("read_when").isEmpty(), page.file() + ": read_when");
      }
    }
  }

  private static boolean resolves(Page page, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return hash < 0 || Page.read(target).anchors().contains(link.substring(hash + 1));
  }
}
