package ai.openclaw.huggingface;

import ai.openclaw.http.HttpTransport;
import ai.openclaw.model.ModelSource;
import ai.openclaw.model.OpenAiModelList;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The models that Hugging Face's router has, with who serves each, at what price and speed. The
 * router answers whatever the token is: a list proves nothing about it.
 */
public final class RouterModels implements ModelSource {
  private final OpenAiModelList list;

  /** Asks over this transport, with {@link OpenAiModelList#DEADLINE} for everything. */
  public RouterModels(HttpTransport transport) {
    this(transport, OpenAiModelList.DEADLINE);
  }

  RouterModels(HttpTransport transport, Duration deadline) {
    this.list =
        new OpenAiModelList(
            transport, deadline, new RouterEntry(), Permission.INFERENCE_PROVIDERS.hint());
  }

  @Override
  public Offer load(Provider provider, String baseUrl, @Nullable Secret token) {
    return list.load(provider, baseUrl, token);
  }
}
