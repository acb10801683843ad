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

  /** All of them, in the order of the help. */
  public static final List<Flag> ALL = List.of(PROFILE, NO_COLOR, ASCII, HELP);

  static final Flag VERSION = Flag.toggle("--version", "Show the version");
  static final Flag VERBOSE =
      Flag.toggle("--verbose", "With --version: also the commit, the JVM and the start-up archive");

  /** The options of the program itself, without a command. */
  public static final List<Flag> OF_PROGRAM = List.of(VERSION, VERBOSE, HELP);

  private CommonFlags() {}
}
