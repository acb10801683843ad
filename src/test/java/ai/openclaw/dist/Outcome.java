package ai.openclaw.dist;

import java.util.List;

/** What a process left: its exit code and what it printed. */
record Outcome(int exitCode, String out, String err) {
  List<String> lines() {
    return out.lines().toList();
  }
}
