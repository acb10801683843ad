package ai.openclaw.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run has come to so far, a row for each answer, to be taken as a whole or changed one by
 * one.
 *
 * @param title of the card
 * @param rows the answers
 * @param notes what else there is to know, a line each
 * @param focus the row that something is missing from or wrong with; their number when there is
 *     none, and Enter takes the whole
 * @param pending what is still being found out; null when all is known
 * @param action what taking the whole does, a few words
 * @param keys what can be asked for by its letter, {@code m model}, the most useful first
 */
public record Card(
    String title,
    List<Row> rows,
    List<String> notes,
    int focus,
    @Nullable Pending pending,
    String action,
    List<String> keys) {

  /** The same with one more note. */
  public Card noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Card(title, rows, more, focus, pending, action, keys);
  }

  /** Nothing is wanted yet. */
  public static final char NOTHING = 0;

  /** Takes the whole. */
  public static final char TAKE = '\n';

  /** Does without what is still being found out. */
  public static final char SKIP = 's';

  /** Something was pasted. */
  public static final char PASTE = 'v';

  /** Whether an answer stands. */
  public enum State {
    PLAIN,
    GOOD,
    CAUTION,
    BAD
  }

  /**
   * What is still being found out.
   *
   * @param words a few, with a capital
   * @param taken whether Enter takes what comes of it; else somebody has to have seen it first
   */
  public record Pending(String words, boolean taken) {}

  /**
   * An answer.
   *
   * @param key the letter that asks for it anew
   * @param label a word
   * @param text the answer, and what is known of it
   */
  public record Row(char key, String label, String text, State state) {}

  /**
   * What somebody wants of a card.
   *
   * @param key {@link #TAKE}, {@link #SKIP}, {@link #PASTE} or one of the letters
   * @param pasted the text, or nothing
   */
  public record Pressed(char key, String pasted) {}
}
