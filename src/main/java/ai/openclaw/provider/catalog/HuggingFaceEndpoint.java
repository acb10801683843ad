package ai.openclaw.provider.catalog;

import ai.openclaw.provider.AuthChoice;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import java.util.List;

/** A dedicated Inference Endpoint: a model on hardware of one's own, with the same token. */
final class HuggingFaceEndpoint {
  private HuggingFaceEndpoint() {}

  static Provider provider() {
    return new Provider(
        "huggingface-endpoint",
        HuggingFace.GROUP,
        null,
        List.of(),
        Provider.Api.OPENAI_COMPLETIONS,
        Provider.ModelsApi.HUGGINGFACE_ENDPOINT,
        "inference.endpoints.infer.write",
        null,
        null,
        List.of(),
        new AuthChoice(
            "huggingface-endpoint",
            "Dedicated Inference Endpoint",
            "a model on hardware of your own",
            List.of(
                HuggingFace.TOKEN,
                new Field(
                    Field.Role.BASE_URL,
                    "--huggingface-endpoint-url",
                    "url",
                    "Endpoint address",
                    "A dedicated Inference Endpoint (asked: one of the account's list)",
                    List.of(),
                    true))));
  }
}
