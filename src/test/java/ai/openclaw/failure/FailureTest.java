package ai.openclaw.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a failure carries, and the numbers that scripts depend on. */
class FailureTest {
  @Test
  void theInnermostPartOfTheRunIsTheOneThatIsNamed() {
    Failure failure = new Failure(ExitCode.FAILED, "no", null);
    assertNull(failure.phase());
    assertSame(failure, failure.inPhase("write").inPhase("run"));
    assertEquals("write", failure.phase());
  }

  @Test
  void withoutDetailsThereAreNoneAndTheMessageIsNeverNull() {
    Failure failure = new Failure(ExitCode.USAGE, "no", "try this", new IOException("disk"));
    assertEquals("", failure.details());
    assertEquals("no", failure.getMessage());
    assertEquals("try this", failure.hint());
    assertEquals("disk", Objects.requireNonNull(failure.getCause()).getMessage());
  }

  @Test
  void everyCommandButTheCheckEndsWithANumberOfOneMeaning() {
    Set<Integer> numbers = new HashSet<>();
    for (ExitCode code : ExitCode.GENERAL) {
      numbers.add(code.number());
    }
    assertEquals(Set.of(0, 1, 2, 3, 4, 127, 130), numbers);
    assertEquals(numbers.size(), ExitCode.GENERAL.size());
    assertEquals(1, ExitCode.CHECK_FAILED.number());
    assertEquals(2, ExitCode.CHECK_EXPIRING.number());
  }
}
