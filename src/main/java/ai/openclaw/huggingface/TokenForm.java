package ai.openclaw.huggingface;

import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/** What the form of a token says about it, before anybody is asked. */
public final class TokenForm {
  private TokenForm() {}

  /** Why it cannot work, or null. Hugging Face has refused {@code api_org_…} since 2023. */
  public static @Nullable String complaint(Secret token) {
    return token.reveal().startsWith("api_org_")
        ? "api_org_… is an organisation's API token, which Hugging Face no longer accepts"
        : null;
  }

  /** The same of what a person typed or pasted. */
  public static @Nullable String complaintAbout(String typed) {
    return complaint(Secret.pasted(typed));
  }

  /** What is odd about it, or null. */
  public static @Nullable String oddity(Secret token) {
    return token.reveal().startsWith("hf_")
        ? null
        : "the token does not begin with hf_, as Hugging Face's do";
  }
}
