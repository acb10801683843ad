package ai.openclaw.huggingface;

import org.jspecify.annotations.Nullable;

/**
 * A dedicated Inference Endpoint of an account. Null stands for "does not say".
 *
 * @param namespace the user or organisation that it belongs to
 * @param name unique in its namespace
 * @param repository the model in it, {@code org/model}
 * @param state {@code running}, {@code paused}, {@code scaledToZero}, {@code initializing} …
 * @param url where it is, once it has an address; the OpenAI-compatible API is at {@link #baseUrl}
 * @param vendor {@code aws}
 * @param region {@code us-east-1}
 * @param hardware {@code nvidia-a10g x1}
 */
public record InferenceEndpoint(
    String namespace,
    String name,
    @Nullable String repository,
    @Nullable String state,
    @Nullable String url,
    @Nullable String vendor,
    @Nullable String region,
    @Nullable String hardware) {

  /** The base URL of its OpenAI-compatible API, or null while it has no address. */
  public @Nullable String baseUrl() {
    if (url == null) {
      return null;
    }
    return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/v1";
  }

  /** Whether its owner stopped it, so that it wakes only when told to. */
  public boolean paused() {
    return "paused".equals(state);
  }

  /** Whether it sleeps and wakes with the first request, which answers 503 meanwhile. */
  public boolean scaledToZero() {
    return "scaledToZero".equals(state);
  }
}
