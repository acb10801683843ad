package ai.openclaw.onboard;

import ai.openclaw.auth.SecretReference;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Provider;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Offers to move custom providers that point at the chosen one, as people had them before OpenClaw
 * knew it, into its own section; a script says so with {@code --migrate-custom}.
 */
final class MigrationStep implements Step {
  static final String FLAG = "--migrate-custom";

  private final Prompter prompter;

  MigrationStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Answers run(Answers answers) {
    Provider provider = answers.provider();
    JsonNode config = answers.files().effective().data();
    List<String> ids = pointingAt(provider, config, false);
    Boolean said = answers.request().writing().migrateCustom();
    boolean move = !ids.isEmpty() && (said == null ? asked(provider, ids, config) : said);
    Answers migrating = answers.migrating(move ? ids : List.of());
    if (Boolean.TRUE.equals(said) && pointingAt(provider, config, true).isEmpty()) {
      return migrating.warn("no custom provider points at " + provider.id() + ": nothing to move");
    }
    if (said != null && !said) {
      for (String id : ids) {
        migrating =
            migrating.warn(
                described(provider, id, config) + "; " + FLAG + " moves it to " + provider.id());
      }
    }
    return migrating;
  }

  private boolean asked(Provider provider, List<String> ids, JsonNode config) {
    for (String id : ids) {
      prompter.info(described(provider, id, config));
    }
    String question = "Move " + String.join(" and ", ids) + " to " + provider.id() + "?";
    return prompter.confirm(new Text(question, FLAG, "yes", true, Text.ANY));
  }

  private static String described(Provider provider, String id, JsonNode config) {
    String host = hostOf(config, id);
    return "the custom provider "
        + id
        + " points at "
        + host
        + (provider.retiredHosts().contains(host) ? ", which is dead" : "");
  }

  /**
   * The ids of the custom sections that point at the provider or at a host that used to serve it,
   * in the order of the config but those at a dead host last: what still works knows better. One
   * that has only a key left stays for that key.
   */
  private static List<String> pointingAt(Provider provider, JsonNode config, boolean emptied) {
    List<String> ids = new ArrayList<>();
    List<String> dead = new ArrayList<>();
    for (Map.Entry<String, JsonNode> section :
        config.path("models").path("providers").properties()) {
      String id = section.getKey();
      if (!id.trim().equalsIgnoreCase(provider.id())
          && (emptied || !isEmptied(section.getValue()))
          && pointsAt(provider, section.getValue())) {
        boolean retired = provider.retiredHosts().contains(hostOf(config, id));
        (retired ? dead : ids).add(id);
      }
    }
    ids.addAll(dead);
    return ids;
  }

  private static boolean isEmptied(JsonNode section) {
    return section.path("models").isEmpty()
        && SecretReference.literal(section.path("apiKey")) != null;
  }

  /** The host that a section points at. */
  private static String hostOf(JsonNode config, String id) {
    JsonNode section = new OpenClawConfig(config).section(id);
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
