package ai.openclaw.config;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What OpenClaw's configuration says. Ids of providers and agents are the same in any case and with
 * blanks around them, as OpenClaw takes them.
 *
 * @param data the whole of it, includes in their places
 */
public record OpenClawConfig(JsonNode data) {
  private static final DocumentPath PROVIDERS = DocumentPath.of("models", "providers");

  /** The id in the form in which ids are compared. */
  public static String id(String written) {
    return written.trim().toLowerCase(Locale.ROOT);
  }

  /** The same with the values of the variables that its strings name as <code>${NAME}</code>. */
  public OpenClawConfig resolvedIn(Map<String, String> variables) {
    return mentionsVariable(data) ? new OpenClawConfig(resolved(data, variables)) : this;
  }

  /** The providers' sections by {@linkplain #id id}, in the order of the file. */
  public Map<String, JsonNode> sections() {
    Map<String, JsonNode> sections = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> section : providers().properties()) {
      sections.put(id(section.getKey()), section.getValue());
    }
    return sections;
  }

  /** The section of that provider; a missing node when there is none. */
  public JsonNode section(String provider) {
    String key = sectionKey(provider);
    return key == null ? MissingNode.getInstance() : providers().path(key);
  }

  /** Where that provider's section is, or would be put. */
  public DocumentPath sectionPath(String provider) {
    String key = sectionKey(provider);
    return PROVIDERS.child(key == null ? provider : key);
  }

  /** The ids in {@code auth.order} of that provider; empty when it has none. */
  public List<String> profileOrder(String provider) {
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> order : data.path("auth").path("order").properties()) {
      if (id(order.getKey()).equals(id(provider))) {
        for (JsonNode id : order.getValue()) {
          ids.add(id.asText());
        }
      }
    }
    return ids;
  }

  /** The ids in {@code auth.profiles} that are of that provider. */
  public List<String> profiles(String provider) {
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> profile : data.path("auth").path("profiles").properties()) {
      if (id(profile.getValue().path("provider").asText()).equals(id(provider))) {
        ids.add(profile.getKey());
      }
    }
    return ids;
  }

  /** What {@code auth.profiles} says of that profile; a missing node when nothing. */
  public JsonNode profile(String id) {
    return data.path("auth").path("profiles").path(id);
  }

  /**
   * What is said of that agent, in {@code agents.entries} or in {@code agents.list}; a missing node
   * when nothing is.
   */
  public JsonNode agent(String agentId) {
    DocumentPath path = agentPath(agentId);
    if (path == null) {
      return MissingNode.getInstance();
    }
    JsonNode agents = data.path("agents").path(path.key(1));
    return path.isKey(2) ? agents.path(path.key(2)) : agents.path(path.position(2));
  }

  /** Whether its user lets OpenClaw ask that provider for its models. */
  public boolean discovers(String provider) {
    JsonNode plugin = data.path("plugins").path("entries").path(provider);
    return plugin.path("config").path("discovery").path("enabled").asBoolean(true);
  }

  /** Where that is, or null. */
  public @Nullable DocumentPath agentPath(String agentId) {
    JsonNode agents = data.path("agents");
    for (Map.Entry<String, JsonNode> entry : agents.path("entries").properties()) {
      if (id(entry.getKey()).equals(id(agentId))) {
        return DocumentPath.of("agents", "entries", entry.getKey());
      }
    }
    JsonNode list = agents.path("list");
    for (int i = 0; i < list.size(); i++) {
      if (id(list.path(i).path("id").asText()).equals(id(agentId))) {
        return DocumentPath.of("agents", "list").child(i);
      }
    }
    return null;
  }

  /** The agents' ids. */
  public List<String> agentIds() {
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : data.path("agents").path("entries").properties()) {
      ids.add(entry.getKey());
    }
    for (JsonNode agent : data.path("agents").path("list")) {
      ids.add(agent.path("id").asText());
    }
    return ids;
  }

  /** What is said of each agent. */
  public List<JsonNode> agents() {
    List<JsonNode> agents = new ArrayList<>();
    for (String shape : new String[] {"entries", "list"}) {
      for (JsonNode agent : data.path("agents").path(shape)) {
        agents.add(agent);
      }
    }
    return agents;
  }

  /** The variables in {@code env} and {@code env.vars}, as they are written. */
  public Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (JsonNode block : new JsonNode[] {data.path("env"), data.path("env").path("vars")}) {
      for (Map.Entry<String, JsonNode> variable : block.properties()) {
        if (variable.getValue().isTextual()) {
          variables.put(variable.getKey(), variable.getValue().textValue());
        }
      }
    }
    return variables;
  }

  /** The release that wrote it last, or null. */
  public @Nullable OpenClawVersion lastTouchedBy() {
    return OpenClawVersion.parse(data.path("meta").path("lastTouchedVersion").textValue());
  }

  private JsonNode providers() {
    return data.path("models").path("providers");
  }

  private @Nullable String sectionKey(String provider) {
    if (providers().has(provider)) {
      return provider;
    }
    for (Map.Entry<String, JsonNode> section : providers().properties()) {
      if (id(section.getKey()).equals(id(provider))) {
        return section.getKey();
      }
    }
    return null;
  }

  private static boolean mentionsVariable(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue().contains("${");
    }
    for (JsonNode child : value) {
      if (mentionsVariable(child)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode resolved(JsonNode value, Map<String, String> variables) {
    if (value.isTextual()) {
      return JsonTree.NODES.textNode(EnvironmentReferences.resolve(value.textValue(), variables));
    }
    if (value.isArray()) {
      ArrayNode array = JsonTree.NODES.arrayNode();
      for (JsonNode element : value) {
        array.add(resolved(element, variables));
      }
      return array;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = JsonTree.NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      object.set(member.getKey(), resolved(member.getValue(), variables));
    }
    return object;
  }
}
