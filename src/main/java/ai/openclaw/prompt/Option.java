package ai.openclaw.prompt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line to choose.
 *
 * @param value what choosing it gives
 * @param label its name, the first column
 * @param cells further columns, as many as the question has headings for, or a single hint
 * @param search what a {@link Search} looks at besides the label, for example provider names
 * @param details lines about it, shown while it is under the cursor
 * @param pinned stays visible whatever the filter is, for example "Type an id"
 * @param marks one for each cell, or none at all
 * @param facts what searches and orders look at
 */
public record Option<T>(
    T value,
    String label,
    List<String> cells,
    String search,
    List<String> details,
    boolean pinned,
    List<PriceRank> marks,
    Facts facts) {

  /**
   * Numbers of an option; null is "not known".
   *
   * @param context what {@code 256k} is searched in, in tokens
   * @param outputPrice what {@code <1$} is searched in, in USD per million tokens
   * @param priceRank the lower, the cheaper of all in all
   * @param speed in tokens per second
   * @param created seconds since 1970
   */
  public record Facts(
      @Nullable Integer context,
      @Nullable Double outputPrice,
      @Nullable Long priceRank,
      @Nullable Double speed,
      @Nullable Long created) {
    /** Nothing is known. */
    public static final Facts NONE = new Facts(null, null, null, null, null);
  }

  /** An option whose cells have no marks. */
  public Option(
      T value,
      String label,
      List<String> cells,
      String search,
      List<String> details,
      boolean pinned) {
    this(value, label, cells, search, details, pinned, List.of(), Facts.NONE);
  }

  /** An option that is no more than a label and a hint; the hint may be empty. */
  public static <T> Option<T> of(T value, String label, String hint) {
    return new Option<>(
        value, label, hint.isEmpty() ? List.of() : List.of(hint), "", List.of(), false);
  }

  /** The mark of that cell. */
  public PriceRank mark(int cell) {
    return cell < marks.size() ? marks.get(cell) : PriceRank.NONE;
  }

  /**
   * Where the number in a cell stands among those of its column, as far as that is worth a sign.
   */
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
}
