package ai.openclaw.model;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.LocalHost;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonTree;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Models that are served on this machine by Ollama, LM Studio or llama.cpp. Nobody else is asked,
 * and none of them gets a key.
 */
public final class LocalModels {
  /** With less context not even OpenClaw's own instructions fit in. */
  static final int LEAST_CONTEXT = 16_000;

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int MOST_MODELS = 20;
  private static final Pattern SET_CONTEXT = Pattern.compile("num_ctx\\s+(\\d{1,9})");

  /** Where Ollama's own programs look for it. */
  private static final String OLLAMA_HOST = "OLLAMA_HOST";

  private static final Pattern ADDRESS =
      Pattern.compile("(?:http://)?([^:/]*)(?::([0-9]{1,5}))?/?");

  private final HttpTransport transport;
  private final Environment environment;

  /**
   * A model on this machine that an agent can work with.
   *
   * @param server who serves it, for people
   * @param provider the id that it gets as a provider
   */
  public record Found(String server, String provider, String baseUrl, ModelDefinition model) {
    /** What the config calls it. */
    public ModelRef ref() {
      return new ModelRef(provider, model.id());
    }
  }

  /** What a server says of a model; null is "does not say". */
  private record Facts(@Nullable Boolean tools, @Nullable Integer context) {
    static final Facts NONE = new Facts(null, null);

    boolean suffice() {
      return Boolean.TRUE.equals(tools) && context != null && context >= LEAST_CONTEXT;
    }
  }

  /** The servers, at the ports that they have unless somebody gives them another. */
  private enum Server {
    OLLAMA("Ollama", "local-ollama", 11_434),
    LM_STUDIO("LM Studio", "local-lmstudio", 1_234),
    LLAMA_CPP("llama.cpp", "local-llamacpp", 8_080);

    private final String label;
    private final String provider;
    private final int port;

    Server(String label, String provider, int port) {
      this.label = label;
      this.provider = provider;
      this.port = port;
    }
  }

  /** Asks over this transport. */
  public LocalModels(HttpTransport transport, Environment environment) {
    this.transport = transport;
    this.environment = environment;
  }

  /** The first that says that it can call tools and has room enough; null when there is none. */
  public @Nullable Found find() {
    for (Server server : Server.values()) {
      JsonNode models = get(server, "/v1/models").path("data");
      JsonNode more = models.isEmpty() ? models : more(server);
      for (int i = 0; i < Math.min(MOST_MODELS, models.size()); i++) {
        String id = JsonFields.text(models.get(i), "id");
        Facts facts = id == null ? Facts.NONE : facts(server, id, more);
        if (id != null && facts.suffice() && facts.context() != null) {
          return new Found(
              server.label, server.provider, url(server, "/v1"), definition(id, facts.context()));
        }
      }
    }
    return null;
  }

  private static ModelDefinition definition(String id, int context) {
    ModelDefinition assumed = ModelDefinition.assumed(id).stating(context, Cost.NONE);
    return ModelDefinition.suggestVision(id) ? assumed.taking(List.of(Modality.IMAGE)) : assumed;
  }

  /** What the server says of all its models at once, besides their ids. */
  private JsonNode more(Server server) {
    return switch (server) {
      case OLLAMA -> MissingNode.getInstance();
      case LM_STUDIO -> get(server, "/api/v0/models").path("data");
      case LLAMA_CPP -> get(server, "/props");
    };
  }

  private Facts facts(Server server, String id, JsonNode more) {
    return switch (server) {
      case OLLAMA -> ofOllama(post(server, "/api/show", id));
      case LM_STUDIO -> ofLmStudio(id, more);
      case LLAMA_CPP -> ofLlamaCpp(more);
    };
  }

  private static Facts ofOllama(JsonNode shown) {
    Integer context = null;
    Matcher set = SET_CONTEXT.matcher(shown.path("parameters").asText(""));
    if (set.find()) {
      context = Integer.valueOf(set.group(1));
    }
    for (Map.Entry<String, JsonNode> each : shown.path("model_info").properties()) {
      boolean length = context == null && each.getKey().endsWith(".context_length");
      context = length ? number(each.getValue()) : context;
    }
    return new Facts(has(shown.path("capabilities"), "tools"), context);
  }

  private static Facts ofLmStudio(String id, JsonNode models) {
    for (JsonNode model : models) {
      if (id.equals(JsonFields.text(model, "id"))) {
        Integer loaded = number(model.path("loaded_context_length"));
        Integer most = number(model.path("max_context_length"));
        return new Facts(
            has(model.path("capabilities"), "tool_use"), loaded == null ? most : loaded);
      }
    }
    return Facts.NONE;
  }

  private static Facts ofLlamaCpp(JsonNode properties) {
    JsonNode able = properties.path("chat_template_caps");
    boolean tools =
        able.path("supports_tools").asBoolean() && able.path("supports_tool_calls").asBoolean();
    JsonNode settings = properties.path("default_generation_settings");
    return new Facts(tools, number(settings.path("n_ctx")));
  }

  private static boolean has(JsonNode list, String word) {
    for (JsonNode each : list) {
      if (word.equals(each.textValue())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.canConvertToInt() && node.asInt() > 0 ? (Integer) node.asInt() : null;
  }

  /** On this machine, whatever port somebody gave it. */
  private String url(Server server, String path) {
    String named = server == Server.OLLAMA ? environment.variable(OLLAMA_HOST) : null;
    Matcher address = ADDRESS.matcher(named == null ? "" : named.trim());
    String port = address.matches() && isHere(address.group(1)) ? address.group(2) : null;
    return "http://127.0.0.1:" + (port == null ? Integer.toString(server.port) : port) + path;
  }

  private static boolean isHere(String host) {
    return host.isEmpty() || host.equals("0.0.0.0") || LocalHost.isNamed(host);
  }

  private JsonNode get(Server server, String path) {
    return answer(HttpRequest.get(url(server, path), null, PATIENCE));
  }

  private JsonNode post(Server server, String path, String model) {
    String body = JsonTree.compact(JsonTree.NODES.objectNode().put("model", model));
    return answer(HttpRequest.post(url(server, path), null, Map.of(), body, PATIENCE));
  }

  private JsonNode answer(HttpRequest request) {
    JsonAnswer answer = JsonAnswer.to(request, transport);
    JsonNode json = answer.json();
    return answer.status() == 200 && json != null ? json : MissingNode.getInstance();
  }
}
