package ai.openclaw.terminal;

import java.io.IOException;

class PlainPrompterContractTest extends PersonContract {
  @Override
  Person person() throws IOException {
    return new Person(80, 24, false);
  }

  @Override
  String choosing(int index) {
    return (index + 1) + Person.ENTER;
  }

  @Override
  String goingBack() {
    return "b" + Person.ENTER;
  }
}
