package ai.openclaw;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that differ between two texts, as a reviewer reads them: {@code -} and {@code +} before
 * what went and came, two blanks before what stayed around it. Line ends count; other ones than a
 * line feed are made visible.
 */
final class LineDiff {
  private static final int CONTEXT = 2;

  private final List<String> before;
  private final List<String> after;
  private final List<String> lines = new ArrayList<>();

  private LineDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  static String of(String before, String after) {
    LineDiff diff = new LineDiff(before, after);
    diff.compare();
    return diff.withoutWhatStayed();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(visible(text.substring(start, end)));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(visible(text.substring(start)) + " (no line end)");
    }
    return lines;
  }

  private static String visible(String line) {
    return line.replace("\r", "␍").replace("\uFEFF", "(byte order mark)");
  }

  /** The longest common subsequence keeps as many lines as can be kept. */
  private void compare() {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        lines.add("  " + before.get(i++));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + before.get(i++));
      } else {
        lines.add("+ " + after.get(j++));
      }
    }
  }

  private String withoutWhatStayed() {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      if (isNearAChange(i)) {
        text.append(gap ? "@@\n" : "").append(lines.get(i).stripTrailing()).append('\n');
        gap = false;
      } else {
        gap = true;
      }
    }
    return text.toString();
  }

  private boolean isNearAChange(int index) {
    int last = Math.min(lines.size() - 1, index + CONTEXT);
    for (int i = Math.max(0, index - CONTEXT); i <= last; i++) {
      if (!lines.get(i).startsWith("  ")) {
        return true;
      }
    }
    return false;
  }
}
