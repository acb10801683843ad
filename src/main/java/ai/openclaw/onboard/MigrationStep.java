package ai.openclaw.onboard;

import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Provider;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Offers to move custom providers that point at the chosen one into its own section; a script says
 * so with {@code --migrate-custom}.
 */
final class MigrationStep implements Step {
  static final String FLAG = "--migrate-custom";

  private final Prompter prompter;

  MigrationStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public Answers run(Answers answers) {
    Provider provider = answers.provider();
    JsonNode config = answers.files().config().data();
    List<String> ids = CustomSections.of(provider, config);
    Boolean said = answers.request().writing().migrateCustom();
    boolean move = !ids.isEmpty() && (said == null ? asked(provider, ids, config) : said);
    Answers migrating = answers.migrating(move ? ids : List.of());
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
    String host = CustomSections.hostOf(config, id);
    return "the custom provider "
        + id
        + " points at "
        + host
        + (provider.retiredHosts().contains(host) ? ", which is dead" : "");
  }
}
