package ai.openclaw.model;

import ai.openclaw.provider.Modality;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code models list}.
 *
 * @param configured which one it is, and what it is configured for
 * @param routing who serves it behind a router, and what each of its routes offers
 * @param local whether it is served on this machine or network; null when nobody says where
 * @param available whether there is a credential for its provider; null when that cannot be known
 * @param missing whether the provider no longer, or never, offered it
 */
public record ListedModel(
    ConfiguredRef configured,
    ModelFacts facts,
    Routing routing,
    @Nullable Boolean local,
    @Nullable Boolean available,
    boolean missing) {

  /** What the config and the chat call it. */
  public ModelRef ref() {
    return configured.ref();
  }

  /** Who serves it behind a router, as the router has it. */
  public List<ServedBy> servedBy() {
    return routing.servedBy();
  }

  /** OpenClaw's words for what it is configured for, and for one that is not there. */
  public List<String> tags() {
    if (!missing) {
      return configured.tags();
    }
    List<String> tags = new ArrayList<>(configured.tags());
    tags.add("missing");
    return tags;
  }

  /** Whether it sees; null when its input is not known. */
  public @Nullable Boolean vision() {
    Set<Modality> input = facts.input();
    return input == null ? null : (Boolean) input.contains(Modality.IMAGE);
  }

  /** Whether some provider that serves it now lets it call tools. */
  public @Nullable Boolean tools() {
    Boolean result = null;
    for (ServedBy one : servedBy()) {
      result = either(result, one.live() ? one.tools() : null);
    }
    return result;
  }

  /** Whether some provider that serves it now holds its answers to a schema. */
  public @Nullable Boolean structuredOutput() {
    Boolean result = null;
    for (ServedBy one : servedBy()) {
      result = either(result, one.live() ? one.structuredOutput() : null);
    }
    return result;
  }

  /** Tokens per second of the fastest provider that serves it now, or null. */
  public @Nullable Double throughput() {
    Double best = null;
    for (ServedBy one : servedBy()) {
      Double speed = one.live() ? one.throughput() : null;
      best = best == null || (speed != null && speed > best) ? speed : best;
    }
    return best;
  }

  /** Milliseconds to the first token with the provider that is quickest at it, or null. */
  public @Nullable Double firstTokenMillis() {
    Double best = null;
    for (ServedBy one : servedBy()) {
      Double wait = one.live() ? one.firstTokenMillis() : null;
      best = best == null || (wait != null && wait < best) ? wait : best;
    }
    return best;
  }

  /** Whether that provider serves it now. */
  public boolean servedBy(String provider) {
    for (ServedBy one : servedBy()) {
      if (one.live() && one.provider().equalsIgnoreCase(provider)) {
        return true;
      }
    }
    return false;
  }

  /** Whether ref, name, a tag or a provider that serves it has the word in it; lower case. */
  boolean mentions(String word) {
    if (has(ref().text(), word) || has(facts.name(), word)) {
      return true;
    }
    for (String tag : tags()) {
      if (has(tag, word)) {
        return true;
      }
    }
    for (ServedBy one : servedBy()) {
      if (has(one.provider(), word)) {
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
