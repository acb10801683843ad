package ai.openclaw.storage;

import java.util.Set;

/** A machine on which this process and a few others run. */
record FakeProcesses(long current, Set<Long> others) implements Processes {

  static FakeProcesses of(long current, Long... others) {
    return new FakeProcesses(current, Set.of(others));
  }

  @Override
  public boolean isAlive(long pid) {
    return pid == current || others.contains(pid);
  }
}
