package ai.openclaw.model;

import ai.openclaw.json5.DocumentPath;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The places of a config where a model is written as an alias. OpenClaw takes aliases almost
 * wherever it takes refs, and adds such places with each release: they are at or below a key with
 * {@code model} in its name. What a provider's section has are ids, and so is a model that has a
 * provider beside it.
 */
final class AliasPlaces {
  private static final DocumentPath SECTIONS = DocumentPath.of("models", "providers");
  private static final DocumentPath ALLOWED = DocumentPath.of("agents", "defaults", "models");

  private AliasPlaces() {}

  /** Those of that alias, in any case. */
  static List<DocumentPath> of(JsonNode config, String alias) {
    List<DocumentPath> places = new ArrayList<>();
    collect(alias, config, DocumentPath.of(), false, places);
    return places;
  }

  private static void collect(
      String alias, JsonNode node, DocumentPath path, boolean inModel, List<DocumentPath> places) {
    if (path.equals(SECTIONS) || path.equals(ALLOWED)) {
      return;
    }
    if (inModel && alias.equalsIgnoreCase(AgentModels.text(node))) {
      places.add(path);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      boolean below = inModel || key.toLowerCase(Locale.ROOT).contains("model");
      if (!key.equals("model") || !node.has("provider")) {
        collect(alias, member.getValue(), path.child(key), below, places);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(alias, node.path(i), path.child(i), inModel, places);
    }
  }
}
