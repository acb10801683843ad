package ai.openclaw.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {
  private static final String END = System.lineSeparator();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void keepsDataAndTalkApart() {
    Screen screen = screen(out, err, new Redactor());

    screen.out("data");
    screen.err("talk");

    assertEquals("data" + END, out.toString());
    assertEquals("talk" + END, err.toString());
  }

  @Test
  void dataWrittenBeforeTalkArrivesBeforeIt() {
    StringWriter both = new StringWriter();
    Screen screen = screen(new BufferedWriter(both), both, new Redactor());

    screen.out("data");
    screen.err("talk");

    assertEquals("data" + END + "talk" + END, both.toString());
  }

  @Test
  void hidesSecretsOnBothStreams() {
    Redactor redactor = new Redactor();
    redactor.learn(Secret.of("sk-0123456789abcdefghij"));
    Screen screen = screen(out, err, redactor);

    screen.out("key sk-0123456789abcdefghij");
    screen.err("refused: hf_abcdefghijklmnopqrstuvwxyz");

    assertEquals("key sk-0…ghij" + END, out.toString());
    assertEquals("refused: hf_abcd…wxyz" + END, err.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "clears the screen,     'a\u001b[2Jb',           'ab'",
    "sets the window title, 'a\u001b]0;x\u0007b',    'ab'",
    "goes up,               'a\u001b[Ab',            'ab'",
    "returns,               'a\rb',              'ab'",
    "8-bit introducer,      'a\u009b2Jb',            'ab'",
    "cut short,             'a\u001b[3',             'a[3'",
    "colour,                '\u001b[1;32mb\u001b[0m', '\u001b[1;32mb\u001b[0m'",
    "zero width,           'a\u200bb\ufeffc',       'abc'",
    "turns writing around, 'a\u202eb\u2066c',       'abc'",
    "a lone surrogate,     'a\ud800b',             'ab'",
    "tags,                 'a\udb40\udc41b',        'ab'",
    "no character,         'a\uffffb\ufdd0c',       'abc'",
    "a lost character,     'a\ufffdb',             'a\ufffdb'",
    "letters,              'gr\u00f6\u00dfe \u65e5\u672c', 'gr\u00f6\u00dfe \u65e5\u672c'",
    "layout,                'a\tb',                  'a\tb'",
  })
  void letsNoControlSequenceThroughButColours(String what, String text, String written) {
    screen(out, err, new Redactor()).out(text);

    assertEquals(written + END, out.toString(), what);
  }

  @Test
  void aFullDiskIsAFailure() {
    Screen screen = screen(failing("No space left on device"), err, new Redactor());

    Failure failure = assertThrows(Failure.class, () -> screen.out("data"));

    assertEquals(ExitCode.FAILED, failure.code());
    assertEquals("cannot write to standard output: no space left on device", failure.getMessage());
    assertEquals(
        "only the output is lost: what the command has changed is changed", failure.hint());
    screen.err(failure.getMessage());
    assertEquals(failure.getMessage() + END, err.toString());
  }

  @Test
  void aReaderThatHasEnoughIsNoFailure() {
    Screen screen = screen(failing("Broken pipe"), err, new Redactor());

    screen.out("data");
    screen.out("more");
    screen.flush();

    assertEquals("", err.toString());
  }

  @Test
  void withoutAStandardErrorTheRunGoesOn() {
    Screen screen = screen(out, failing("Bad file descriptor"), new Redactor());

    screen.err("talk");
    screen.out("data");

    assertEquals("data" + END, out.toString());
  }

  @Test
  void whatDoesNotFitBehindALabelGoesOnUnderItsBeginning() {
    Screen screen = new Screen(out, err, new Redactor(), Style.PLAIN, () -> 24);

    screen.row("Kept in", "the profile huggingface:default");
    screen.row("", "and nowhere else");

    assertEquals(
        lines(
            "  Kept in  the profile",
            "           huggingface:default",
            "           and nowhere",
            "           else"),
        out.toString());
  }

  @Test
  void aCommandIsBrokenOnlyWhereAShellTakesTheLinesForOne() {
    Screen screen = new Screen(out, err, new Redactor(), Style.PLAIN, () -> 40);
    List<String> parts = List.of("openclaw onboard", "--non-interactive", "--offline");

    screen.command("Script", parts, true);
    screen.command("Script", parts, false);

    assertEquals(
        lines(
            "  Script   openclaw onboard \\",
            "           --non-interactive --offline",
            "  Script   openclaw onboard --non-interactive --offline"),
        out.toString());
  }

  @Test
  void linksAreOnesToATerminalThatOpensThemAndNeverInData() {
    Style linking = LinkingTerminal.style();
    Screen screen = new Screen(out, err, new Redactor(), linking, () -> 24).watched(linking);
    String link = "https://huggingface.co/settings/tokens";
    String opened = "\u001b]8;;" + link + "\u001b\\" + link + "\u001b]8;;\u001b\\";

    screen.sentence("see " + link + ".");
    screen.err("hint: create one: " + link);
    screen.out(JsonTree.NODES.textNode(link));

    assertEquals(lines("  see", "  " + opened + ".", "\"" + link + "\""), out.toString());
    assertEquals("hint: create one: " + opened + END, err.toString());
  }

  private static Screen screen(Writer out, Writer err, Redactor redactor) {
    return new Screen(out, err, redactor, Style.PLAIN, () -> Screen.UNLIMITED);
  }

  private static String lines(String... lines) {
    return String.join(END, lines) + END;
  }

  @Test
  void ellipsesAreSpelledForPeopleAndThePathsOfUsersStay() {
    Style ascii = new Style(false, true);
    Screen screen = new Screen(out, err, new Redactor(), ascii, () -> Screen.UNLIMITED);
    String text = "hf_abcdefghijklmnopqrstuvwxyz in a—b";

    screen.out(text);
    screen.out(JsonTree.NODES.textNode(text));
    screen.err(text);

    String spelled = "hf_abcd...wxyz in a—b";
    assertEquals(spelled + END + "\"hf_abcd…wxyz in a—b\"" + END, out.toString());
    assertEquals(spelled + END, err.toString());
  }

  private static Writer failing(String message) {
    return new Writer() {
      @Override
      public void write(char[] text, int offset, int length) throws IOException {
        throw new IOException(message);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
