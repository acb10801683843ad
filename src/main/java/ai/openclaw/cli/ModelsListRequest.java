package ai.openclaw.cli;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.Freshness;
import ai.openclaw.model.ModelFilter;
import ai.openclaw.model.ModelSort;
import ai.openclaw.model.TokenCount;
import ai.openclaw.model.UsdPrice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code models list} is asked for.
 *
 * @param all whether more than the configured models
 * @param sort null for the order of config and providers
 * @param limit at least 1
 */
record ModelsListRequest(
    boolean all,
    ModelFilter filter,
    @Nullable ModelSort sort,
    int limit,
    Freshness freshness,
    ModelsListReport.Form form) {

  /** The request in these arguments; a failure names the option that makes no sense. */
  static ModelsListRequest of(Arguments arguments, Environment environment) {
    return new ModelsListRequest(
        arguments.has(ModelsListFlags.ALL),
        filter(arguments),
        sort(arguments),
        limit(arguments),
        freshness(arguments, environment),
        form(arguments));
  }

  private static ModelFilter filter(Arguments arguments) {
    return new ModelFilter(
        arguments.value(ModelsListFlags.PROVIDER),
        arguments.has(ModelsListFlags.LOCAL),
        words(arguments.value(ModelsListFlags.SEARCH)),
        needs(arguments),
        minContext(arguments.value(ModelsListFlags.MIN_CONTEXT)),
        maxPrice(arguments.value(ModelsListFlags.MAX_PRICE)),
        arguments.value(ModelsListFlags.SERVED_BY));
  }

  private static List<String> words(@Nullable String search) {
    List<String> words = new ArrayList<>();
    for (String word : search == null ? new String[0] : search.trim().split(" ")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<ModelFilter.Ability> needs(Arguments arguments) {
    List<ModelFilter.Ability> needs = new ArrayList<>();
    if (arguments.has(ModelsListFlags.TOOLS)) {
      needs.add(ModelFilter.Ability.TOOLS);
    }
    if (arguments.has(ModelsListFlags.VISION)) {
      needs.add(ModelFilter.Ability.VISION);
    }
    if (arguments.has(ModelsListFlags.REASONING)) {
      needs.add(ModelFilter.Ability.REASONING);
    }
    return needs;
  }

  private static @Nullable Integer minContext(@Nullable String text) {
    Integer tokens = text == null ? null : TokenCount.parse(text);
    if (text != null && tokens == null) {
      throw wrong(ModelsListFlags.MIN_CONTEXT, text, "a number of tokens such as 131072 or 128k");
    }
    return tokens;
  }

  private static @Nullable Double maxPrice(@Nullable String text) {
    Double price = text == null ? null : UsdPrice.parse(text);
    if (text != null && price == null) {
      throw wrong(ModelsListFlags.MAX_PRICE, text, "a price in USD such as 0.5");
    }
    return price;
  }

  private static @Nullable ModelSort sort(Arguments arguments) {
    String text = arguments.value(ModelsListFlags.SORT);
    ModelSort sort = text == null ? null : ModelSort.of(text);
    if (text != null && sort == null) {
      throw wrong(
          ModelsListFlags.SORT, text, "one of " + String.join(", ", ModelsListFlags.SORT.values()));
    }
    return sort;
  }

  private static int limit(Arguments arguments) {
    String text = arguments.value(ModelsListFlags.LIMIT);
    if (text == null) {
      return Integer.MAX_VALUE;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // The same word for everything that is no limit.
    }
    throw wrong(ModelsListFlags.LIMIT, text, "a number from 1");
  }

  private static Freshness freshness(Arguments arguments, Environment environment) {
    boolean offline = arguments.has(ModelsListFlags.OFFLINE);
    boolean refresh = arguments.has(ModelsListFlags.REFRESH);
    if (offline && refresh) {
      throw either(ModelsListFlags.REFRESH, ModelsListFlags.OFFLINE);
    }
    if (offline || environment.isOn("HF_HUB_OFFLINE")) {
      return Freshness.OFFLINE;
    }
    return refresh ? Freshness.REFRESH : Freshness.USUAL;
  }

  private static ModelsListReport.Form form(Arguments arguments) {
    boolean json = arguments.has(ModelsListFlags.JSON);
    boolean plain = arguments.has(ModelsListFlags.PLAIN);
    if (json && plain) {
      throw either(ModelsListFlags.JSON, ModelsListFlags.PLAIN);
    }
    if (json || plain) {
      return json ? ModelsListReport.Form.JSON : ModelsListReport.Form.PLAIN;
    }
    return arguments.has(ModelsListFlags.LONG)
        ? ModelsListReport.Form.LONG
        : ModelsListReport.Form.TABLE;
  }

  private static Failure wrong(Flag flag, String value, String wanted) {
    return new Failure(
        ExitCode.USAGE, flag.name() + " is " + value + ", not " + wanted, flag.help());
  }

  private static Failure either(Flag one, Flag other) {
    return new Failure(
        ExitCode.USAGE,
        one.name() + " and " + other.name() + " exclude each other",
        "leave one of them out");
  }
}
