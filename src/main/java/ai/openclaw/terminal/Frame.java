package ai.openclaw.terminal;

import java.util.List;

/**
 * What a question looks like at one moment.
 *
 * @param lines each narrower than the terminal; painted
 * @param cursorRow the line that the cursor is in, or −1 for no cursor
 * @param cursorColumn cells before the cursor
 */
record Frame(List<String> lines, int cursorRow, int cursorColumn) {
  static Frame withoutCursor(List<String> lines) {
    return new Frame(lines, -1, 0);
  }
}
