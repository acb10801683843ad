package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** This process among those of the machine. */
class ProcessesTest {
  private final Processes processes = Processes.ofSystem();

  @Test
  void thisOneHasItsNumberAndIsAlive() {
    assertEquals(ProcessHandle.current().pid(), processes.current());
    assertTrue(processes.isAlive(processes.current()));
  }

  @Test
  void aNumberThatNobodyHasIsNotAlive() {
    assertFalse(processes.isAlive(Integer.MAX_VALUE));
  }
}
