package ai.openclaw.huggingface;

import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/** What the form of a token says about it, before anybody is asked. */
public final class TokenForm {
  /** How keys of others begin, and whose those are; the longer beginnings first. */
  private static final String[] FORMS = {
    "sk-ant-", "Anthropic",
    "sk-or-", "OpenRouter",
    "sk-", "OpenAI",
    "gsk_", "Groq",
    "AIza", "Google",
    "xai-", "xAI",
    "tgp_", "Together AI",
    "r8_", "Replicate",
    "nvapi-", "NVIDIA",
    "ghp_", "GitHub",
    "github_pat_", "GitHub",
    "glpat-", "GitLab",
  };

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
    String text = token.reveal();
    if (text.startsWith("hf_")) {
      return null;
    }
    for (int i = 0; i < FORMS.length; i += 2) {
      if (text.startsWith(FORMS[i])) {
        return "the token begins with " + FORMS[i] + ", as a key of " + FORMS[i + 1] + " does";
      }
    }
    return "the token does not begin with hf_, as Hugging Face's do";
  }
}
