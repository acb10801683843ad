package ai.openclaw.cli;

import java.util.List;

/** What the program says about itself. */
public interface About {
  /** Its version, {@code 0.1.0}. */
  String version();

  /** Where it comes from and what it runs on, a line each; costs a look into files. */
  List<String> details();
}
