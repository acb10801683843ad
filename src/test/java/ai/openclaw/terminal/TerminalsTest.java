package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalsTest {
  @ParameterizedTest
  @CsvSource({
    "LINUX,   xterm-256color, '',   true",
    "LINUX,   linux,          '',   true",
    "LINUX,   some-new-thing, '',   true",
    "LINUX,   dumb,           '',   false",
    "LINUX,   emacs,          '',   false",
    "LINUX,   '',             '',   false",
    "WINDOWS, '',             '',   true",
    "LINUX,   xterm,          1,    false",
    "LINUX,   xterm,          true, false",
    "LINUX,   xterm,          0,    true",
  })
  void drawsWhereTheCursorCanMoveAndNobodyMinds(
      OperatingSystem system, String type, String accessible, boolean draws) {
    Map<String, String> variables = new HashMap<>();
    variables.put("TERM", type);
    variables.put("ACCESSIBLE", accessible);
    Path home = Path.of("/home/u");

    assertEquals(draws, Terminals.canDraw(new Environment(variables, home, home, system)));
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/ttyS0,   true",
    "/dev/ttyUSB1, true",
    "/dev/pts/3,   false",
    "/dev/tty1,    false",
    "/dev/tty,     false",
    "'',           false",
  })
  void knowsALineWithARealSpeed(String device, boolean serial) {
    assertEquals(serial, Terminals.isSerialLine(device));
  }
}
