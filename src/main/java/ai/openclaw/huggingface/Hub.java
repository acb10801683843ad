package ai.openclaw.huggingface;

import ai.openclaw.environment.Environment;

/** Where Hugging Face's own services are; the router's address is in the provider table. */
public final class Hub {
  /** The site with the accounts. */
  public static final String URL = "https://huggingface.co";

  /** The service that manages dedicated Inference Endpoints. */
  public static final String ENDPOINTS_URL = "https://api.endpoints.huggingface.cloud";

  /** Where credits are bought. */
  public static final String BILLING_LINK = URL + "/settings/billing";

  /** Where the account says which providers may serve it, and in which order. */
  public static final String PROVIDERS_LINK = URL + "/settings/inference-providers";

  private Hub() {}

  /** The site, or the mirror that {@code HF_ENDPOINT} names; without a last slash. */
  public static String url(Environment environment) {
    String mirror = environment.variable("HF_ENDPOINT");
    if (mirror == null) {
      return URL;
    }
    return mirror.endsWith("/") ? mirror.substring(0, mirror.length() - 1) : mirror;
  }
}
