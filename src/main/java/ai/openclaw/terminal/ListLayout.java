package ai.openclaw.terminal;

/**
 * How a list shares the rows of the screen.
 *
 * @param window how many of the options are in sight at once, without the pinned ones
 * @param headings whether there is a row of headings
 * @param details rows for what is said about one option
 * @param help whether there is a row that explains the keys
 */
record ListLayout(int window, boolean headings, int details, boolean help) {
  /** A list with less in sight is no list. */
  private static final int LEAST_WINDOW = 3;

  /** A screen with at least this many rows keeps two for what was there before. */
  private static final int ROOMY = 14;

  static ListLayout of(int rows, OptionList<?> list, boolean hasHeadings, int wantedDetails) {
    int options = list.all().size() - list.pinned().size();
    int free = rows - (rows >= ROOMY ? 2 : 0) - 1 - list.pinned().size();
    int spare = free - Math.min(options, LEAST_WINDOW);

    int details = Math.max(0, Math.min(spare, Math.min(1, wantedDetails)));
    spare -= details;
    boolean headings = hasHeadings && spare > 0;
    spare -= headings ? 1 : 0;
    boolean help = spare > 0;
    spare -= help ? 1 : 0;
    // What is left: a third for more details, but only where the list is long enough anyway.
    int more = Math.max(0, Math.min(wantedDetails - details, spare / 3));
    spare -= more;

    int window = Math.min(options, Math.min(free, LEAST_WINDOW) + Math.max(0, spare));
    return new ListLayout(Math.max(1, window), headings, details + more, help);
  }
}
