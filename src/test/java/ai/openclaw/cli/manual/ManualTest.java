package ai.openclaw.cli.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.ManualPages;
import ai.openclaw.OpenClawRun;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual as the build writes it, read by a real formatter. */
class ManualTest {
  private static final Path GROFF = Path.of("/usr/bin/groff");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    ManualPages.main(new String[] {folder.toString(), "2026-11-27"});
  }

  @Test
  void everyCommandHasAPageAndTheProgramNamesIt() throws IOException {
    String program = Files.readString(folder.resolve("openclaw.1"));
    for (Command command : OpenClawRun.commands()) {
      String page = "openclaw-" + command.name().replace(' ', '-');
      assertTrue(Files.exists(folder.resolve(page + ".1")), page);
      assertTrue(program.contains(page.replace("-", "\\-")), page);
    }
  }

  @Test
  void everyOptionIsOnThePageOfItsCommand() throws Exception {
    assumeTrue(Files.exists(GROFF), "there is no groff on this machine");
    for (Command command : OpenClawRun.commands()) {
      String page = formatted("openclaw-" + command.name().replace(' ', '-') + ".1");
      for (Flag flag : command.flags()) {
        if (flag.visibility() == Flag.Visibility.LISTED) {
          assertTrue(page.contains("       " + flag.name()), flag.name() + " is not in\n" + page);
        }
      }
    }
  }

  @Test
  void thePageOfTheProgramHasVariablesAndFilesAndADate() throws IOException {
    String program = Files.readString(folder.resolve("openclaw.1"));
    assertTrue(program.startsWith(".TH \"OPENCLAW\" 1 \"2026-11-27\" "), program);
    assertTrue(program.contains(".SH ENVIRONMENT\n.TP\n\\fBHF_TOKEN, "), program);
    assertTrue(program.contains(".SH FILES\n"), program);
  }

  @Test
  void everyCommandHasItsExamplesAsTheyAreTyped() throws Exception {
    assumeTrue(Files.exists(GROFF), "there is no groff on this machine");
    for (Command command : OpenClawRun.commands()) {
      String page = formatted("openclaw-" + command.name().replace(' ', '-') + ".1");
      for (String example : command.examples()) {
        assertTrue(page.contains("       " + example + "\n"), page);
      }
    }
  }

  @Test
  void theExitCodesOfCheckAreOnThePageOfStatusAlone() throws IOException {
    for (Command command : OpenClawRun.commands()) {
      String page = "openclaw-" + command.name().replace(' ', '-') + ".1";
      boolean status = command.name().equals("models status");
      String meaning = "of models status \\-\\-check: a key expires";
      assertEquals(status, Files.readString(folder.resolve(page)).contains(meaning), page);
    }
  }

  @Test
  void theFormatterHasNothingToComplainOf() throws Exception {
    assumeTrue(Files.exists(GROFF), "there is no groff on this machine");
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.toList()) {
        assertEquals("", run("-z", page), page.toString());
      }
    }
  }

  @Test
  void nothingInATextIsTakenForACommandOfRoff() {
    Manual.Roff page = new Manual.Roff("a-b", "1", "2026-11-27", ".TH \\n 'quoted' … -x");
    assertTrue(
        page.text().endsWith("a\\-b \\- \\&.TH \\en \\(aqquoted\\(aq \\[u2026] \\-x\n"),
        page.text());
  }

  private String formatted(String page) throws Exception {
    return run("-P-cbou", folder.resolve(page));
  }

  private static String run(String option, Path page) throws Exception {
    List<String> line =
        List.of(GROFF.toString(), "-man", "-ww", "-Tutf8", "-rLL=200n", option, page.toString());
    Process groff = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output.replace('‐', '-');
  }
}
