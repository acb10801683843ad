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
 * @param route the suffix of its ref; empty for the router's own choice
 * @param local whether it is served on this machine or network; null when nobody says where
 * @param available whether there is a credential for its provider; null when that cannot be known
 * @param missing whether the provider no longer, or never, offered it
 */
public record ListedModel(
    ConfiguredRef configured,
    ModelFacts facts,
    Routing routing,
    String route,
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

  /** Whether its route lets it call tools, or null. */
  public @Nullable Boolean tools() {
    return routing.facts(route).tools();
  }

  /** Whether its route holds its answers to a schema, or null. */
  public @Nullable Boolean structuredOutput() {
    ServedBy selected = routing.selected(route);
    return selected == null ? null : selected.structuredOutput();
  }

  /** Tokens per second of its route, or null. */
  public @Nullable Double throughput() {
    return routing.facts(route).throughput();
  }

  /** Milliseconds to the first token on its route, or null. */
  public @Nullable Double firstTokenMillis() {
    ServedBy selected = routing.selected(route);
    return selected == null ? null : selected.firstTokenMillis();
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
}
