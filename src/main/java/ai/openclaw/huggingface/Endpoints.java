package ai.openclaw.huggingface;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dedicated endpoints of an account.
 *
 * @param items in Hugging Face's order
 * @param trouble why they could not be listed, a few words; null when they could
 */
public record Endpoints(List<InferenceEndpoint> items, @Nullable String trouble) {}
