package ai.openclaw.status;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.huggingface.HfLogin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys on this machine, and what is odd about them.
 *
 * @param providers those of the provider table first, in its order
 * @param login what {@code hf auth login} left
 */
public record KeyReport(
    StateFiles files, List<ProviderKeys> providers, HfLogin login, List<Finding> findings) {

  /** The keys of that provider, or null. */
  @Nullable ProviderKeys of(String provider) {
    for (ProviderKeys keys : providers) {
      if (keys.provider().equals(provider)) {
        return keys;
      }
    }
    return null;
  }

  /** Whether the place is the token that Hugging Face's own tools use. */
  boolean isActiveLogin(KeyPlace place) {
    HfLogin.Token active = login.active();
    return place.source().kind() == KeySource.Kind.HF_LOGIN
        && active != null
        && place.hasKey()
        && active.secret().equals(place.secret());
  }

  /** Whether OpenClaw looks at that place at all. */
  boolean isReadByOpenClaw(KeyPlace place) {
    return switch (place.source().kind()) {
      case ENVIRONMENT, DOTENV, CONFIG_ENV, CONFIG -> true;
      case PROFILE -> !files.route().inConfig();
      default -> false;
    };
  }
}
