package ai.openclaw.runtime;

import ai.openclaw.secret.Secret;

/**
 * A profile in the store of an OpenClaw, as it shows it.
 *
 * @param id such as {@code huggingface:default}
 * @param label the key with its middle left out, or what stands in its place
 */
public record StoredProfile(String id, String label) {
  private static final String REFERENCE = "ref(";

  /** Whether it only says where its key lies, so that no key can be stored in it. */
  public boolean isReference() {
    return label.startsWith(REFERENCE);
  }

  /** Whether it holds that key, as far as its ends tell. */
  public boolean holds(Secret key) {
    return label.equals(masked(key.reveal()));
  }

  /** The key as OpenClaw shows it. */
  private static String masked(String key) {
    int shown = key.length() <= 6 ? 1 : key.length() <= 16 ? 2 : 8;
    return key.substring(0, shown) + "..." + key.substring(key.length() - shown);
  }
}
