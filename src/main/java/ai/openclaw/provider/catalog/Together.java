package ai.openclaw.provider.catalog;

import ai.openclaw.provider.AuthChoice;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import java.util.List;

/** Together AI. */
final class Together {
  private Together() {}

  static Provider provider() {
    return new Provider(
        "together",
        new Provider.Group("together", "Together AI", "API key"),
        "https://api.together.xyz/v1",
        List.of(),
        Provider.Api.OPENAI_COMPLETIONS,
        Provider.ModelsApi.OPENAI,
        null,
        "moonshotai/Kimi-K2.5",
        "Together AI",
        List.of(
            new ModelDefinition(
                "moonshotai/Kimi-K2.5",
                "Kimi K2.5",
                true,
                List.of(Modality.TEXT, Modality.IMAGE),
                new Cost(0.5, 2.8, 0.5, 2.8),
                262_144,
                32_768)),
        new AuthChoice(
            "together-api-key",
            "Together AI API key",
            "open models",
            List.of(
                new Field(
                    Field.Role.KEY,
                    "--together-api-key",
                    "key",
                    "Together AI API key",
                    "Together AI API key",
                    List.of("TOGETHER_API_KEY"),
                    true))));
  }
}
