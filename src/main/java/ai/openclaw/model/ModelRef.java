package ai.openclaw.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model as OpenClaw's config names it: {@code huggingface/org/model}, with a route behind it
 * where the provider has routes.
 *
 * @param provider its id, in lower case
 * @param model what the provider calls it, {@code org/model:cheapest}
 */
public record ModelRef(String provider, String model) {
  /** Whose model a ref without a slash is, by OpenClaw's rules. */
  private static final String PROVIDER_OF_BARE_NAMES = "anthropic";

  /** The ref in the text, or null when a part of it is missing. */
  public static @Nullable ModelRef parse(String text) {
    String trimmed = text.trim();
    int slash = trimmed.indexOf('/');
    String provider = slash < 0 ? PROVIDER_OF_BARE_NAMES : trimmed.substring(0, slash).trim();
    String model = trimmed.substring(slash + 1).trim();
    if (provider.isEmpty() || model.isEmpty()) {
      return null;
    }
    return new ModelRef(provider.toLowerCase(Locale.ROOT), model);
  }

  /** The ref as text; a model name that begins with its provider is not given it twice. */
  public String text() {
    String prefix = provider + "/";
    return model.regionMatches(true, 0, prefix, 0, prefix.length()) ? model : prefix + model;
  }

  /** Written out: the JVM generates a record's comparison when it is first called. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelRef ref
        && ref.provider.equals(provider)
        && ref.model.equals(model);
  }

  @Override
  public int hashCode() {
    return 31 * provider.hashCode() + model.hashCode();
  }
}
