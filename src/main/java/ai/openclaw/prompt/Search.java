package ai.openclaw.prompt;

import ai.openclaw.text.NameMatch;
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
        return NameMatch.NONE;
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
      return affordable(word, option.facts().outputPrice()) ? NameMatch.WHOLE : NameMatch.NONE;
    }
    Integer tokens = tokens(word);
    if (tokens != null) {
      Integer context = option.facts().context();
      return context != null && context >= tokens ? NameMatch.WHOLE : NameMatch.NONE;
    }
    Double price = option.facts().outputPrice();
    if (word.equals(FREE) && price != null && price == 0) {
      return NameMatch.WHOLE;
    }
    int known = known(word, option.search().toLowerCase(Locale.ROOT));
    if (known == NameMatch.WHOLE) {
      return NameMatch.WHOLE;
    }
    int named = NameMatch.rank(word, option.label());
    boolean meant = ABILITIES.contains(word);
    if (named == NameMatch.NONE
        || (named == NameMatch.SCATTERED && (meant || known != NameMatch.NONE))) {
      return meant ? NameMatch.NONE : known;
    }
    return named;
  }

  /** By what is known besides the label, words with commas or blanks between them. */
  private static int known(String word, String search) {
    for (String one : search.replace(',', ' ').split(" ", -1)) {
      if (one.equals(word)) {
        return NameMatch.WHOLE;
      }
    }
    return search.contains(word) ? NameMatch.PART : NameMatch.NONE;
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
}
