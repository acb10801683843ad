package ai.openclaw.terminal;

import java.io.IOException;

class DrawnPrompterContractTest extends PersonContract {
  @Override
  Person person() throws IOException {
    return new Person(80, 24, true);
  }

  @Override
  String choosing(int index) {
    return Person.HOME + Person.DOWN.repeat(index) + Person.ENTER;
  }

  @Override
  String goingBack() {
    return Person.ESCAPE;
  }
}
