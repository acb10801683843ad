package ai.openclaw.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every prompter does when the defaults are taken. */
public abstract class DefaultsContract {
  /** A question to a prompter. */
  protected interface Asking<T> {
    T ask(Prompter prompter) throws Exception;
  }

  /** Someone who answers. */
  protected interface Answerer {
    /** Answers the question with this title by the default, which is Enter in a terminal. */
    <T> T enter(String title, Asking<T> question) throws Exception;

    /** Everything that was shown so far, in any layout. */
    String shown();
  }

  /** The one who answers here. */
  protected abstract Answerer answerer();

  @Test
  protected void theDefaultOfAChoiceIsThePreselectedOption() throws Exception {
    String model = answerer().enter("Model", prompter -> prompter.choose(models(1)));

    assertEquals("qwen", model);
  }

  @Test
  protected void theDefaultOfATextIsItsInitialValue() throws Exception {
    String name = answerer().enter("Name", prompter -> prompter.text(text(" main ", true)));

    assertEquals("main", name);
  }

  @Test
  protected void aTextThatIsNotRequiredIsEmptyByDefault() throws Exception {
    assertEquals("", answerer().enter("Name", prompter -> prompter.text(text(null, false))));
  }

  @Test
  protected void theDefaultOfAConfirmationIsItsInitialValue() throws Exception {
    for (boolean initial : List.of(true, false)) {
      boolean answer =
          answerer()
              .enter("Name", prompter -> prompter.confirm(text(initial ? "yes" : "no", true)));

      assertEquals(initial, answer);
    }
  }

  @Test
  protected void workGivesItsResult() throws Exception {
    String result = answerer().enter("", prompter -> prompter.during("counting", () -> "seven"));

    assertEquals("seven", result);
  }

  @Test
  protected void whatTheWorkThrowsComesOut() {
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                answerer()
                    .enter(
                        "",
                        prompter ->
                            prompter.during(
                                "counting",
                                () -> {
                                  throw new IllegalStateException("lost");
                                })));

    assertEquals("lost", thrown.getMessage());
  }

  @Test
  protected void noticesAreShown() throws Exception {
    Answerer answerer = answerer();

    answerer.enter(
        "",
        prompter -> {
          prompter.info("signed in as julia");
          prompter.warn("the token can write");
          prompter.show("Plan", () -> List.of("openclaw.json", "auth-profiles.json"));
          return true;
        });

    assertTrue(answerer.shown().contains("signed in as julia"), answerer.shown());
    assertTrue(answerer.shown().contains("the token can write"), answerer.shown());
    assertTrue(answerer.shown().contains("Plan"), answerer.shown());
    assertTrue(answerer.shown().contains("auth-profiles.json"), answerer.shown());
  }

  /** Three models; the values are short names. */
  protected static Choice<String> models(int preselected) {
    return Choice.of(
        "Model",
        "--model",
        List.of(
            Option.of("r1", "deepseek-ai/DeepSeek-R1", "164k"),
            Option.of("qwen", "Qwen/Qwen3-8B", "40k"),
            Option.of("llama", "meta-llama/Llama-3.3-70B-Instruct", "")),
        preselected);
  }

  /** A question for a name, which may be anything but "wrong". */
  protected static Text text(@Nullable String initial, boolean required) {
    return new Text(
        "Name",
        "--name",
        initial,
        required,
        answer -> answer.equals("wrong") ? "wrong is no name" : null);
  }
}
