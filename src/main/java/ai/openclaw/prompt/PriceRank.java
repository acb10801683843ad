package ai.openclaw.prompt;

/** Where the number in a cell stands among those of its column, as far as that is worth a sign. */
public enum PriceRank {
  NONE(""),
  LOWEST("lowest"),
  /** In the lowest third. */
  LOW(""),
  /** In the highest third. */
  HIGH(""),
  HIGHEST("highest");

  private final String word;

  PriceRank(String word) {
    this.word = word;
  }

  /** What is said of it where nothing can be drawn; may be empty. */
  public String word() {
    return word;
  }
}
