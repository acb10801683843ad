package ai.openclaw.text;

import java.util.Locale;

/**
 * How well a name fits what somebody typed of it. Only letters and digits count, and what stands in
 * brackets is no part of the name.
 */
public final class NameMatch {
  /** It does not fit. */
  public static final int NONE = -1;

  /** All of it, with or without the owner before its slash. */
  public static final int WHOLE = 0;

  private static final int BEGINNING = 1;
  private static final int WORD = 2;

  /** It is somewhere inside. */
  public static final int PART = 3;

  /** Its letters are all there, in that order. */
  public static final int SCATTERED = 4;

  private NameMatch() {}

  /** How well the name fits in any case, the lower the better; {@link #NONE} where it does not. */
  public static int rank(String words, String named) {
    String word = words.toLowerCase(Locale.ROOT);
    String label = named.toLowerCase(Locale.ROOT);
    String wanted = squashed(word);
    if (wanted.isEmpty()) {
      return label.contains(word) ? PART : NONE;
    }
    int mark = label.indexOf(" (");
    String name = mark < 0 ? label : label.substring(0, mark);
    String own = squashed(name.substring(name.lastIndexOf('/') + 1));
    if (own.equals(wanted) || squashed(name).equals(wanted)) {
      return WHOLE;
    }
    if (own.startsWith(wanted) || squashed(name).startsWith(wanted)) {
      return BEGINNING;
    }
    int inside = inside(wanted, name);
    boolean behind = mark >= 0 && squashed(label.substring(mark)).contains(wanted);
    // What stands in brackets is said of it; a name that fits comes before.
    return inside == NONE && behind ? SCATTERED : inside;
  }

  private static int inside(String wanted, String label) {
    boolean atStart = true;
    for (int i = 0; i < label.length(); i++) {
      boolean counts = Character.isLetterOrDigit(label.charAt(i));
      if (counts && atStart && squashed(label.substring(i)).startsWith(wanted)) {
        return WORD;
      }
      atStart = !counts;
    }
    String all = squashed(label);
    if (all.contains(wanted)) {
      return PART;
    }
    int found = 0;
    for (int i = 0; i < all.length() && found < wanted.length(); i++) {
      found += all.charAt(i) == wanted.charAt(found) ? 1 : 0;
    }
    return found == wanted.length() ? SCATTERED : NONE;
  }

  private static String squashed(String text) {
    StringBuilder squashed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        squashed.append(text.charAt(i));
      }
    }
    return squashed.toString();
  }
}
