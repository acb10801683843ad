package ai.openclaw.huggingface;

import ai.openclaw.json.Lenient;
import ai.openclaw.model.ModelEntry;
import ai.openclaw.model.OpenAiModelList;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of the router's list. Of a provider in it only id and status can be relied on, and even
 * {@code providers} may be missing.
 */
final class RouterEntry implements OpenAiModelList.Entry {

  @Override
  public OfferedModel read(String id, JsonNode entry) {
    List<ServedBy> servedBy = servedBy(entry.path("providers"));
    Routing routing = Routing.among(servedBy);
    ModelDefinition definition =
        ModelEntry.definition(id, entry, routing.contextWindow(""), routing.price(""));
    return new OfferedModel(definition, ModelEntry.created(entry), servedBy);
  }

  private static List<ServedBy> servedBy(JsonNode providers) {
    List<ServedBy> servedBy = new ArrayList<>();
    for (int i = 0; providers.isArray() && i < providers.size(); i++) {
      JsonNode one = providers.get(i);
      String provider = Lenient.text(one, "provider");
      if (provider != null) {
        servedBy.add(servedBy(provider, one));
      }
    }
    return List.copyOf(servedBy);
  }

  private static ServedBy servedBy(String provider, JsonNode one) {
    Double free = Boolean.TRUE.equals(Lenient.flag(one, "is_free")) ? 0.0 : null;
    Double input = ModelEntry.price(one, "input");
    Double output = ModelEntry.price(one, "output");
    return new ServedBy(
        provider,
        "live".equals(Lenient.text(one, "status")),
        Lenient.count(one, "context_length"),
        input == null ? free : input,
        output == null ? free : output,
        Lenient.flag(one, "supports_tools"),
        Lenient.flag(one, "supports_structured_output"),
        Lenient.number(one, "throughput"),
        Lenient.number(one, "first_token_latency_ms"));
  }
}
