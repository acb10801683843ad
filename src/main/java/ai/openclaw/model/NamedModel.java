package ai.openclaw.model;

import ai.openclaw.provider.ModelDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A model that a user named.
 *
 * @param ref what the config calls it
 * @param provider how the user has its provider
 * @param definition what the config has to know about it; null when only OpenClaw knows
 * @param warning what is doubtful about it, one line, or null
 */
public record NamedModel(
    ModelRef ref,
    ProviderState provider,
    @Nullable ModelDefinition definition,
    @Nullable String warning) {}
