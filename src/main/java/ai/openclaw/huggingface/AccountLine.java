package ai.openclaw.huggingface;

import org.jspecify.annotations.Nullable;

/**
 * An account in one line: {@code jane (PRO), token "laptop" (fine-grained), may call Inference
 * Providers}.
 */
public final class AccountLine {
  private AccountLine() {}

  /** The line; what Hugging Face does not say is left out. */
  public static String of(Account account, @Nullable Permission needed) {
    StringBuilder line = new StringBuilder();
    line.append(account.name() == null ? "unnamed account" : account.name());
    if (account.pro() != null) {
      line.append(account.pro() ? " (PRO)" : " (free plan)");
    }
    AccessToken token = account.token();
    if (token.name() != null) {
      line.append(", token \"").append(token.name()).append('"');
    }
    if (token.role() != null) {
      line.append(" (").append(token.role().equals("fineGrained") ? "fine-grained" : token.role());
      line.append(')');
    }
    if (needed != null && token.may(needed) == Permitted.YES) {
      line.append(", may ").append(needed.purpose());
    }
    return line.toString();
  }
}
