package ai.openclaw.provider;

import org.jspecify.annotations.Nullable;

/**
 * One provider that serves a model behind the router (FACTS: only {@code provider} and {@code
 * status} can be relied on). Null stands for "does not say".
 *
 * @param provider its id, {@code groq}; an open set
 * @param live whether it serves now
 * @param contextLength in tokens
 * @param inputPrice in USD per million tokens
 * @param outputPrice in USD per million tokens
 * @param throughput in tokens per second
 * @param firstTokenMillis how long the first token takes
 */
public record ServedBy(
    String provider,
    boolean live,
    @Nullable Integer contextLength,
    @Nullable Double inputPrice,
    @Nullable Double outputPrice,
    @Nullable Boolean tools,
    @Nullable Boolean structuredOutput,
    @Nullable Double throughput,
    @Nullable Double firstTokenMillis) {

  /** What it takes for the model, or null. */
  public @Nullable Cost price() {
    return inputPrice == null || outputPrice == null ? null : Cost.of(inputPrice, outputPrice);
  }
}
