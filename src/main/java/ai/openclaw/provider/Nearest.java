package ai.openclaw.provider;

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
   * The names most like {@code wanted}, the likest first and in their own order where equal; fewer
   * than {@code count} only when there are not more.
   */
  public static List<String> to(String wanted, List<String> names, int count) {
    int size = Math.min(count, names.size());
    List<String> nearest = new ArrayList<>(size);
    int[] distances = new int[size];
    for (int i = 0; i < names.size(); i++) {
      int distance = distance(wanted, names.get(i));
      int place = nearest.size();
      while (place > 0 && distances[place - 1] > distance) {
        place--;
      }
      if (place < size) {
        if (nearest.size() == size) {
          nearest.remove(size - 1);
        }
        System.arraycopy(distances, place, distances, place + 1, nearest.size() - place);
        nearest.add(place, names.get(i));
        distances[place] = distance;
      }
    }
    return nearest;
  }

  /** The one name that is probably a typo away, or null when none is. */
  public static @Nullable String closestTypo(String wanted, List<String> names) {
    List<String> nearest = to(wanted, names, 1);
    if (nearest.isEmpty()) {
      return null;
    }
    String name = nearest.get(0);
    int shorter = Math.min(wanted.length(), name.length());
    return distance(wanted, name) <= EDIT * Math.max(1, shorter / 3) ? name : null;
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
