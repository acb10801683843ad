package ai.openclaw.cli;

import java.util.List;

/** The options that more than one command has. */
public final class Flags {
  static final Flag HELP = Flag.toggle("--help", "Show this help");
  static final Flag PROFILE =
      Flag.value(
          "--profile",
          "name",
          Value.Kind.PROFILE,
          "Keep state in ~/.openclaw-<name> instead of ~/.openclaw");
  static final Flag NO_COLOR = Flag.toggle("--no-color", "No colour [NO_COLOR]");
  static final Flag ASCII = Flag.toggle("--ascii", "Plain ASCII symbols");

  /** The options that every command has, in the order of the help. */
  public static final List<Flag> COMMON = List.of(PROFILE, NO_COLOR, ASCII, HELP);

  static final Flag VERSION = Flag.toggle("--version", "Show the version");
  static final Flag VERBOSE =
      Flag.toggle("--verbose", "With --version: also the commit, the JVM and the start-up archive");

  /** The options of the program itself, without a command. */
  public static final List<Flag> OF_PROGRAM = List.of(VERSION, VERBOSE, HELP);

  static final Flag AGENT = Flag.value("--agent", "id", "The agent whose credentials these are");
  static final Flag OFFLINE = Flag.toggle("--offline", "Make no network requests [HF_HUB_OFFLINE]");
  static final Flag DRY_RUN = Flag.toggle("--dry-run", "Show what would change; write nothing");
  static final Flag JSON = Flag.toggle("--json", "One JSON object on standard output");
  static final Flag STATUS_JSON = Flag.toggle("--status-json", "The same as --json");
  static final Flag PLAIN = Flag.toggle("--plain", "One ref a line");
  static final Flag STATUS_PLAIN = Flag.toggle("--status-plain", "As status --plain");

  private Flags() {}

  /** Whether that line wants JSON: known before its command is, so that errors are JSON too. */
  static boolean wantJson(List<String> args) {
    return args.contains(JSON.name()) || args.contains(STATUS_JSON.name());
  }

  /** Whether that line is another program's, so that nobody watches. */
  static boolean isForPrograms(List<String> args) {
    return wantJson(args) || args.contains(PLAIN.name()) || args.contains(STATUS_PLAIN.name());
  }
}
