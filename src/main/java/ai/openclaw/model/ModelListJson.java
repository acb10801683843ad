package ai.openclaw.model;

import ai.openclaw.json.JsonTree;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.ServedBy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code models list --json}: the fields of OpenClaw's own, then ours. What is not known is null;
 * the schema is {@code docs/schemas/models-list.json}.
 */
public final class ModelListJson {
  private ModelListJson() {}

  /**
   * The whole document. Where the lists come from stands at the top for the first provider, which
   * is the only one for most, and for each in {@code sources}.
   */
  public static ObjectNode of(List<ListedModel> models, List<ModelCatalog.ProviderList> lists) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("count", models.size());
    putSource(json, lists.isEmpty() ? null : lists.get(0).list());
    ArrayNode sources = json.putArray("sources");
    for (ModelCatalog.ProviderList each : lists) {
      sources.add(source(each));
    }
    ArrayNode rows = json.putArray("models");
    for (int i = 0; i < models.size(); i++) {
      rows.add(model(models.get(i)));
    }
    return json;
  }

  private static ObjectNode source(ModelCatalog.ProviderList each) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("provider", each.provider().id());
    json.put("baseUrl", each.address());
    json.put("count", each.list().models().size());
    putSource(json, each.list());
    return json.put("reason", each.list().reason());
  }

  private static void putSource(ObjectNode json, @Nullable ModelList list) {
    Instant fetchedAt = list == null ? null : list.fetchedAt();
    json.put("source", list == null ? null : list.source().id());
    json.put("fetchedAt", fetchedAt == null ? null : fetchedAt.toString());
    json.put("stale", list != null && list.stale());
  }

  private static ObjectNode model(ListedModel model) {
    ModelFacts facts = model.facts();
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("key", model.ref().text());
    json.put("name", facts.name());
    json.put("input", facts.input() == null && model.missing() ? "-" : facts.inputText());
    json.put("contextWindow", facts.contextWindow());
    json.put("local", model.local());
    json.put("available", model.available());
    ArrayNode tags = json.putArray("tags");
    for (String tag : model.tags()) {
      tags.add(tag);
    }
    json.put("missing", model.missing());
    json.put("maxTokens", facts.maxTokens());
    json.put("reasoning", facts.reasoning());
    json.set("cost", cost(facts.cost()));
    ArrayNode providers = json.putArray("providers");
    for (ServedBy one : model.servedBy()) {
      providers.add(servedBy(one));
    }
    return json;
  }

  private static @Nullable ObjectNode cost(@Nullable Cost cost) {
    if (cost == null) {
      return null;
    }
    return JsonTree.NODES
        .objectNode()
        .put("input", cost.input())
        .put("output", cost.output())
        .put("cacheRead", cost.cacheRead())
        .put("cacheWrite", cost.cacheWrite());
  }

  private static ObjectNode servedBy(ServedBy served) {
    return JsonTree.NODES
        .objectNode()
        .put("provider", served.provider())
        .put("live", served.live())
        .put("contextWindow", served.contextLength())
        .put("inputPrice", served.inputPrice())
        .put("outputPrice", served.outputPrice())
        .put("tools", served.tools())
        .put("structuredOutput", served.structuredOutput())
        .put("tokensPerSecond", served.throughput())
        .put("firstTokenMs", served.firstTokenMillis());
  }
}
