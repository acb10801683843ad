package ai.openclaw.onboard;

import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelRef;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
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
   * key here; null when there is none.
   */
  @Nullable Provider of(Answers first) {
    try {
      Answers answers = said.run(first);
      return answers.skipped() ? null : answers.chosen();
    } catch (ScriptedPrompter.MissingAnswer e) {
      return found(first);
    }
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
