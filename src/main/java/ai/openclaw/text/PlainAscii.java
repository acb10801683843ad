package ai.openclaw.text;

/** The characters that a header of HTTP can carry everywhere: ASCII, with no controls. */
public final class PlainAscii {
  private PlainAscii() {}

  /** The number of the first character that is none of them, counted from 1; 0 when all are. */
  public static int firstOther(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return i + 1;
      }
    }
    return 0;
  }
}
