package ai.openclaw.prompt;

import org.jspecify.annotations.Nullable;

/**
 * A line of text to type.
 *
 * @param title the question, a few words without a colon
 * @param flag what answers it in a script
 * @param initial the answer that Enter alone gives, and that a script takes; null for none
 * @param required whether an empty answer is refused
 * @param check says what is wrong with an answer
 */
public record Text(
    String title, String flag, @Nullable String initial, boolean required, Check check) {

  /** A rule for an answer. */
  public interface Check {
    /** What is wrong, one line for the user, or null when nothing is. */
    @Nullable String complaint(String answer);
  }

  /** Accepts everything. */
  public static final Check ANY = answer -> null;

  /** What is wrong with this trimmed answer, one line for the user, or null when nothing is. */
  public @Nullable String complaint(String answer) {
    if (answer.isEmpty()) {
      return required ? "this cannot be empty" : null;
    }
    return check.complaint(answer);
  }
}
