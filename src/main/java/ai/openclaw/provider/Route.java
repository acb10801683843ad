package ai.openclaw.provider;

import org.jspecify.annotations.Nullable;

/**
 * One way to have a model served behind a router.
 *
 * @param suffix what the model's id gets behind a colon; empty for the router's own choice
 * @param label what it is called: {@code fastest}, {@code cheapest}, {@code preferred} or the
 *     provider
 * @param servedBy who serves it as things stand, or null when that cannot be told
 */
public record Route(String suffix, String label, @Nullable ServedBy servedBy) {}
