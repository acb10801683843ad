package ai.openclaw;

import ai.openclaw.http.HttpTransport;
import ai.openclaw.huggingface.RouterModels;
import ai.openclaw.model.ModelCache;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ModelSource;
import ai.openclaw.model.OpenAiModelList;
import ai.openclaw.provider.ModelsApi;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/** Asks each provider in the form it answers. */
final class ModelSources implements ModelSource {
  private final HttpTransport transport;

  ModelSources(HttpTransport transport) {
    this.transport = transport;
  }

  /** The offers of all providers, kept in the user's cache. */
  static ModelOffers offers(RunContext context) {
    return new ModelOffers(
        new ModelCache(ModelCache.folder(context.environment()), context.files()),
        new ModelSources(context.transport()),
        context.surroundings().clock());
  }

  @Override
  public Offer load(Provider provider, String baseUrl, @Nullable Secret key) {
    ModelSource source =
        provider.modelsApi() == ModelsApi.HUGGINGFACE_ROUTER
            ? new RouterModels(transport)
            : new OpenAiModelList(transport, OpenAiModelList.DEADLINE);
    return source.load(provider, baseUrl, key);
  }
}
