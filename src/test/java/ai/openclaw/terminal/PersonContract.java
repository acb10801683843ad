package ai.openclaw.terminal;

import ai.openclaw.prompt.PrompterContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The prompter contract over a terminal in memory. */
abstract class PersonContract extends PrompterContract {
  private final List<Person> persons = new ArrayList<>();

  /** A new person for each question, as the screen should be empty before it. */
  @Override
  protected Human answerer() {
    return new Typist();
  }

  abstract Person person() throws IOException;

  /** The keys that choose the option at this index. */
  abstract String choosing(int index);

  /** The keys that go back. */
  abstract String goingBack();

  @AfterEach
  void closeTerminals() {
    for (Person person : persons) {
      person.close();
    }
  }

  private final class Typist implements Human {
    private final Person person = open();

    @Override
    public <T> T enter(String title, Asking<T> question) throws Exception {
      return press(title, title.isEmpty() ? "" : Person.ENTER, question);
    }

    @Override
    public <T> T choose(String title, int index, Asking<T> question) throws Exception {
      return press(title, choosing(index), question);
    }

    @Override
    public <T> T type(String title, List<String> lines, Asking<T> question) throws Exception {
      StringBuilder keys = new StringBuilder();
      for (String line : lines) {
        keys.append(Person.CTRL_U).append(line).append(Person.ENTER);
      }
      return press(title, keys.toString(), question);
    }

    @Override
    public <T> T back(String title, Asking<T> question) throws Exception {
      return press(title, goingBack(), question);
    }

    @Override
    public <T> T leave(String title, Asking<T> question) throws Exception {
      return press(title, Person.CTRL_C, question);
    }

    @Override
    public String shown() {
      return person.screen().history();
    }

    private <T> T press(String title, String keys, Asking<T> question) throws Exception {
      Person.Asked<T> asked = person.isAsked(() -> question.ask(person.prompter()));
      person.sees(title).types(keys);
      return asked.answer();
    }
  }

  private Person open() {
    try {
      Person person = person();
      persons.add(person);
      return person;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
