package ai.openclaw.provider.catalog;

import ai.openclaw.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of all providers, in the order of the wizard's menu. */
public final class Providers {
  /** Every provider; one class in this package each. */
  public static final List<Provider> ALL =
      List.of(
          HuggingFace.provider(),
          HuggingFaceEndpoint.provider(),
          Together.provider(),
          Custom.provider());

  private Providers() {}

  /** The ids of those that are not named by their user. */
  public static List<String> fixed() {
    List<String> ids = new ArrayList<>();
    for (Provider provider : ALL) {
      if (!provider.isCustom()) {
        ids.add(provider.id());
      }
    }
    return ids;
  }

  /** The one that stands for servers of one's own, the last of the menu. */
  public static Provider custom() {
    return ALL.get(ALL.size() - 1);
  }

  /** The provider of that id, or null. */
  public static @Nullable Provider find(String id) {
    for (Provider provider : ALL) {
      if (provider.id().equals(id)) {
        return provider;
      }
    }
    return null;
  }

  /** The provider of that {@code --auth-choice}, or null. */
  public static @Nullable Provider ofAuthChoice(String authChoice) {
    for (Provider provider : ALL) {
      if (provider.authChoice().id().equals(authChoice)) {
        return provider;
      }
    }
    return null;
  }
}
