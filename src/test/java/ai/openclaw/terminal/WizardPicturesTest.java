package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.model.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The pictures of the documentation are what the wizard draws; {@code -Dgolden.write} renews them.
 */
class WizardPicturesTest {
  private static final Path FOLDER = Path.of("docs/pictures");
  private static final List<String> NAMES = WizardPictures.NAMES;

  @TempDir Path scratch;

  @Test
  void eachIsWhatTheWizardDraws() throws Exception {
    assumeTrue(PtySession.isAvailable());
    Path drawn = scratch.resolve("pictures");
    new WizardPictures(scratch, drawn).draw();
    for (String name : NAMES) {
      Golden.assertSame(
          FOLDER.resolve(name + ".svg"), Files.readString(drawn.resolve(name + ".svg")));
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void eachIsAPictureWithoutAToken(String name) throws Exception {
    Path file = FOLDER.resolve(name + ".svg");
    String root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement()
            .getTagName();
    assertEquals("svg", root);
    String text = Files.readString(file);
    assertFalse(text.matches("(?s).*hf_[A-Za-z0-9._-]{20}.*"), "a token");
    assertFalse(text.contains("127.0.0.1") || text.contains("/tmp"), "this machine");
  }

  @Test
  void eachIsInTheDocumentation() throws Exception {
    String page = Files.readString(Path.of("docs/cli/wizard.md"));
    for (String name : NAMES) {
      assertTrue(page.contains("](../pictures/" + name + ".svg)"), name);
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(NAMES.size() + 1, files.count(), "these, and the moving one of the README");
    }
  }
}
