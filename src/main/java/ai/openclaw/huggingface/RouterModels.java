package ai.openclaw.huggingface;

import ai.openclaw.http.HttpTransport;
import ai.openclaw.json.JsonFields;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.OpenAiModelList;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models that Hugging Face's router has, with who serves each, at what price and speed. The
 * router answers whatever the token is: a list proves nothing about it.
 */
public final class RouterModels implements ModelOffers.Source {
  private final OpenAiModelList list;

  /** Asks over this transport, with {@link OpenAiModelList#DEADLINE} for everything. */
  public RouterModels(HttpTransport transport) {
    this(transport, OpenAiModelList.DEADLINE);
  }

  RouterModels(HttpTransport transport, Duration deadline) {
    this.list =
        new OpenAiModelList(
            transport, deadline, RouterModels::entry, Permission.INFERENCE_PROVIDERS.hint());
  }

  @Override
  public ModelList load(Provider provider, String baseUrl, @Nullable Secret token) {
    return list.load(provider, baseUrl, token);
  }

  /**
   * An entry of the router's list. Of a provider in it only id and status can be relied on, and
   * even {@code providers} may be missing.
   */
  private static OfferedModel entry(ModelDefinition known, JsonNode entry) {
    List<ServedBy> servedBy = servedBy(entry.path("providers"));
    Routing routing = Routing.among(servedBy);
    return new OfferedModel(
        known.stating(routing.contextWindow(""), routing.price("")),
        OpenAiModelList.created(entry),
        servedBy);
  }

  private static List<ServedBy> servedBy(JsonNode providers) {
    List<ServedBy> servedBy = new ArrayList<>();
    for (int i = 0; providers.isArray() && i < providers.size(); i++) {
      JsonNode one = providers.get(i);
      String provider = JsonFields.name(one, "provider");
      if (provider != null) {
        servedBy.add(servedBy(provider, one));
      }
    }
    return List.copyOf(servedBy);
  }

  private static ServedBy servedBy(String provider, JsonNode one) {
    Double free = Boolean.TRUE.equals(JsonFields.flag(one, "is_free")) ? 0.0 : null;
    Double input = OpenAiModelList.price(one, "input");
    Double output = OpenAiModelList.price(one, "output");
    return new ServedBy(
        provider,
        "live".equals(JsonFields.text(one, "status")),
        JsonFields.count(one, "context_length"),
        input == null ? free : input,
        output == null ? free : output,
        JsonFields.flag(one, "supports_tools"),
        JsonFields.flag(one, "supports_structured_output"),
        JsonFields.number(one, "throughput"),
        JsonFields.number(one, "first_token_latency_ms"));
  }
}
