package ai.openclaw.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class FakePrompterTest extends PrompterContract {
  @Override
  protected Human answerer() {
    return new FakeHuman();
  }

  @Test
  void remembersTheConversation() {
    FakePrompter fake =
        new FakePrompter().answer("--model", "Qwen/Qwen3-8B", "Llama").answer("Name", "wrong", "a");

    fake.choose(models(0));
    fake.choose(models(0));
    fake.text(text(null, true));

    assertEquals(
        List.of(
            "Model: Qwen/Qwen3-8B",
            "Model: meta-llama/Llama-3.3-70B-Instruct",
            "refused: wrong is no name",
            "Name: a"),
        fake.transcript());
  }

  @Test
  void aQuestionThatNobodyThoughtOfIsAMistakeOfTheTest() {
    assertThrows(AssertionError.class, () -> new FakePrompter().choose(models(0)));
    assertThrows(
        AssertionError.class, () -> new FakePrompter().answer("Model", "e").choose(models(0)));
  }

  private static final class FakeHuman implements Human {
    private final FakePrompter fake = new FakePrompter();

    @Override
    public <T> T enter(String title, Asking<T> question) throws Exception {
      return question.ask(fake.enter(title));
    }

    @Override
    public <T> T choose(String title, int index, Asking<T> question) throws Exception {
      return question.ask(fake.answer(title, models(0).options().get(index).label()));
    }

    @Override
    public <T> T type(String title, List<String> lines, Asking<T> question) throws Exception {
      return question.ask(fake.answer(title, lines.toArray(String[]::new)));
    }

    @Override
    public <T> T back(String title, Asking<T> question) throws Exception {
      return question.ask(fake.back(title));
    }

    @Override
    public <T> T leave(String title, Asking<T> question) throws Exception {
      return question.ask(fake.leave(title));
    }

    @Override
    public String shown() {
      return String.join("\n", fake.transcript());
    }
  }
}
