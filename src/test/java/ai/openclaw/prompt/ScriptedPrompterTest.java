package ai.openclaw.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedPrompterTest extends DefaultsContract {
  private final FakePrompter told = new FakePrompter();
  private final ScriptedPrompter scripted = new ScriptedPrompter(told);

  @Override
  protected Answerer answerer() {
    return new Answerer() {
      @Override
      public <T> T enter(String title, Asking<T> question) throws Exception {
        return question.ask(scripted);
      }

      @Override
      public String shown() {
        return String.join("\n", told.transcript());
      }
    };
  }

  @Test
  void aMissingAnswerNamesItsFlag() {
    List<Runnable> questions =
        List.of(
            () -> scripted.choose(models(-1)),
            () -> scripted.text(text(null, true)),
            () -> scripted.text(text("", true)),
            () -> scripted.text(text("wrong", true)),
            () -> scripted.secret(text(null, true)),
            () -> scripted.confirm(text(null, true)));
    List<String> flags = List.of("--model", "--name", "--name", "--name", "--name", "--name");

    for (int i = 0; i < questions.size(); i++) {
      ScriptedPrompter.MissingAnswer missing =
          assertThrows(ScriptedPrompter.MissingAnswer.class, questions.get(i)::run);
      assertEquals(flags.get(i), missing.flag());
      assertEquals(ExitCode.USAGE, missing.code());
    }
  }

  @Test
  void theMessageOfAMissingAnswerIsForTheUser() {
    ScriptedPrompter.MissingAnswer missing =
        assertThrows(ScriptedPrompter.MissingAnswer.class, () -> scripted.choose(models(-1)));

    assertEquals("missing --model: Model", missing.getMessage());
  }

  @Test
  void aRejectedAnswerEndsTheRun() {
    Failure failure = new Failure(ExitCode.REFUSED, "the token is not valid", null);

    assertSame(failure, assertThrows(Failure.class, () -> scripted.rejected(failure)));
  }

  @Test
  void whatIsWaitedForIsToldAsAllElse() throws Exception {
    assertEquals(7, scripted.during("counting", () -> 7));

    assertEquals(List.of("during: counting"), told.transcript());
  }
}
