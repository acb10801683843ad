package ai.openclaw.prompt;

import java.util.List;
import java.util.function.Supplier;

/** What a run tells without asking. */
public interface Notices {
  /** A line of information. */
  void info(String line);

  /** A line of warning. */
  void warn(String line);

  /**
   * Lines that belong together, under a title, for example a plan; asked for only where somebody
   * reads them.
   */
  void show(String title, Supplier<List<String>> lines);

  /** Does the work, saying {@code what} is being done and for how long. */
  <T> T during(String what, Supplier<T> work);
}
