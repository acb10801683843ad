package ai.openclaw.output;

/**
 * What a colour says. Only the sixteen colours of the user's own theme, so it is readable on all.
 */
public enum Tone {
  STRONG("1"),
  FAINT("2"),
  GOOD("32"),
  CAUTION("33"),
  BAD("31"),
  ACCENT("36");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** The parameter of the terminal's SGR sequence. */
  String code() {
    return code;
  }
}
