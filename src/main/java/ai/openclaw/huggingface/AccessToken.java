package ai.openclaw.huggingface;

import org.jspecify.annotations.Nullable;

/**
 * What Hugging Face says about a token; the token itself is not in here. Null stands for "does not
 * say".
 *
 * @param name what its owner called it
 * @param role {@code read}, {@code write}, {@code god} or {@code fineGrained}
 * @param inferenceProviders whether it may call Inference Providers
 * @param inferenceEndpoints whether it may call dedicated Inference Endpoints
 */
public record AccessToken(
    @Nullable String name,
    @Nullable String role,
    Permitted inferenceProviders,
    Permitted inferenceEndpoints) {

  /** Whether it has that permission. */
  public Permitted may(Permission permission) {
    return permission == Permission.INFERENCE_PROVIDERS ? inferenceProviders : inferenceEndpoints;
  }
}
