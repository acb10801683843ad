package ai.openclaw.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our launcher in front of the newest OpenClaw takes nothing of it away. */
final class InteropFront {
  private Machine machine;

  @BeforeEach
  void oursFirstOnPath() throws Exception {
    machine = Machine.real("2026.9.6");
    new Before(machine).all(List.of("configured", "our run"));
  }

  @AfterEach
  void close() {
    machine.close();
  }

  @Test
  void theFirstLineOfTheVersionIsOpenClaws() throws Exception {
    List<String> lines = ours("--version").out().lines().toList();

    assertEquals(machine.real(null, "--version").out().strip(), lines.get(0));
    assertTrue(lines.get(1).startsWith("openclaw "), lines::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"models scan --help", "doctor --lint", "agent", "nonsense"})
  void sameWordsAndExitCode(String line) throws Exception {
    String[] words = line.split(" ");

    assertEquals(machine.real(null, words), ours(words));
  }

  @Test
  void anAgentMakesItsCall() throws Exception {
    machine.path.add(0, Machine.ourLauncher().resolveSibling(""));

    assertEquals("the key of our former run", Turn.of(machine));
  }

  private Machine.Outcome ours(String... words) throws Exception {
    return machine.end(
        machine.start(Machine.ourLauncher().toString(), Map.of(), List.of(words)), null);
  }
}
