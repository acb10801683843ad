package ai.openclaw.model;

import java.util.List;

/**
 * A model that the agents' defaults name.
 *
 * @param ref which one; an alias is already looked up
 * @param tags what for, in OpenClaw's words and order: {@code default}, {@code fallback#1}, {@code
 *     image}, {@code img-fallback#1}, {@code configured}, {@code alias:a,b}
 */
public record ConfiguredRef(ModelRef ref, List<String> tags) {}
