package ai.openclaw.output;

/** A sign with a meaning, and the form it takes where only ASCII can be shown. */
public enum Symbol {
  DONE("✔", "+"),
  WRONG("✖", "x"),
  WARNING("▲", "!"),
  QUESTION("◆", "?"),
  POINTER("❯", ">"),
  PRESELECTED("●", "*"),
  BACK("←", "<"),
  SECRET("•", "*"),
  ELLIPSIS("…", "..."),
  BETWEEN("·", "-"),
  DASH("—", "-"),
  ARROW("→", "->"),
  UP_DOWN("↑↓", "up/down"),
  LOWEST("▾", "_"),
  HIGHEST("▴", "^"),
  BAR("█", "#");

  private final String drawn;
  private final String ascii;

  Symbol(String drawn, String ascii) {
    this.drawn = drawn;
    this.ascii = ascii;
  }

  String drawn() {
    return drawn;
  }

  String ascii() {
    return ascii;
  }

  /** What is said in its place where lines are read aloud. */
  String word() {
    return switch (this) {
      case WRONG -> "error:";
      case WARNING -> "warning:";
      default -> "";
    };
  }
}
