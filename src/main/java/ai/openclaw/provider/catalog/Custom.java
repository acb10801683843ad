package ai.openclaw.provider.catalog;

import ai.openclaw.provider.AuthChoice;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import java.util.List;

/**
 * Any endpoint that speaks OpenAI's or Anthropic's protocol. Its id comes from the user, or from
 * the host.
 */
final class Custom {
  private Custom() {}

  static Provider provider() {
    return new Provider(
        "custom",
        new Provider.Group(
            "custom", "Custom Provider", "any OpenAI or Anthropic compatible endpoint"),
        null,
        List.of(),
        Provider.Api.OPENAI_COMPLETIONS,
        Provider.ModelsApi.OPENAI,
        null,
        null,
        null,
        List.of(),
        new AuthChoice(
            "custom-api-key",
            "Custom Provider",
            "your own endpoint",
            List.of(
                required(
                    Field.Role.BASE_URL,
                    "--custom-base-url",
                    "url",
                    "Base URL",
                    "Where the endpoint is, for example https://llm.example.com/v1"),
                new Field(
                    Field.Role.COMPATIBILITY,
                    "--custom-compatibility",
                    "protocol",
                    "Compatibility",
                    "What it speaks: openai, openai-responses or anthropic (default: found out)",
                    List.of(),
                    false),
                new Field(
                    Field.Role.KEY,
                    "--custom-api-key",
                    "key",
                    "API key, if it requires one",
                    "API key, if the endpoint requires one",
                    List.of("CUSTOM_API_KEY"),
                    false),
                required(
                    Field.Role.MODEL_ID,
                    "--custom-model-id",
                    "id",
                    "Model id",
                    "The model's id at the endpoint"),
                new Field(
                    Field.Role.PROVIDER_ID,
                    "--custom-provider-id",
                    "id",
                    "Provider id",
                    "Its name in the config (default: made from the host)",
                    List.of(),
                    false))));
  }

  private static Field required(
      Field.Role role, String flag, String placeholder, String label, String help) {
    return new Field(role, flag, placeholder, label, help, List.of(), true);
  }
}
