package ai.openclaw.terminal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of a list of models besides moving and typing. */
class PickerKeysTest {
  private static final String TAB = "\t";
  private static final String CTRL_T = "\u0014";
  private static final String ALT = "\u001b";
  private static final String F1 = "\u001bOP";

  private final List<List<String>> tried = new CopyOnWriteArrayList<>();
  private String begin = "";
  private final List<String> searched = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10", "80, 24", "200, 60"})
  void tabMarksAndCtrlTTriesTheMarkedThenTheListGoesOn(int columns, int rows) throws Exception {
    try (Person person = new Person(columns, rows, true)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("❯ ● org/slow").types(TAB).sees("  ✔ org/slow").sees("❯   org/fast");
      person.types(TAB).sees("  ✔ org/fast").types(CTRL_T + Person.ENTER);

      assertEquals("org/large", asked.answer());
      assertEquals(List.of(List.of("org/slow", "org/fast")), tried);
    }
  }

  @Test
  void withoutMarksTheRowUnderTheCursorIsTried() throws Exception {
    try (Person person = new Person(80, 24, true)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("❯ ● org/slow").types(CTRL_T).sees("✔ Trying  org/slow");
      person.sees("❯ ● org/slow").types(Person.ENTER);

      assertEquals("org/slow", asked.answer());
      assertEquals(List.of(List.of("org/slow")), tried);
    }
  }

  @Test
  void noMoreThanThreeAreMarkedAndTabTakesAMarkAway() throws Exception {
    try (Person person = new Person(80, 24, true)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("❯ ● org/slow").types(TAB + TAB + TAB + TAB).sees("3 are marked, the most");
      person.sees("❯   org/cheap").types(Person.UP).seesNoMore("are marked");
      assertEquals(3, person.screen().text().split("✔", -1).length - 1);
      person.types(Person.HOME + TAB).seesNoMore("✔ org/slow").types(CTRL_T).sees("✔ Trying");
      person.sees("❯ ").types(Person.ENTER);

      assertEquals("org/fast", asked.answer());
      assertEquals(List.of(List.of("org/fast", "org/large")), tried);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "p, org/cheap, price",
    "s, org/fast, speed",
    "c, org/large, context",
    "n, org/new, newest"
  })
  void altAndALetterSortsAndTheSameOnceMoreDoesNot(String letter, String first, String word)
      throws Exception {
    try (Person person = new Person(80, 24, true)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("❯ ● org/slow").types(ALT + letter).sees("❯   " + first).sees("by " + word);
      assertTrue(person.screen().text().contains("org/unknown\n"), "what is not known is last");
      person.types(ALT + letter).sees("❯ ● org/slow").types(ALT + letter + Person.ENTER);

      assertEquals(first, asked.answer());
    }
  }

  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10"})
  void theColumnThatItIsSortedByStaysWhereRoomIsShort(int columns, int rows) throws Exception {
    try (Person person = new Person(columns, rows, true)) {
      person.isAsked(() -> person.prompter().choose(models()));

      person.sees("❯ ● org/slow");
      assertFalse(person.screen().text().contains("900"));
      person.types(ALT + "s").sees("    900");
    }
  }

  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10", "80, 24", "200, 60"})
  void theNewestFirstShowTheirMonthsAndOtherOrdersDoNot(int columns, int rows) throws Exception {
    try (Person person = new Person(columns, rows, true)) {
      person.isAsked(() -> person.prompter().choose(models()));

      person.sees("❯ ● org/slow");
      assertFalse(person.screen().text().contains("2026-04"));
      person.types(ALT + "n").sees("2026-09").types(ALT + "p").seesNoMore("2026-0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", F1, "\u001b[11~"})
  void helpTellsTheKeysAndTheSameKeyGoesBack(String key) throws Exception {
    try (Person person = new Person(80, 24, true)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("F1 help").types(key).sees("Alt-p Alt-s").sees("Tab").seesNoMore("org/slow");
      person.types("x").types(key).sees("org/slow").seesNoMore("0 found").types(Person.ENTER);

      assertEquals("org/slow", asked.answer());
    }
  }

  @ParameterizedTest
  @CsvSource({"30, 8", "40, 10", "80, 24"})
  void helpIsReadToItsEndOnASmallScreenAndEscapeGoesBackToTheSearch(int columns, int rows)
      throws Exception {
    try (Person person = new Person(columns, rows, true)) {
      person.prompter().backAllowed(true);
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("org/slow").types("fast").sees("1 of 1 found").types(F1);
      person.sees("Enter         choose").sees("Esc back");
      person.types(Person.END).sees("Ctrl-C        leave").sees("Esc back");
      assertFalse(person.screen().text().contains("…"), person.screen().text());
      person.types(Person.ESCAPE).sees("1 of 1 found").types(Person.ENTER);

      assertEquals("org/fast", asked.answer());
    }
  }

  @Test
  void whatWasFoundIsCountedOnTheLineForAnotherIdToo() throws Exception {
    try (Person person = new Person(80, 24, true)) {
      person.isAsked(() -> person.prompter().choose(models()));

      person.sees("org/slow").types("org/").sees("1 of 6 found").types(Person.UP);
      person.sees("❯   Type an id").sees("  6 found");
    }
  }

  @Test
  void aQuestionMarkBehindWordsIsSearchedFor() throws Exception {
    try (Person person = new Person(80, 24, true)) {
      person.isAsked(() -> person.prompter().choose(models()));

      person.sees("org/slow").types("fast?").sees("fast?").sees("❯   org/fast");
    }
  }

  @Test
  void whatWasSearchedInVainIsTheBeginningOfAnId() throws Exception {
    try (Person person = new Person(80, 24, true)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("org/slow").types("my/model").sees("nothing matches").types(Person.ENTER);

      assertEquals("?", asked.answer());
      assertEquals(List.of("my/model"), searched);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasSearchedIsToldWhicheverRowIsChosen(boolean drawn) throws Exception {
    try (Person person = new Person(80, 24, drawn)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("org/slow").types(drawn ? "fast" : "fast\r").sees(" found");
      person.types(Person.ENTER);

      assertEquals("org/fast", asked.answer());
      assertEquals(List.of("fast"), searched);
    }
  }

  @Test
  void inPlainLinesNumbersAreTried() throws Exception {
    try (Person person = new Person(80, 24, false)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("Type a number").types("?\r").sees("t 1 4 tries numbers 1 and 4");
      person.types("t\r").sees("Type t and up to 3 numbers.").types("t 1 3\r");
      person.types("my\r").sees("Nothing matches my").types("2\r");

      assertEquals("org/fast", asked.answer());
      assertEquals(List.of(List.of("org/slow", "org/large")), tried);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSearchCanBeginWithWords(boolean drawn) throws Exception {
    begin = "fast";
    try (Person person = new Person(80, 24, drawn)) {
      Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

      person.sees("1 ").sees(" found").types(Person.ENTER);

      assertEquals("org/fast", asked.answer());
    }
  }

  private Choice<String> models() {
    List<Option<String>> options =
        new ArrayList<>(
            List.of(
                model("org/slow", 64, 1.0, 20.0, 4L),
                model("org/fast", 64, 2.0, 900.0, 3L),
                model("org/large", 1000, 3.0, 30.0, 2L),
                model("org/cheap", 32, 0.5, 25.0, 1L),
                model("org/new", 32, 4.0, 26.0, 9L),
                model("org/unknown", null, null, null, null)));
    options.add(new Option<>("?", "Type an id", List.of(), "", List.of(), true));
    return new Choice<>(
        "Model",
        "--model",
        List.of("Model", "Context", "$/M in", "$/M out", "Tools", "Tok/s", "Created"),
        options,
        0,
        true,
        new Choice.Beside<>() {
          @Override
          public @Nullable List<Option<String>> poll() {
            return null;
          }

          @Override
          public String begin() {
            return begin;
          }

          @Override
          public boolean canTry() {
            return true;
          }

          @Override
          public void tryOut(List<String> values) {
            tried.add(values);
          }

          @Override
          public void searched(String words) {
            searched.add(words);
          }
        });
  }

  private static Option<String> model(
      String id,
      @Nullable Integer context,
      @Nullable Double price,
      @Nullable Double speed,
      @Nullable Long created) {
    List<String> cells =
        context == null
            ? List.of()
            : List.of(
                context + "k",
                String.valueOf(price),
                price + "0",
                "yes",
                "" + Math.round(requireNonNull(speed)),
                "2026-0" + created);
    return new Option<>(
        id,
        id,
        cells,
        "",
        List.of(),
        false,
        List.of(),
        new Option.Facts(
            context, price, price == null ? null : Math.round(price * 100), speed, created));
  }
}
