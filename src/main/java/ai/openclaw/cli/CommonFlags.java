package ai.openclaw.cli;

import java.util.List;

/** The options that every command has. */
public final class CommonFlags {
  static final Flag HELP = Flag.toggle("--help", "Show this help");
  static final Flag PROFILE =
      Flag.value("--profile", "name", "Keep state in ~/.openclaw-<name> instead of ~/.openclaw");

  /** No colour. */
  public static final Flag NO_COLOR = Flag.toggle("--no-color", "No colour [NO_COLOR]");

  /** No symbols beyond ASCII. */
  public static final Flag ASCII = Flag.toggle("--ascii", "Plain ASCII symbols");

  static final List<Flag> ALL = List.of(PROFILE, NO_COLOR, ASCII, HELP);

  private CommonFlags() {}
}
