package ai.openclaw.onboard;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.change.Snapshot;
import ai.openclaw.config.DotEnvFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What somebody should know about where the key in use is kept. */
final class KeyWarnings {
  private KeyWarnings() {}

  /** The warnings, a line each. */
  static List<String> of(Draft draft) {
    List<String> warnings = new ArrayList<>();
    FoundKey key = draft.key();
    if (key == null) {
      return warnings;
    }
    warnings.addAll(draft.route().warnings(draft.snapshot().profiles(), draft.provider().id()));
    if (draft.request().writing().references().wanted()) {
      aboutServices(draft, key, warnings);
      aboutBackup(draft, warnings);
    }
    return warnings;
  }

  /** A service is started with an environment of its own. */
  private static void aboutServices(Draft draft, FoundKey key, List<String> warnings) {
    KeyReference reference = key.reference();
    DotEnvFile dotEnv = draft.snapshot().dotEnv();
    if (reference == null || !reference.isVariable() || dotEnv == null) {
      return;
    }
    String name = reference.reference().id();
    if (!draft.request().writing().references().dotEnv() && !dotEnv.sets(name)) {
      warnings.add(
          name
              + " is set in this shell; a gateway that runs as a service does not see it"
              + " unless --write-dotenv puts it into "
              + dotEnv.path());
    }
  }

  /** The config's previous content is kept, and with it a key that was in there. */
  private static void aboutBackup(Draft draft, List<String> warnings) {
    Snapshot snapshot = draft.snapshot();
    JsonNode before =
        snapshot
            .config()
            .data()
            .path("models")
            .path("providers")
            .path(draft.provider().id())
            .path("apiKey");
    boolean literal = !before.asText("").isBlank() && SecretReference.inConfig(before) == null;
    if (literal && draft.route().inConfig()) {
      warnings.add(
          "the key that was in "
              + snapshot.config().path()
              + " stays in its backup; delete "
              + snapshot.config().path().getFileName()
              + ".bak when all works");
    }
  }
}
