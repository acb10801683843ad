package ai.openclaw.model;

import ai.openclaw.json.JsonTree;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A model definition in the form of OpenClaw's config. */
final class ModelJson {
  private ModelJson() {}

  static ObjectNode of(ModelDefinition model) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("id", model.id());
    json.put("name", model.name());
    json.put("reasoning", model.reasoning());
    ArrayNode input = json.putArray("input");
    for (Modality modality : model.input()) {
      input.add(modality.id());
    }
    json.putObject("cost")
        .put("input", model.cost().input())
        .put("output", model.cost().output())
        .put("cacheRead", model.cost().cacheRead())
        .put("cacheWrite", model.cost().cacheWrite());
    json.put("contextWindow", model.contextWindow());
    return json.put("maxTokens", model.maxTokens());
  }
}
