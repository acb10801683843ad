package ai.openclaw.onboard;

import ai.openclaw.model.LocalModels;
import ai.openclaw.provider.ModelDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models besides the default one, all but the last of the same provider.
 *
 * @param utility for titles, summaries and the like
 * @param image what looks at images
 * @param fallbacks what is used when the default does not answer
 * @param local the last of the fallbacks, on this machine
 * @param reasons what was chosen and why, a line each
 */
record Extras(
    @Nullable ModelDefinition utility,
    @Nullable ModelDefinition image,
    List<ModelDefinition> fallbacks,
    LocalModels.@Nullable Found local,
    List<String> reasons) {}
