package ai.openclaw.onboard;

import ai.openclaw.auth.SecretReference;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moves custom sections into the one of the provider that they point at, and every ref with them.
 * The first takes the free place with all its comments; of the others the provider gets what it
 * does not have. No key is lost: a section whose key is not the one in use stays, without models.
 */
final class MigrationPlanner {
  private static final DocumentPath SECTIONS = DocumentPath.of("models", "providers");

  private final List<String> from;
  private final @Nullable Secret keyInUse;
  private final String target;
  private final ConfigDraft draft;

  /**
   * Moves the sections of the ids {@code from} to the provider of the id {@code target}, for which
   * that key is stored.
   */
  MigrationPlanner(List<String> from, @Nullable Secret keyInUse, String target, ConfigDraft draft) {
    this.from = from;
    this.keyInUse = keyInUse;
    this.target = target;
    this.draft = draft;
  }

  /** Puts the edits into the draft; {@code keyInConfig} says whether the config keeps the key. */
  void plan(boolean keyInConfig) {
    for (String id : from) {
      JsonNode section = draft.get(SECTIONS.child(id));
      if (section != null && section.isObject()) {
        move(id, section.deepCopy(), keyInConfig);
      }
    }
    new RefRename(draft, from, target).everywhere();
  }

  private void move(String id, JsonNode section, boolean keyInConfig) {
    DocumentPath place = SECTIONS.child(id);
    Secret key = SecretReference.literal(section.path("apiKey"));
    boolean keepsKey = key != null && !Objects.equals(key, keyInUse);
    if (keepsKey) {
      merge(section);
      draft.set(place.child("models"), JsonTree.NODES.arrayNode());
    } else if (draft.get(target()) != null) {
      merge(section);
      draft.remove(place);
    } else {
      draft.rename(place, target);
      if (key != null && !keyInConfig) {
        draft.remove(target().child("apiKey"));
      }
    }
  }

  /** Address and protocol are the provider's own; a key goes where keys go. */
  private void merge(JsonNode section) {
    DocumentPath to = target();
    for (Map.Entry<String, JsonNode> member : section.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      boolean key = name.equals("apiKey") && SecretReference.literal(value) != null;
      if (name.equals("models")) {
        mergeModels(to.child(name), value);
      } else if (!key && !name.equals("baseUrl") && !name.equals("api")) {
        addMissing(to.child(name), value);
      }
    }
  }

  /** Of two entries with one id, the provider's own counts. */
  private void mergeModels(DocumentPath models, JsonNode entries) {
    for (JsonNode entry : entries) {
      JsonNode existing = draft.get(models);
      boolean known = false;
      for (int i = 0; existing != null && i < existing.size(); i++) {
        known |= existing.path(i).path("id").equals(entry.path("id"));
      }
      if (!known) {
        draft.append(models, entry);
      }
    }
  }

  private DocumentPath target() {
    return new OpenClawConfig(draft.data()).sectionPath(target);
  }

  private void addMissing(DocumentPath path, JsonNode value) {
    JsonNode existing = draft.get(path);
    if (existing == null) {
      draft.set(path, value);
    } else if (existing.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        addMissing(path.child(member.getKey()), member.getValue());
      }
    }
  }
}
