package ai.openclaw.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/** A disk on which chosen operations fail, counted from 0. */
final class FaultyDisk extends ForwardingDisk {
  private final IntPredicate fails;
  private final IOException trouble;
  private int operations;

  private FaultyDisk(IntPredicate fails, IOException trouble) {
    this.fails = fails;
    this.trouble = trouble;
  }

  static FaultyDisk failingOnceAt(int operation, IOException trouble) {
    return new FaultyDisk(i -> i == operation, trouble);
  }

  static FaultyDisk failingFrom(int operation, IOException trouble) {
    return new FaultyDisk(i -> i >= operation, trouble);
  }

  /** Whether the fault has come about. */
  boolean hasFailed() {
    for (int i = 0; i < operations; i++) {
      if (fails.test(i)) {
        return true;
      }
    }
    return false;
  }

  @Override
  void before(String operation, Path path) throws IOException {
    if (fails.test(operations++)) {
      throw trouble;
    }
  }
}
