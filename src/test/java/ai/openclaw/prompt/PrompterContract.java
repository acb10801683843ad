package ai.openclaw.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every prompter does that has a person at its other end. */
public abstract class PrompterContract extends DefaultsContract {
  /** A person. */
  protected interface Human extends Answerer {
    /** Chooses the option at this index. */
    <T> T choose(String title, int index, Asking<T> question) throws Exception;

    /** Types the lines, each with Enter, until the question is answered. */
    <T> T type(String title, List<String> lines, Asking<T> question) throws Exception;

    /** Goes back. */
    <T> T back(String title, Asking<T> question) throws Exception;

    /** Leaves. */
    <T> T leave(String title, Asking<T> question) throws Exception;
  }

  @Override
  protected abstract Human answerer();

  @Test
  void aChoiceGivesTheValueOfTheChosenOption() throws Exception {
    for (int preselected : List.of(-1, 0, 2)) {
      assertEquals(
          "llama", answerer().choose("Model", 2, prompter -> prompter.choose(models(preselected))));
    }
  }

  @Test
  void aTextIsTrimmed() throws Exception {
    assertEquals(
        "agent 7",
        answerer()
            .type("Name", List.of("  agent 7 "), prompter -> prompter.text(text(null, true))));
  }

  @Test
  void aTextReplacesItsInitialValue() throws Exception {
    assertEquals(
        "other",
        answerer().type("Name", List.of("other"), prompter -> prompter.text(text("main", true))));
  }

  @Test
  void aRefusedTextIsAskedAgain() throws Exception {
    Human human = answerer();

    assertEquals(
        "right",
        human.type("Name", List.of("wrong", "right"), prompter -> prompter.text(text(null, true))));
  }

  @Test
  void anEmptyTextIsAskedAgainWhereOneIsRequired() throws Exception {
    assertEquals(
        "something",
        answerer()
            .type("Name", List.of("", "something"), prompter -> prompter.text(text(null, true))));
  }

  @Test
  void aSecretIsNeverShown() throws Exception {
    Human human = answerer();

    Secret secret =
        human.type(
            "Name",
            List.of("hf_abcdefghijklmnopqrstuvwxyz012345"),
            prompter -> prompter.secret(text(null, true)));

    assertEquals("hf_abcdefghijklmnopqrstuvwxyz012345", secret.reveal());
    assertFalse(human.shown().contains("hf_abcde"), human.shown());
    assertFalse(human.shown().contains("efghij"), human.shown());
  }

  @Test
  void ofAPastedAssignmentTheSecretIsTheValue() throws Exception {
    Secret secret =
        answerer()
            .type(
                "Name",
                List.of("export HF_TOKEN=\"hf_abcdefghijklmnop\";"),
                prompter -> prompter.secret(text(null, true)));

    assertEquals("hf_abcdefghijklmnop", secret.reveal());
  }

  @Test
  void aRefusedSecretIsAskedAgain() throws Exception {
    Secret secret =
        answerer()
            .type(
                "Name",
                List.of("", "wrong", "sk-right"),
                prompter -> prompter.secret(text(null, true)));

    assertEquals("sk-right", secret.reveal());
  }

  @Test
  void backIsThrownWhereItIsAllowed() {
    for (Asking<Object> question : allQuestions()) {
      assertThrows(
          Prompter.Back.class,
          () ->
              answerer()
                  .back(
                      "Name",
                      prompter -> {
                        prompter.backAllowed(true);
                        return question.ask(prompter);
                      }));
    }
  }

  @Test
  void leavingIsPossibleEverywhere() {
    for (Asking<Object> question : allQuestions()) {
      assertThrows(Prompter.Cancelled.class, () -> answerer().leave("Name", question));
    }
  }

  @Test
  void aRejectedAnswerIsExplainedAndTheConversationGoesOn() throws Exception {
    Human human = answerer();

    human.enter(
        "",
        prompter -> {
          prompter.rejected(new Failure(ExitCode.REFUSED, "the token is not valid", "make one"));
          return true;
        });

    assertTrue(human.shown().contains("the token is not valid"), human.shown());
  }

  private static List<Asking<Object>> allQuestions() {
    return List.of(
        prompter -> prompter.choose(named(models(0))),
        prompter -> prompter.text(text(null, true)),
        prompter -> prompter.secret(text(null, true)),
        prompter -> prompter.confirm(text("yes", true)));
  }

  private static Choice<String> named(Choice<String> models) {
    return Choice.of("Name", "--name", models.options(), models.preselected());
  }
}
