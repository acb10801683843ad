package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Style;
import ai.openclaw.output.Tone;
import ai.openclaw.secret.Redactor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one exit for what goes wrong. */
class ErrorReporterTest {
  @TempDir Path home;

  @Test
  void theLineOfAFileIsShownToPeopleAndToPrograms() throws Exception {
    OpenClawRun machine = new OpenClawRun(home).write(".openclaw/openclaw.json", "{agents: }");

    String text = machine.run("models", "set", "a/b").err();
    Outcome run = machine.run("models", "set", "a/b", "--json");

    assertEquals(ExitCode.CONFLICT, run.code());
    JsonNode error = run.json().path("error");
    String details = error.path("details").asText();
    assertTrue(details.contains("{agents: }") && details.contains("^"), error.toString());
    assertTrue(text.contains(details), text);
  }

  @Test
  void withoutSuchALineThereIsNone() throws Exception {
    Outcome run = new OpenClawRun(home).run("onboard", "--no-such", "--json");

    assertTrue(run.json().at("/error/details").isNull(), run.out());
    assertEquals("usage", run.json().at("/error/code").asText());
    assertFalse(run.err().contains("error"), run.err());
  }

  @ParameterizedTest
  @MethodSource("exhausted")
  void aMachineOrAnInputOutOfBoundsIsOneLine(Error error) {
    StringWriter err = new StringWriter();
    Screen screen = new Screen(err, err, new Redactor(), Style.PLAIN, () -> Screen.UNLIMITED);

    assertEquals(
        ExitCode.FAILED, new ErrorReporter(screen, Style.PLAIN, false).report(error, false));

    assertEquals(
        List.of(
            "error: this machine has too little memory for it, or an input is far too large",
            "",
            "hint: free some memory, or look at the files and servers that the command reads"),
        err.toString().lines().toList());
  }

  @Test
  void errorHasItsColourAndWhatWasCancelledIsNoError() {
    StringWriter err = new StringWriter();
    Screen screen = new Screen(err, err, new Redactor(), Style.PLAIN, () -> Screen.UNLIMITED);
    Style coloured = new Style(true, false);
    ErrorReporter reporter = new ErrorReporter(screen, coloured, false);

    reporter.report(new Failure(ExitCode.FAILED, "no such thing", null), false);
    reporter.report(left(), false);

    assertEquals(
        List.of(
            coloured.paint(Tone.BAD, "error:") + " no such thing",
            "cancelled; nothing was changed"),
        err.toString().lines().toList());
  }

  static List<Error> exhausted() {
    return List.of(
        new OutOfMemoryError("Java heap space"),
        new OutOfMemoryError("Requested array size exceeds VM limit"),
        new StackOverflowError());
  }

  private static Failure left() {
    return new Failure(ExitCode.CANCELLED, "cancelled; nothing was changed", null);
  }
}
