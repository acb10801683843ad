package ai.openclaw.cli;

import static ai.openclaw.cli.Flag.choice;
import static ai.openclaw.cli.Flag.toggle;
import static ai.openclaw.cli.Flag.value;

import ai.openclaw.model.ModelSort;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code models list}. */
final class ModelsListFlags {
  static final Flag ALL = toggle("--all", "Everything on offer, not only the configured models");
  static final Flag PROVIDER =
      new Flag(
          "--provider",
          "id",
          "Only models of this provider",
          Providers.fixed(),
          Flag.Visibility.LISTED);
  static final Flag LOCAL = toggle("--local", "Only models on this machine or network");
  static final Flag SEARCH =
      value("--search", "words", "Only models that have each word in ref, name, tag or provider");
  static final Flag TOOLS = toggle("--tools", "Only models that call tools");
  static final Flag VISION = toggle("--vision", "Only models that see images");
  static final Flag REASONING = toggle("--reasoning", "Only models that reason");
  static final Flag MIN_CONTEXT =
      value("--min-context", "tokens", "Only models with at least this context: 131072, 128k, 1m");
  static final Flag MAX_PRICE =
      value("--max-price", "usd", "Only models that cost no more per million tokens, in and out");
  static final Flag SERVED_BY =
      value("--served-by", "provider", "Only models that this provider serves behind the router");
  static final Flag SORT =
      choice("--sort", "order", "What comes first; what is not known comes last", orders());
  static final Flag LIMIT = value("--limit", "n", "At most this many");
  static final Flag LONG =
      toggle("--long", "Also prices, tools, JSON output, vision, speed and providers");
  static final Flag PLAIN = toggle("--plain", "One ref a line");
  static final Flag JSON = toggle("--json", "One JSON object on standard output");
  static final Flag REFRESH = toggle("--refresh", "Ask the providers, whatever is in the cache");
  static final Flag OFFLINE = toggle("--offline", "No network at all [HF_HUB_OFFLINE]");

  static final List<Flag> FLAGS =
      List.of(
          ALL,
          PROVIDER,
          LOCAL,
          SEARCH,
          TOOLS,
          VISION,
          REASONING,
          MIN_CONTEXT,
          MAX_PRICE,
          SERVED_BY,
          SORT,
          LIMIT,
          LONG,
          PLAIN,
          JSON,
          REFRESH,
          OFFLINE);

  private ModelsListFlags() {}

  private static List<String> orders() {
    List<String> orders = new ArrayList<>();
    for (ModelSort sort : ModelSort.values()) {
      orders.add(sort.id());
    }
    return orders;
  }
}
