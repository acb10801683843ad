package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.CTRL_C;
import static ai.openclaw.terminal.Person.ENTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is between the questions, drawn: notices and work. */
class DrawnConversationTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private Person person = open(80, 24, Style.PLAIN);

  @AfterEach
  void closeTerminal() {
    person.close();
  }

  @Test
  void theConversationReadsWellAfterwards() throws Exception {
    Person.Asked<Boolean> asked =
        person.isAsked(
            () -> {
              person.prompter().text(new Text("Name", "--name", "main", true, Text.ANY));
              person.prompter().rejected(failure());
              person.prompter().info("julia, PRO plan");
              person.prompter().warn("the token can write");
              person
                  .prompter()
                  .show("Changes", () -> List.of("openclaw.json", "  + agents.defaults"));
              return person
                  .prompter()
                  .confirm(new Text("Write these changes", "--yes", "yes", true, Text.ANY));
            });

    person.sees("Name").types(ENTER).sees("[Y/n]").types(ENTER);

    assertTrue(asked.answer());
    assertEquals(
        """
        ✖ main  the token is not valid
          hint: make one
          julia, PRO plan
        ▲ the token can write

          Changes
          openclaw.json
            + agents.defaults

        ✔ Write these changes  yes\
        """,
        person.screen().text());
  }

  @Test
  void longNoticesAreBrokenAtBlanksAndLinksStayWhole() throws Exception {
    person.close();
    person = open(30, 20, Style.PLAIN);

    person.prompter().warn("another file with the same name was there before");
    person.prompter().info("see https://huggingface.co/settings/tokens for it");

    assertEquals(
        """
        ▲ another file with the same
          name was there before
          see
          https://huggingface.co/setti
        ngs/tokens
          for it\
        """,
        person.screen().text());
  }

  @Test
  void aLinkThatIsTooLongForALineIsAsShortAsOnACardAndToldOnce() throws Exception {
    String line = "no token yet? " + CardScene.LINK + "&tokenType=fineGrained";
    person.prompter().info(line);
    person.prompter().info(line);
    person
        .prompter()
        .rejected(new Failure(ExitCode.REFUSED, "no", "create one: " + CardScene.LINK));

    assertEquals(
        """
          no token yet?
          https://huggingface.co/settings/tokens/new
        ✖ no
          hint: create one:
          https://huggingface.co/settings/tokens/new\
        """,
        person.screen().text());
  }

  @Test
  void coloursSayWhatIsGoodAndWhatIsBad() throws Exception {
    person.close();
    person = open(80, 24, new Style(true, false));

    person.prompter().warn("careful");
    person.prompter().rejected(failure());

    assertEquals(3, person.screen().cells().get(0).cells().get(0).look().colour());
    assertEquals(1, person.screen().cells().get(1).cells().get(0).look().colour());
    assertEquals(ScreenCell.Look.NORMAL, person.screen().cells().get(2).cells().get(5).look());
  }

  @Test
  void workIsShownWithItsSecondsAndThenGone() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Person.Asked<String> asked =
        person.isAsked(
            () ->
                person
                    .prompter()
                    .during(
                        "Checking the token",
                        () -> {
                          Person.await(end);
                          return "checked";
                        }));

    person.sees("⠙ Checking the token");
    now.set(Instant.EPOCH.plus(Duration.ofSeconds(3)));
    person.sees("Checking the token  3 s");
    person.types("keys that nobody asked for" + ENTER);
    end.countDown();

    assertEquals("checked", asked.answer());
    assertEquals("", person.screen().text());
  }

  @Test
  void ctrlCInterruptsTheWork() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Person.Asked<String> asked =
        person.isAsked(
            () ->
                person
                    .prompter()
                    .during(
                        "Checking the token",
                        () -> {
                          try {
                            new CountDownLatch(1).await();
                          } catch (InterruptedException e) {
                            interrupted.countDown();
                          }
                          return "";
                        }));

    person.sees("Checking the token").types(CTRL_C);

    assertThrows(Prompter.Cancelled.class, asked::answer);
    interrupted.await();
    assertEquals("✖ Checking the token  cancelled", person.screen().text());
    assertTrue(person.screen().isCursorVisible());
  }

  private static Failure failure() {
    return new Failure(ExitCode.REFUSED, "the token is not valid", "make one");
  }

  private Person open(int columns, int rows, Style style) {
    try {
      return new Person(columns, rows, true, style, clock);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
