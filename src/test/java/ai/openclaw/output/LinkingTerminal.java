package ai.openclaw.output;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A terminal that opens links, without colour. */
public final class LinkingTerminal {
  private LinkingTerminal() {}

  /** What is written to it. */
  public static Style style() {
    Path home = Path.of("/home/ada");
    Environment environment =
        new Environment(Map.of("TERM", "xterm-kitty"), home, home, OperatingSystem.LINUX);
    return Style.of(environment, true, false, true, StandardCharsets.UTF_8);
  }
}
