package ai.openclaw.status;

import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ProviderList;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model is still served, as far as its provider's list tells.
 *
 * @param live how many providers serve it behind a router now; null when that is not known
 * @param list the list that says so, or null
 */
record Serving(State state, @Nullable Integer live, @Nullable ProviderList list) {

  /** What is known. */
  enum State {
    SERVED("served"),
    GONE("gone"),
    UNKNOWN("unknown");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** Its name in {@code --json}. */
    String id() {
      return id;
    }
  }

  static final Serving NOT_KNOWN = new Serving(State.UNKNOWN, null, null);

  /** What the listing says of that model. */
  static Serving of(ModelRef ref, ModelCatalog.Listing listing) {
    ProviderList list = list(ref, listing);
    ListedModel model = line(ref, listing);
    if (model == null || list == null || list.list().source() == ModelList.Source.BUILT_IN) {
      return new Serving(State.UNKNOWN, null, list);
    }
    if (model.missing()) {
      return new Serving(State.GONE, null, list);
    }
    int live = 0;
    for (int i = 0; i < model.servedBy().size(); i++) {
      live += model.servedBy().get(i).live() ? 1 : 0;
    }
    boolean listed = live > 0 || list.list().find(ref.model()) != null;
    return new Serving(listed ? State.SERVED : State.UNKNOWN, live == 0 ? null : live, list);
  }

  private static @Nullable ListedModel line(ModelRef ref, ModelCatalog.Listing listing) {
    for (ListedModel model : listing.models()) {
      if (model.ref().text().equals(ref.text())) {
        return model;
      }
    }
    return null;
  }

  private static @Nullable ProviderList list(ModelRef ref, ModelCatalog.Listing listing) {
    for (ProviderList each : listing.lists()) {
      if (each.provider().id().equals(ref.provider())) {
        return each;
      }
    }
    return null;
  }
}
