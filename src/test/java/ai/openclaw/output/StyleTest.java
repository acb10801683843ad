package ai.openclaw.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTest {
  @ParameterizedTest(name = "{0}, --no-color {1}, terminal {2}: {3}")
  @CsvSource({
    "TERM=xterm,                             false, true,  true",
    "TERM=xterm,                             false, false, false",
    "TERM=xterm,                             true,  true,  false",
    "TERM=dumb,                              false, true,  false",
    "'',                                     false, true,  false",
    "TERM=xterm NO_COLOR=1,                  false, true,  false",
    "TERM=xterm NO_COLOR=,                   false, true,  true",
    "TERM=xterm CLICOLOR_FORCE=1,            false, false, true",
    "TERM=dumb CLICOLOR_FORCE=1,             false, false, true",
    "TERM=xterm CLICOLOR_FORCE=0,            false, false, false",
    "TERM=xterm CLICOLOR_FORCE=1 NO_COLOR=1, false, true,  false",
    "TERM=xterm CLICOLOR_FORCE=1,            true,  true,  false",
  })
  void colourIsDecidedByFlagsThenVariablesThenTheTerminal(
      String variables, boolean noColor, boolean terminal, boolean coloured) {
    Style style =
        Style.of(
            environment(OperatingSystem.LINUX, variables),
            noColor,
            false,
            terminal,
            StandardCharsets.UTF_8);

    assertEquals(coloured, style.coloured());
  }

  @ParameterizedTest
  @CsvSource({"WT_SESSION=x, true", "ConEmuANSI=ON, true", "TERM=xterm, true", "'', false"})
  void windowsHasColourWhereItsTerminalKnowsIt(String variables, boolean coloured) {
    Style style =
        Style.of(
            environment(OperatingSystem.WINDOWS, variables),
            false,
            false,
            true,
            StandardCharsets.UTF_8);

    assertEquals(coloured, style.coloured());
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "LC_ALL=C, true",
    "LANG=POSIX, true",
    "LC_CTYPE=C LANG=de_DE.UTF-8, true",
    "LC_ALL=C.UTF-8 LANG=C, false",
    "LANG=de_DE.UTF-8, false"
  })
  void symbolsAreAsciiInAPlainLocale(String variables, boolean ascii) {
    Style style =
        Style.of(
            environment(OperatingSystem.LINUX, variables),
            false,
            false,
            true,
            StandardCharsets.UTF_8);

    assertEquals(ascii, style.ascii());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, false", "UTF-16, false", "US-ASCII, true", "ISO-8859-1, true"})
  void symbolsAreAsciiWhereTheCharsetCannotEncodeThem(String charset, boolean ascii) {
    Style style =
        Style.of(
            environment(OperatingSystem.LINUX, ""), false, false, true, Charset.forName(charset));

    assertEquals(ascii, style.ascii());
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=dumb, true, '', warning: look, done",
    "TERM=dumb, false, '▲ ', look, done",
    "ACCESSIBLE=1 TERM=xterm, true, '', warning: look, done",
    "ACCESSIBLE=1, false, '', warning: look, done",
    "'', true, '▲ ', look, done",
  })
  void wordsStandForSymbolsWhereLinesAreReadAloud(
      String variables, boolean terminal, String lead, String warning, String done) {
    Style style =
        Style.of(
            environment(OperatingSystem.LINUX, variables),
            true,
            false,
            terminal,
            StandardCharsets.UTF_8);

    assertEquals(lead, style.lead(Tone.CAUTION, Symbol.WARNING));
    assertEquals(warning, style.said(Symbol.WARNING, "look"));
    assertEquals(done, style.said(Symbol.DONE, "done"));
    assertEquals("error: no", style.spoken().said(Symbol.WRONG, "no"));
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=xterm-256color, false",
    "TERM=xterm-kitty, true",
    "TERM_PROGRAM=iTerm.app, true",
    "TERM_PROGRAM=Apple_Terminal, false",
    "TERM_PROGRAM=vscode FORCE_HYPERLINK=0, false",
    "TERM=vt100 FORCE_HYPERLINK=1, true",
    "TERM=dumb FORCE_HYPERLINK=1, false",
    "VTE_VERSION=4602, false",
    "VTE_VERSION=7600, true",
    "VTE_VERSION=10000, true",
    "VTE_VERSION=7600 TMUX=/tmp/tmux, false",
    "WT_SESSION=1, true",
    "WT_SESSION=1 STY=1.pts, false",
  })
  void makesLinksOnlyWhereTheyAreKnownToWork(String settings, boolean links) {
    Style style =
        Style.of(
            environment(OperatingSystem.LINUX, settings),
            false,
            false,
            true,
            StandardCharsets.UTF_8);

    assertEquals(links, style.links());
    assertEquals(
        links
            ? "see \u001b]8;;https://a.b\u001b\\https://a.b\u001b]8;;\u001b\\."
            : "see https://a.b.",
        style.linked("see https://a.b.", Map.of()));
  }

  @Test
  void symbolsAreAsciiWhenAskedFor() {
    Style style =
        Style.of(environment(OperatingSystem.LINUX, ""), false, true, true, StandardCharsets.UTF_8);

    assertEquals("+", style.symbol(Symbol.DONE));
    assertEquals("hf_abcd...wxyz -> ok", style.spell("hf_abcd…wxyz → ok"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "hf_abcd…wxyz", "日本"})
  void nothingIsSpeltAnewWhereAllCanBeShown(String text) {
    assertEquals(text, Style.PLAIN.spell(text));
  }

  @Test
  void paintsOnlyWithColourAndOnlyText() {
    assertEquals("\u001b[32myes\u001b[0m", new Style(true, false).paint(Tone.GOOD, "yes"));
    assertEquals("", new Style(true, false).paint(Tone.GOOD, ""));
    assertEquals("yes", Style.PLAIN.paint(Tone.GOOD, "yes"));
  }

  private static Environment environment(OperatingSystem system, String variables) {
    Map<String, String> map = new HashMap<>();
    for (String variable : variables.split(" ", -1)) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        map.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    return new Environment(map, Path.of("/home/u"), Path.of("/home/u"), system);
  }
}
