package ai.openclaw.prompt;

import java.time.Duration;
import java.util.List;

/** Work whose lines change while it goes on. */
public interface LiveOutput {
  /**
   * The lines as they are now, none wider than that where it can be; the first is a heading.
   *
   * @param spoken whether words stand for symbols
   */
  List<String> lines(int columns, boolean spoken);

  /** Waits that long at most; whether the work is over then. */
  boolean isDoneWithin(Duration patience);

  /** Ends the work; its lines stay as they are. */
  void stop();
}
