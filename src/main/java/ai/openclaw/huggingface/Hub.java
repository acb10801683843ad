package ai.openclaw.huggingface;

import ai.openclaw.environment.Environment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where Hugging Face's own services are; the router's address is in the provider table. */
public final class Hub {
  /** The site with the accounts. */
  public static final String URL = "https://huggingface.co";

  /** The service that manages dedicated Inference Endpoints. */
  public static final String ENDPOINTS_URL = "https://api.endpoints.huggingface.cloud";

  /** Where tokens are edited. */
  public static final String TOKENS_LINK = URL + "/settings/tokens";

  /** Where credits are bought. */
  public static final String BILLING_LINK = URL + "/settings/billing";

  /** Where the account says which providers may serve it, and in which order. */
  public static final String PROVIDERS_LINK = URL + "/settings/inference-providers";

  /** Where dedicated endpoints are started, paused and resumed. */
  public static final String CONSOLE_LINK = "https://endpoints.huggingface.co";

  private Hub() {}

  /** The site, or the mirror that {@code HF_ENDPOINT} names; without a last slash. */
  public static String url(Environment environment) {
    return mirrorOr(URL, environment);
  }

  /**
   * The service for dedicated endpoints; the mirror where {@code HF_ENDPOINT} names one, because
   * the token of its accounts is not Hugging Face's business.
   */
  public static String endpointsUrl(Environment environment) {
    return mirrorOr(ENDPOINTS_URL, environment);
  }

  /** A name as a part of an address. */
  static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String mirrorOr(String own, Environment environment) {
    String mirror = environment.variable("HF_ENDPOINT");
    if (mirror == null) {
      return own;
    }
    return mirror.endsWith("/") ? mirror.substring(0, mirror.length() - 1) : mirror;
  }
}
