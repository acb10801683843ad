package ai.openclaw.model;

import ai.openclaw.provider.ServedBy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code models list}.
 *
 * @param ref what the config and the chat call it
 * @param servedBy who serves it behind a router, as the router has it
 * @param local whether it is served on this machine or network; null when nobody says where
 * @param available whether there is a credential for its provider; null when that cannot be known
 * @param tags OpenClaw's words for what it is configured for
 * @param missing whether the provider no longer, or never, offered it
 */
public record ListedModel(
    ModelRef ref,
    ModelFacts facts,
    List<ServedBy> servedBy,
    @Nullable Boolean local,
    @Nullable Boolean available,
    List<String> tags,
    boolean missing) {

  /** Whether it sees; null when its input is not known. */
  public @Nullable Boolean vision() {
    String input = facts.input();
    return input == null ? null : input.contains("image");
  }

  /** Whether some provider that serves it now lets it call tools. */
  public @Nullable Boolean tools() {
    Boolean result = null;
    for (int i = 0; i < servedBy.size(); i++) {
      result = either(result, servedBy.get(i).live() ? servedBy.get(i).tools() : null);
    }
    return result;
  }

  /** Whether some provider that serves it now holds its answers to a schema. */
  public @Nullable Boolean structuredOutput() {
    Boolean result = null;
    for (int i = 0; i < servedBy.size(); i++) {
      result = either(result, servedBy.get(i).live() ? servedBy.get(i).structuredOutput() : null);
    }
    return result;
  }

  /** Tokens per second of the fastest provider that serves it now, or null. */
  public @Nullable Double throughput() {
    Double best = null;
    for (int i = 0; i < servedBy.size(); i++) {
      Double speed = servedBy.get(i).live() ? servedBy.get(i).throughput() : null;
      best = best == null || (speed != null && speed > best) ? speed : best;
    }
    return best;
  }

  /** Milliseconds to the first token with the provider that is quickest at it, or null. */
  public @Nullable Double firstTokenMillis() {
    Double best = null;
    for (int i = 0; i < servedBy.size(); i++) {
      Double wait = servedBy.get(i).live() ? servedBy.get(i).firstTokenMillis() : null;
      best = best == null || (wait != null && wait < best) ? wait : best;
    }
    return best;
  }

  /** Whether that provider serves it now. */
  public boolean servedBy(String provider) {
    for (int i = 0; i < servedBy.size(); i++) {
      if (servedBy.get(i).live() && servedBy.get(i).provider().equalsIgnoreCase(provider)) {
        return true;
      }
    }
    return false;
  }

  /** Whether ref, name, a tag or a provider that serves it has the word in it; lower case. */
  boolean mentions(String word) {
    if (has(ref.text(), word) || has(facts.name(), word)) {
      return true;
    }
    for (int i = 0; i < tags.size(); i++) {
      if (has(tags.get(i), word)) {
        return true;
      }
    }
    for (int i = 0; i < servedBy.size(); i++) {
      if (has(servedBy.get(i).provider(), word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }

  /** True when one says so, else false when one says so, else not known. */
  private static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
    if (one == null) {
      return other;
    }
    return other == null ? one : Boolean.valueOf(one || other);
  }
}
