package ai.openclaw.secret;

import ai.openclaw.text.Invisible;

/** What an eye reads of a text, without invisible characters and colours. */
final class Letters {
  private final String text;

  /** Where each character stands in the original. */
  private final int[] places;

  private Letters(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** What is read of the original, its blanks included or not. */
  static Letters of(String original, boolean blanks) {
    return read(original, blanks, false);
  }

  /** The same of what stands between quotes in JSON, where backslashes escape a character. */
  static Letters ofJson(String original, boolean blanks) {
    return read(original, blanks, true);
  }

  private static Letters read(String original, boolean blanks, boolean escapes) {
    StringBuilder text = new StringBuilder(original.length());
    int[] places = new int[original.length()];
    int i = 0;
    while (i < original.length()) {
      boolean escape = escapes && original.charAt(i) == '\\' && i + 1 < original.length();
      int start = escape ? endOfEscape(original, i) : endOfUnread(original, i);
      if (start == i || (escape && start == i + 1)) {
        int codePoint = original.codePointAt(start);
        int end = start + Character.charCount(codePoint);
        for (; start < end && (blanks || !Invisible.isBlank(codePoint)); start++) {
          places[text.length()] = start;
          text.append(original.charAt(start));
        }
        start = end;
      }
      i = start;
    }
    return new Letters(text.toString(), places);
  }

  /** The characters that are left. */
  String text() {
    return text;
  }

  /** Where the part of the original begins whose first letter has that index. */
  int start(int index) {
    return places[index];
  }

  /** Where the part of the original ends that is read up to that index. */
  int end(int index) {
    return index == 0 ? 0 : places[index - 1] + 1;
  }

  /** Where that ends which begins here and is not read; {@code start} when it is read. */
  private static int endOfUnread(String text, int start) {
    char c = text.charAt(start);
    if (c == '\u001b' && text.startsWith("[", start + 1)) {
      return endOfColour(text, start);
    }
    int codePoint = text.codePointAt(start);
    return Invisible.is(codePoint) ? start + Character.charCount(codePoint) : start;
  }

  private static int endOfColour(String text, int start) {
    int i = start + 2;
    while (i < text.length() && (text.charAt(i) == ';' || Character.isDigit(text.charAt(i)))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == 'm' ? i + 1 : start + 1;
  }

  /** Behind the backslash where the character itself follows, else behind all of the escape. */
  private static int endOfEscape(String text, int start) {
    char kind = text.charAt(start + 1);
    if (kind == 'u' && isHex(text, start + 2)) {
      return start + 6;
    }
    return "nrtbf".indexOf(kind) >= 0 ? start + 2 : start + 1;
  }

  private static boolean isHex(String text, int start) {
    boolean hex = start + 4 <= text.length();
    for (int i = start; hex && i < start + 4; i++) {
      hex = Character.digit(text.charAt(i), 16) >= 0;
    }
    return hex;
  }
}
