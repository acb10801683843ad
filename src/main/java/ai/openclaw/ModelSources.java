package ai.openclaw;

import ai.openclaw.environment.Environment;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.OkHttpTransport;
import ai.openclaw.huggingface.RouterModels;
import ai.openclaw.model.ModelCache;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ModelSource;
import ai.openclaw.model.OpenAiModelList;
import ai.openclaw.provider.ModelsApi;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.PrivateFiles;
import org.jspecify.annotations.Nullable;

/** Asks each provider in the form it answers. */
final class ModelSources implements ModelSource {
  private final HttpTransport transport;

  ModelSources(HttpTransport transport) {
    this.transport = transport;
  }

  /** The offers of all providers, kept in the user's cache. */
  static ModelOffers offers(Surroundings surroundings, PrivateFiles files) {
    Environment environment = surroundings.environment();
    return new ModelOffers(
        new ModelCache(ModelCache.folder(environment), files),
        new ModelSources(new OkHttpTransport(environment, Build.VERSION)),
        surroundings.clock());
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
