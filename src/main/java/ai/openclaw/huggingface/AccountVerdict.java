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
   * @param reason a few words, such as {@code no network}
   */
  record Unchecked(String reason) implements AccountVerdict {}
}
