package ai.openclaw.terminal;

/**
 * A cell of a screen.
 *
 * @param text the character in it with what combines with it; empty behind a wide one
 */
public record ScreenCell(String text, Look look) {
  static final ScreenCell BLANK = new ScreenCell(" ", Look.NORMAL);

  /**
   * How a character is drawn.
   *
   * @param colour 1 to 6 for red, green, yellow, blue, magenta, cyan; 0 for none
   */
  public record Look(boolean bold, boolean faint, int colour) {
    static final Look NORMAL = new Look(false, false, 0);

    Look with(String parameters) {
      Look look = this;
      for (String parameter : parameters.split(";", -1)) {
        int code = parameter.isEmpty() ? 0 : Integer.parseInt(parameter);
        look = look.with(code);
      }
      return look;
    }

    private Look with(int code) {
      if (code == 0) {
        return NORMAL;
      }
      if (code == 1) {
        return new Look(true, faint, colour);
      }
      if (code == 2) {
        return new Look(bold, true, colour);
      }
      return new Look(bold, faint, code - 30);
    }
  }
}
