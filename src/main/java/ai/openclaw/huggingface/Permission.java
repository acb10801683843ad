package ai.openclaw.huggingface;

import ai.openclaw.provider.Provider;
import org.jspecify.annotations.Nullable;

/** What a fine-grained token must be allowed to do, by Hugging Face's names for it. */
public enum Permission {
  /** To call Inference Providers through the router. */
  INFERENCE_PROVIDERS("inference.serverless.write", "call Inference Providers"),
  /** To call dedicated Inference Endpoints. */
  INFERENCE_ENDPOINTS("inference.endpoints.infer.write", "call Inference Endpoints");

  private static final String NEW_TOKEN =
      "https://huggingface.co/settings/tokens/new?ownUserPermissions=";

  private final String id;
  private final String purpose;

  Permission(String id, String purpose) {
    this.id = id;
    this.purpose = purpose;
  }

  /** What a token for that provider needs; null when its keys are not Hugging Face's. */
  public static @Nullable Permission of(Provider provider) {
    for (Permission permission : values()) {
      if (permission.id.equals(provider.permission())) {
        return permission;
      }
    }
    return null;
  }

  /** The name in a token's list of permissions. */
  public String id() {
    return id;
  }

  /** What it allows, to stand behind "may". */
  public String purpose() {
    return purpose;
  }

  /**
   * The page that makes a token with this permission already ticked.
   *
   * @param payer the organisation that is to pay for the token's calls, or null
   */
  public String newTokenLink(@Nullable String payer) {
    String paid =
        payer == null || this != INFERENCE_PROVIDERS || Payer.isResourceGroup(payer)
            ? ""
            : "&orgs=" + Hub.segment(payer) + "&orgPermissions=" + id;
    return NEW_TOKEN + id + paid + "&tokenType=fineGrained";
  }

  /** The hint for a token that will not do. */
  String hint() {
    return hint(null);
  }

  /** The same where that organisation is to pay. */
  String hint(@Nullable String payer) {
    return "create a token that may " + purpose + ": " + newTokenLink(payer);
  }
}
