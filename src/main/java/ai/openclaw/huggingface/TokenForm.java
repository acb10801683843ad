package ai.openclaw.huggingface;

import ai.openclaw.secret.Secret;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the form of a token says about it, before anybody is asked. */
public final class TokenForm {
  private static final String COMMON = "sk-";

  /** How keys begin, and whose those are: Hugging Face's, then the longer beginnings first. */
  private static final String[] FORMS = {
    "hf_",
    "Hugging Face",
    "sk-ant-",
    "Anthropic",
    "sk-or-",
    "OpenRouter",
    COMMON,
    "OpenAI",
    "gsk_",
    "Groq",
    "AIza",
    "Google",
    "xai-",
    "xAI",
    "tgp_",
    "Together AI",
    "r8_",
    "Replicate",
    "nvapi-",
    "NVIDIA",
    "ghp_",
    "GitHub",
    "github_pat_",
    "GitHub",
    "glpat-",
    "GitLab",
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
    int form = form(token.reveal());
    if (form < 0) {
      return "the token does not begin with hf_, as Hugging Face's do";
    }
    return form == 0
        ? null
        : "the token begins with " + FORMS[form] + ", as a key of " + FORMS[form + 1] + " does";
  }

  /**
   * What is odd about it at a host that is not Hugging Face's; null where nothing is. Many servers
   * have keys like OpenAI's.
   */
  public static @Nullable String oddity(Secret key, String host) {
    int form = form(key.reveal());
    if (form < 0 || FORMS[form].equals(COMMON)) {
      return null;
    }
    String owner = FORMS[form + 1];
    int blank = owner.indexOf(' ');
    String name = (blank < 0 ? owner : owner.substring(0, blank)).toLowerCase(Locale.ROOT);
    return host.replace(".", "").contains(name)
        ? null
        : "the key begins with " + FORMS[form] + ", as a key of " + owner + " does";
  }

  /** The company whose keys begin like that, or null. */
  public static @Nullable String owner(Secret key) {
    int form = form(key.reveal());
    return form < 0 ? null : FORMS[form + 1];
  }

  private static int form(String text) {
    for (int i = 0; i < FORMS.length; i += 2) {
      if (text.startsWith(FORMS[i])) {
        return i;
      }
    }
    return -1;
  }
}
