package ai.openclaw.onboard;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyFinder;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;

/** Says which migrated sections stay for their keys, now that it is known which key is in use. */
final class KeptKeys implements Step {
  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public void run(Draft draft) {
    FoundKey used = draft.key();
    JsonNode sections = draft.snapshot().config().data().path("models").path("providers");
    for (String id : draft.migrated()) {
      Secret key = KeyFinder.literal(sections.path(id).path("apiKey"));
      if (used != null && key != null && !key.equals(used.secret())) {
        draft.warn(
            "the custom provider "
                + id
                + " stays, without models: its key "
                + key.masked()
                + " is not the one in use");
      }
    }
  }
}
