package ai.openclaw.huggingface;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a token or its payer that needs a look, and stops nobody.
 *
 * @param message what it is
 * @param hint what can be done
 */
public record Caution(String message, String hint) {

  /** All of it in one line. */
  public String line() {
    return message + "; " + hint;
  }

  /** What an organisation's policy has against a token, by the words of a 403; null for others. */
  static @Nullable Caution ofPolicy(@Nullable String words, @Nullable String payer) {
    String lower = words == null ? "" : words.toLowerCase(Locale.ROOT);
    String who = payer == null ? "the organisation" : payer;
    if (lower.contains("revoked by the organization")) {
      return new Caution(
          who + " has revoked the token for good", Permission.INFERENCE_PROVIDERS.hint(payer));
    }
    if (lower.contains("approved by the organization")) {
      return new Caution(
          who + " has not approved the token",
          "its administrators can; the token's own page shows how it stands: " + Hub.TOKENS_LINK);
    }
    if (lower.contains("fine-grained") || lower.contains("fine grained")) {
      return new Caution(
          who + " takes fine-grained tokens only", Permission.INFERENCE_PROVIDERS.hint(payer));
    }
    return null;
  }
}
