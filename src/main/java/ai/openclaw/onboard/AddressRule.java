package ai.openclaw.onboard;

import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.ModelsApi;
import ai.openclaw.provider.Provider;
import org.jspecify.annotations.Nullable;

/** What an address has to be before a key is sent there. */
final class AddressRule {
  private static final String ENDPOINTS = ".endpoints.huggingface.cloud";

  private AddressRule() {}

  /** What is wrong with it, or null. */
  static @Nullable String complaint(Provider provider, String address) {
    BaseUrl url = BaseUrl.parse(address);
    if (url == null) {
      // What stands before an @ or behind a ? may be a secret.
      boolean plain = address.indexOf('@') < 0 && address.indexOf('?') < 0;
      return plain
          ? "not an http or https address: " + address
          : "an address with a user, a password or a query cannot be used; leave that part out";
    }
    // A custom endpoint is often a machine in the next room; a provider's never is.
    boolean near = provider.isCustom() ? url.isPrivate() : url.isLoopback();
    return url.isCleartext() && !near ? "http: would send the key in the clear; use https:" : null;
  }

  /** The base URL of an address without complaint; the draft is told what to be careful about. */
  static String accepted(Draft draft, String address) {
    BaseUrl url = BaseUrl.parse(address);
    if (url == null) {
      throw new IllegalArgumentException("no address");
    }
    if (url.isCleartext() && !url.isLoopback()) {
      draft.warn(url + " is not encrypted: everybody on that network can read the key");
    }
    if (draft.chosen().modelsApi() != ModelsApi.HUGGINGFACE_ENDPOINT) {
      return url.toString();
    }
    if (!url.host().endsWith(ENDPOINTS) && !url.isLoopback()) {
      draft.warn(url.host() + " is not one of Hugging Face's hosts, and gets the token");
    }
    return url.hasPath() ? url.toString() : url + "/v1";
  }
}
