package ai.openclaw.onboard;

import ai.openclaw.auth.KeyFinder;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Provider;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The custom providers of a config that point at one of ours, as people had them before OpenClaw
 * knew it: sections under {@code models.providers} with another id and its address, or with a host
 * that used to serve it.
 */
final class CustomSections {
  private CustomSections() {}

  /**
   * Their ids, in the order of the config but those at a dead host last: what still works knows
   * better. One that has only a key left stays for that key.
   */
  static List<String> of(Provider provider, JsonNode config) {
    List<String> ids = new ArrayList<>();
    List<String> dead = new ArrayList<>();
    for (Map.Entry<String, JsonNode> section :
        config.path("models").path("providers").properties()) {
      String id = section.getKey();
      if (!id.trim().equalsIgnoreCase(provider.id())
          && !isEmptied(section.getValue())
          && pointsAt(provider, section.getValue())) {
        boolean retired = provider.retiredHosts().contains(hostOf(config, id));
        (retired ? dead : ids).add(id);
      }
    }
    ids.addAll(dead);
    return ids;
  }

  private static boolean isEmptied(JsonNode section) {
    return section.path("models").isEmpty() && KeyFinder.literal(section.path("apiKey")) != null;
  }

  /** The host that a section points at. */
  static String hostOf(JsonNode config, String id) {
    JsonNode section = config.path("models").path("providers").path(id);
    return BaseUrl.hostOf(section.path("baseUrl").asText(""));
  }

  /**
   * Another path of the router is one company's own API with its own model ids, and another
   * protocol is a choice: moving those would break them.
   */
  private static boolean pointsAt(Provider provider, JsonNode section) {
    String own = provider.baseUrl();
    BaseUrl address = BaseUrl.parse(section.path("baseUrl").asText(""));
    if (own == null || address == null) {
      return false;
    }
    if (provider.retiredHosts().contains(address.host())) {
      return true;
    }
    String protocol = section.path("api").asText("").trim();
    boolean sameProtocol = protocol.isEmpty() || protocol.equals(provider.api().id());
    return sameProtocol && address.isSameService(own);
  }
}
