package ai.openclaw.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CostTest {
  @Test
  void aTurnSendsMuchMoreThanItGets() {
    assertEquals(0.00255, Cost.of(0.15, 0.60).ofTurn(), 1e-9);
    assertEquals(0, Cost.NONE.ofTurn());
  }
}
