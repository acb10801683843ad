package ai.openclaw.provider;

import ai.openclaw.text.NameMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What someone may have meant: the names most like a wrong one. */
public final class Nearest {
  /** A wrong letter weighs more than a missing end: what contains the other is nearer. */
  private static final int EDIT = 4;

  private Nearest() {}

  /**
   * The names that {@code wanted} may stand for, at most {@code count}: those that a search for it
   * finds, else those that are probably a typo away, else those that have its letters in that
   * order. The likest first, in their own order where equal.
   */
  public static List<String> to(String wanted, List<String> names, int count) {
    List<String> found = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    List<String> typos = new ArrayList<>();
    List<Integer> distances = new ArrayList<>();
    List<String> scattered = new ArrayList<>();
    for (String name : names) {
      int rank = name.equalsIgnoreCase(wanted) ? NameMatch.WHOLE : NameMatch.rank(wanted, name);
      int distance = distance(wanted, name);
      if (rank == NameMatch.SCATTERED) {
        scattered.add(name);
      } else if (rank != NameMatch.NONE) {
        insert(name, rank, found, ranks);
      }
      if (isTypo(distance, wanted, name)) {
        insert(name, distance, typos, distances);
      }
    }
    List<String> nearest = found.isEmpty() ? typos.isEmpty() ? scattered : typos : found;
    return List.copyOf(nearest.subList(0, Math.min(count, nearest.size())));
  }

  private static void insert(String name, int number, List<String> names, List<Integer> numbers) {
    int place = names.size();
    while (place > 0 && numbers.get(place - 1) > number) {
      place--;
    }
    names.add(place, name);
    numbers.add(place, number);
  }

  /** The one name that is probably a typo away, or null when none is. */
  public static @Nullable String closestTypo(String wanted, List<String> names) {
    String closest = null;
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int distance = distance(wanted, name);
      if (distance < least && isTypo(distance, wanted, name)) {
        least = distance;
        closest = name;
      }
    }
    return closest;
  }

  private static boolean isTypo(int distance, String wanted, String name) {
    return distance <= EDIT * Math.max(1, Math.min(wanted.length(), name.length()) / 3);
  }

  /** The lower, the liker; with slashes also by what is behind the last one. */
  private static int distance(String wanted, String name) {
    String one = wanted.toLowerCase(Locale.ROOT);
    String other = name.toLowerCase(Locale.ROOT);
    int whole = plain(one, other);
    String ownPart = one.substring(one.lastIndexOf('/') + 1);
    String otherPart = other.substring(other.lastIndexOf('/') + 1);
    // Another owner is one more thing that differs.
    return ownPart.isEmpty() ? whole : Math.min(whole, plain(ownPart, otherPart) + EDIT / 2);
  }

  private static int plain(String one, String other) {
    if (!one.isEmpty() && (one.contains(other) || other.contains(one)) && !other.isEmpty()) {
      return Math.abs(one.length() - other.length());
    }
    return EDIT * edits(one, other);
  }

  /** How many letters have to be changed, added, dropped or swapped with their neighbour. */
  private static int edits(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(last[j - 1] + change, Math.min(last[j], current[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        current[j] = swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[other.length()];
  }
}
