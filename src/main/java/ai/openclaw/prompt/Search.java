package ai.openclaw.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody types to find options. Each has to be true of an option: by its label, where
 * a whole name ranks before a beginning, the start of a word, a part and letters that are merely in
 * that order; or by what is known of it, {@code tools}, {@code free}, {@code <1$}, {@code 256k}.
 */
public final class Search {
  private static final int NONE = -1;
  private static final int WHOLE = 0;
  private static final int BEGINNING = 1;
  private static final int WORD = 2;
  private static final int PART = 3;
  private static final int SCATTERED = 4;

  private static final String FREE = "free";
  private static final List<String> ABILITIES = List.of("tools", "vision", FREE);
  private static final int THOUSAND_TOKENS = 1_024;

  private final List<String> words = new ArrayList<>();

  /** A search for these words, in any case. */
  public Search(String typed) {
    for (String word : typed.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
  }

  /** How well the option fits, the lower the better; negative when a word is not true of it. */
  public int rank(Option<?> option) {
    int sum = 0;
    for (String word : words) {
      int rank = rank(word, option);
      if (rank < 0) {
        return NONE;
      }
      sum += rank;
    }
    return sum;
  }

  /** The words that keep everything out: the first that fits no option, else all of them. */
  public String culprit(List<? extends Option<?>> options) {
    for (String word : words) {
      boolean fits = false;
      for (Option<?> option : options) {
        fits |= !option.pinned() && rank(word, option) >= 0;
      }
      if (!fits) {
        return word;
      }
    }
    return String.join(" ", words);
  }

  private static int rank(String word, Option<?> option) {
    if (word.startsWith("<")) {
      return affordable(word, option.facts().outputPrice()) ? WHOLE : NONE;
    }
    Integer tokens = tokens(word);
    if (tokens != null) {
      Integer context = option.facts().context();
      return context != null && context >= tokens ? WHOLE : NONE;
    }
    Double price = option.facts().outputPrice();
    if (word.equals(FREE) && price != null && price == 0) {
      return WHOLE;
    }
    int known = known(word, option.search().toLowerCase(Locale.ROOT));
    if (known == WHOLE) {
      return WHOLE;
    }
    int named = named(word, option.label().toLowerCase(Locale.ROOT));
    boolean meant = ABILITIES.contains(word);
    if (named == NONE || (named == SCATTERED && (meant || known != NONE))) {
      return meant ? NONE : known;
    }
    return named;
  }

  /** By what is known besides the label, words with commas or blanks between them. */
  private static int known(String word, String search) {
    for (String one : search.replace(',', ' ').split(" ", -1)) {
      if (one.equals(word)) {
        return WHOLE;
      }
    }
    return search.contains(word) ? PART : NONE;
  }

  private static boolean affordable(String word, @Nullable Double price) {
    String number = word.substring(1).replace("$", "");
    try {
      return number.isEmpty() || (price != null && price < Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The tokens that {@code 256k} means, or null for another word. */
  private static @Nullable Integer tokens(String word) {
    int end = word.length() - 1;
    boolean digits = end > 0 && end <= 6 && word.charAt(end) == 'k';
    for (int i = 0; digits && i < end; i++) {
      digits = word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    return digits ? (Integer) (Integer.parseInt(word.substring(0, end)) * THOUSAND_TOKENS) : null;
  }

  /** By the label, of which nothing but letters and digits counts. */
  private static int named(String word, String label) {
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
