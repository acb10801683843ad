package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A launcher and a JDK that prints what it is given. */
abstract class JavaScene extends LauncherScene {
  FakeJdk jdk;

  @BeforeEach
  void jdk() throws IOException {
    jdk = FakeJdk.of("17.0.2", temp.resolve("j d k"));
  }

  Command launcher() {
    return with(installation.launcher().toString());
  }

  Command withJavaHome() {
    return withJavaHome(installation.launcher().toString());
  }

  Command withJavaHome(String launcher) {
    return with(launcher).with("JAVA_HOME", jdk.home()).with("PATH", tools);
  }

  Command with(String launcher) {
    return Tools.in(shell, launcher).with("OPENCLAW_NO_ARCHIVE", 1);
  }

  void assertStarts(Command command) {
    Outcome outcome = command.run();
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains("<ai.openclaw.Main>"), outcome.out());
  }

  static void assertRefuses(String reason, Command command) {
    assertEquals(new Outcome(1, "", "openclaw: " + reason + "\n"), command.run());
  }

  /** What java got up to the name of the program's class. */
  static List<String> optionsIn(Outcome outcome) {
    List<String> all = received(outcome);
    return all.subList(0, all.indexOf("ai.openclaw.Main"));
  }

  /** What java got for the program. */
  static List<String> argumentsIn(Outcome outcome) {
    List<String> all = received(outcome);
    return all.subList(all.indexOf("ai.openclaw.Main") + 1, all.size());
  }

  static List<String> received(Outcome outcome) {
    return outcome.lines().stream()
        .skip(1)
        .map(line -> line.substring(1, line.length() - 1))
        .toList();
  }
}
