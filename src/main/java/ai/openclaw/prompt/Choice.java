package ai.openclaw.prompt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several options.
 *
 * @param title the question, a few words without a colon
 * @param flag what answers it in a script, for example {@code --model}
 * @param headings of the options' label and cells; empty for a plain list
 * @param options at least one, in the order shown
 * @param preselected the index of the answer that Enter gives, or that a script takes; −1 when
 *     there is none, and a script has to give the flag
 * @param searchable whether typing is a {@link Search}
 * @param beside what goes on beside the question, or null
 */
public record Choice<T>(
    String title,
    String flag,
    List<String> headings,
    List<Option<T>> options,
    int preselected,
    boolean searchable,
    @Nullable Beside<T> beside) {

  /** What goes on while the question is on the screen. */
  public interface Beside<T> {
    /** Better options the first time they are there, else null; returns at once. */
    @Nullable List<Option<T>> poll();

    /** The words that the search begins with; they can be changed. */
    default String begin() {
      return "";
    }

    /** Whether options can be tried out. */
    default boolean canTry() {
      return false;
    }

    /** Tries options out, at most {@link Choice#MOST_TRIED}; then the question is asked again. */
    default void tryOut(List<T> options) {}

    /** The words that were searched for when an option was chosen. */
    default void searched(String words) {}
  }

  /** How many options can be tried at once. */
  public static final int MOST_TRIED = 3;

  /** A plain list. */
  public static <T> Choice<T> of(
      String title, String flag, List<Option<T>> options, int preselected) {
    return new Choice<>(title, flag, List.of(), options, preselected, false, null);
  }
}
