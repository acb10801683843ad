package ai.openclaw.verdict;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.model.ModelRef;
import ai.openclaw.runtime.Destination;
import ai.openclaw.secret.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What OpenClaw is meant to use.
 *
 * @param key null where none is needed
 * @param model null where none is meant
 * @param refused the keys that the provider refused on the way
 * @param destination where the key went, and what is known of OpenClaw's own store; or null
 */
public record Asked(
    @Nullable KeyPlace key,
    @Nullable ModelRef model,
    List<Secret> refused,
    @Nullable Destination destination) {}
