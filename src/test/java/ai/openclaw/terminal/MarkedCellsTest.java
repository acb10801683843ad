package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.output.Style;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cheapest and the dearest at a glance: by colour, by a sign, in words. */
class MarkedCellsTest {
  private static final int GREEN = 2;
  private static final int YELLOW = 3;

  @Test
  void drawnListHasColoursForThirdsAndSignsForTheirEnds() throws Exception {
    try (Person person = new Person(40, 10, true, new Style(true, false), Clock.systemUTC())) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));
      person.sees("Ctrl-C");
      assertTrue(
          person
              .screen()
              .text()
              .startsWith(
                  """
                  ◆ Model
                    Model     Price
                  ❯ usual      1.00
                    free      ▾0.00
                    cheap      0.10
                    dear       8.00
                    dearest  ▴10.00
                  """),
          person.screen().text());
      assertEquals(GREEN, colourOf(person, 3, "▾"));
      assertEquals(GREEN, colourOf(person, 4, "1"));
      assertEquals(YELLOW, colourOf(person, 5, "8"));
      assertEquals(YELLOW, colourOf(person, 6, "▴"));
      person.types("\u0003");
      assertThrows(Prompter.Cancelled.class, asked::answer);
    }
  }

  @Test
  void signsHaveAnAsciiFormAndNeedNoColour() throws Exception {
    try (Person person = new Person(40, 10, true, new Style(false, true), Clock.systemUTC())) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));
      person.sees("free      _0.00").sees("dearest  ^10.00").types("\u0003");
      assertThrows(Prompter.Cancelled.class, asked::answer);
    }
  }

  @Test
  void plainListSaysItInWords() throws Exception {
    try (Person person = new Person(80, 24, false, Style.PLAIN, Clock.systemUTC())) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));
      person.sees("1. usual: Price 1.00\n").sees("2. free: Price 0.00 (lowest)\n");
      person.sees("3. cheap: Price 0.10\n").sees("5. dearest: Price 10.00 (highest)\n");
      person.types("\u0003");
      assertThrows(Prompter.Cancelled.class, asked::answer);
    }
  }

  private static Choice<String> models() {
    return new Choice<>(
        "Model",
        "--model",
        List.of("Model", "Price"),
        List.of(
            model("usual", "1.00", Option.PriceRank.NONE),
            model("free", "0.00", Option.PriceRank.LOWEST),
            model("cheap", "0.10", Option.PriceRank.LOW),
            model("dear", "8.00", Option.PriceRank.HIGH),
            model("dearest", "10.00", Option.PriceRank.HIGHEST)),
        -1,
        false,
        null);
  }

  private static Option<String> model(String name, String price, Option.PriceRank mark) {
    return new Option<>(
        name, name, List.of(price), "", List.of(), false, List.of(mark), Option.Facts.NONE);
  }

  private static int colourOf(Person person, int line, String text) {
    for (ScreenCell cell : person.screen().cells().get(line).cells()) {
      if (cell.text().equals(text)) {
        return cell.look().colour();
      }
    }
    throw new AssertionError(text + " is not in line " + line);
  }
}
