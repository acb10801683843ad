package ai.openclaw.huggingface;

import ai.openclaw.failure.Failure;
import org.jspecify.annotations.Nullable;

/** What the account check found. */
public sealed interface AccountVerdict {

  /** The token is good, as far as it tells. */
  record Confirmed(Account account) implements AccountVerdict {}

  /**
   * The token will not do.
   *
   * @param failure why, with the link to a page that makes a right one
   * @param account whose it is, null when Hugging Face does not know the token
   */
  record Refused(Failure failure, @Nullable Account account) implements AccountVerdict {}

  /**
   * Nobody knows: a run goes on with a warning.
   *
   * @param reason a few words, such as {@code no network}; empty where nobody was to be asked
   */
  record Unchecked(String reason, Why why) implements AccountVerdict {}

  /** Why nobody knows. */
  enum Why {
    /** Nobody was asked. */
    UNASKED,
    /** The person did not want to wait for the answer. */
    SKIPPED,
    /** Nobody answered, or a proxy did. */
    NO_ANSWER,
    /** The server takes no more questions for a while. */
    TOO_OFTEN,
    /** The answer says nothing about the token. */
    UNCLEAR
  }
}
