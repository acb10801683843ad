package ai.openclaw.prompt;

import java.util.List;

/** What a run tells without asking. */
public interface Notices {
  /** A line of information. */
  void info(String line);

  /** A line of warning. */
  void warn(String line);

  /** Lines that belong together, under a title, for example a plan. */
  void show(String title, List<String> lines);
}
