package ai.openclaw.onboard;

import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelRef;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider that a run is about before anybody has named one. */
final class LikelyProvider {
  private final Step said;
  private final KeyCandidates keys;

  /** {@code said} takes it from the command line, and asks nobody. */
  LikelyProvider(Step said, KeyCandidates keys) {
    this.said = said;
    this.keys = keys;
  }

  /**
   * The one that the command line names, else that of the default model, else the first that has a
   * key here, else the server of one's own that the default model is on; null when there is none.
   */
  @Nullable Answers of(Answers first) {
    try {
      return said.run(first);
    } catch (ScriptedPrompter.MissingAnswer e) {
      Provider found = found(first);
      return found == null ? ofOwnServer(first) : first.with(found);
    }
  }

  /** The answers that make the config's own section of the default model's provider. */
  private static @Nullable Answers ofOwnServer(Answers first) {
    OpenClawConfig config = first.files().effective();
    ModelRef now = AgentModels.of(config.data()).defaultModel();
    JsonNode section = now == null ? MissingNode.getInstance() : config.section(now.provider());
    Provider.Api api = Provider.Api.of(section.path("api").asText());
    String address = section.path("baseUrl").asText();
    if (now == null || api == null || address.isEmpty()) {
      return null;
    }
    return first
        .with(Providers.custom())
        .with(Field.Role.BASE_URL, address)
        .with(Field.Role.COMPATIBILITY, api.option())
        .with(Field.Role.PROVIDER_ID, now.provider())
        .with(Field.Role.MODEL_ID, now.model());
  }

  private @Nullable Provider found(Answers answers) {
    ModelRef now = AgentModels.of(answers.files().effective().data()).defaultModel();
    List<Provider> withKey = new ArrayList<>();
    for (Provider provider : Providers.ALL) {
      if (provider.baseUrl() == null) {
        continue;
      }
      if (now != null && now.provider().equals(provider.id())) {
        return provider;
      }
      boolean login = provider.permission() != null && !keys.logins(false).isEmpty();
      if (login || keys.mayHave(provider, answers.files())) {
        withKey.add(provider);
      }
    }
    return withKey.isEmpty() ? null : withKey.get(0);
  }
}
