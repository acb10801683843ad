package ai.openclaw.cli;

import static ai.openclaw.cli.Flag.choice;
import static ai.openclaw.cli.Flag.toggle;
import static ai.openclaw.cli.Flag.value;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.cli.ModelsListReport.Form;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ConfiguredRef;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelFilter;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ModelSlot;
import ai.openclaw.model.ModelSort;
import ai.openclaw.model.TokenCount;
import ai.openclaw.model.UsdPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code openclaw models list}: options to a filter and an order, the models to the report. */
public final class ModelsListCommand extends Command {
  private final Context context;

  /** The command in that context. */
  public ModelsListCommand(Context context) {
    super("models list", "List models with what they can do and cost");
    this.context = context;
  }

  /** Its options; made when somebody asks for them. */
  private static final class Options {
    static final Flag ALL = toggle("--all", "All models on offer, not only the configured ones");
    static final Flag PROVIDER =
        value("--provider", "id", Value.Kind.PROVIDER, "Only models of this provider");
    static final Flag AGENT =
        value("--agent", "id", "As this agent has them: its credentials, and its own model");
    static final Flag LOCAL = toggle("--local", "Only models on this machine or network");
    static final Flag SEARCH =
        value("--search", "words", "Only models that have each word in ref, name, tag or provider");
    static final Flag TOOLS = toggle("--tools", "Only models that call tools");
    static final Flag VISION = toggle("--vision", "Only models that see images");
    static final Flag REASONING = toggle("--reasoning", "Only models that reason");
    static final Flag MIN_CONTEXT =
        value(
            "--min-context", "tokens", "Only models with at least this context: 131072, 128k, 1m");
    static final Flag MAX_PRICE =
        value("--max-price", "usd", "Only models that cost no more per million tokens, in and out");
    static final Flag SERVED_BY =
        value("--served-by", "provider", "Only models that this provider serves behind the router");
    static final Flag SORT = choice("--sort", "order", "Sort order; unknown values last", orders());
    static final Flag LIMIT = value("--limit", "n", "At most this many");
    static final Flag LONG =
        toggle("--long", "Also prices, tools, JSON output, vision, speed and providers");
    static final Flag REFRESH = toggle("--refresh", "Ignore the cache");

    static final List<Flag> ALL_OF_THEM =
        List.of(
            ALL,
            PROVIDER,
            AGENT,
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
            Flags.PLAIN,
            Flags.JSON,
            REFRESH,
            Flags.OFFLINE);

    private static List<String> orders() {
      List<String> orders = new ArrayList<>();
      for (ModelSort sort : ModelSort.values()) {
        orders.add(sort.id());
      }
      return orders;
    }
  }

  @Override
  public List<Flag> flags() {
    return Options.ALL_OF_THEM;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Prices are in USD per million tokens. A ? means unknown, and a filter leaves it out. Lists"
            + " are cached for an hour.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "openclaw models list --all --tools --sort price",
        "openclaw models list --all --search qwen --min-context 128k --json");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    ModelFilter filter = filter(arguments);
    ModelSort sort = sort(arguments);
    int limit = limit(arguments);
    ModelOffers.Freshness freshness = freshness(arguments);
    Form form = form(arguments);
    boolean all = arguments.has(Options.ALL);
    String profile = arguments.value(Flags.PROFILE);
    String agent = arguments.value(Options.AGENT);
    ModelCatalog catalog = catalog(context, profile, agent);
    Supplier<ModelCatalog.Listing> load =
        new Supplier<>() {
          @Override
          public ModelCatalog.Listing get() {
            return catalog.list(all, filter.provider(), freshness);
          }
        };
    ModelCatalog.Listing listing = context.screen().during("Loading the models", load);
    List<ListedModel> models = filter.apply(listing.models());
    if (models.isEmpty()) {
      filter.requireKnownNames(listing.models());
    }
    if (sort != null) {
      sort.apply(models);
    }
    List<ListedModel> shown = models.subList(0, Math.min(limit, models.size()));
    ModelsListReport report = new ModelsListReport(context);
    report.print(new ModelCatalog.Listing(shown, listing.lists()), sort, form);
    if (shown.isEmpty()) {
      report.nothing(
          form, all || !listing.models().isEmpty(), context.state(profile, agent).commands());
    }
    return ExitCode.DONE;
  }

  /** The models of the user with that {@code --profile} and {@code --agent}. */
  public static ModelCatalog catalog(
      Context context, @Nullable String profile, @Nullable String agent) {
    StateFiles files = context.state(profile, agent).read();
    List<ConfiguredRef> refs =
        AgentModels.of(files.effective().data()).refs(new ModelSlot(false, agent));
    return new ModelCatalog(files, context.providerStates(), context.offers(), refs);
  }

  private static ModelFilter filter(Arguments arguments) {
    return new ModelFilter(
        arguments.value(Options.PROVIDER),
        arguments.has(Options.LOCAL),
        words(arguments.value(Options.SEARCH)),
        needs(arguments),
        minContext(arguments.value(Options.MIN_CONTEXT)),
        maxPrice(arguments.value(Options.MAX_PRICE)),
        arguments.value(Options.SERVED_BY));
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
    if (arguments.has(Options.TOOLS)) {
      needs.add(ModelFilter.Ability.TOOLS);
    }
    if (arguments.has(Options.VISION)) {
      needs.add(ModelFilter.Ability.VISION);
    }
    if (arguments.has(Options.REASONING)) {
      needs.add(ModelFilter.Ability.REASONING);
    }
    return needs;
  }

  private static @Nullable Integer minContext(@Nullable String text) {
    Integer tokens = text == null ? null : TokenCount.parse(text);
    if (text != null && tokens == null) {
      throw wrong(Options.MIN_CONTEXT, text, "a number of tokens such as 131072 or 128k");
    }
    return tokens;
  }

  private static @Nullable Double maxPrice(@Nullable String text) {
    Double price = text == null ? null : UsdPrice.parse(text);
    if (text != null && price == null) {
      throw wrong(Options.MAX_PRICE, text, "a price in USD such as 0.5");
    }
    return price;
  }

  private static @Nullable ModelSort sort(Arguments arguments) {
    String text = arguments.value(Options.SORT);
    ModelSort sort = text == null ? null : ModelSort.of(text);
    if (text != null && sort == null) {
      throw wrong(Options.SORT, text, "one of " + String.join(", ", Options.orders()));
    }
    return sort;
  }

  private static int limit(Arguments arguments) {
    String text = arguments.value(Options.LIMIT);
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
    throw wrong(Options.LIMIT, text, "a number from 1");
  }

  private ModelOffers.Freshness freshness(Arguments arguments) {
    boolean refresh = arguments.has(Options.REFRESH);
    if (refresh && arguments.has(Flags.OFFLINE)) {
      throw Flag.exclusive(Options.REFRESH, Flags.OFFLINE);
    }
    if (context.isOffline(arguments)) {
      return ModelOffers.Freshness.OFFLINE;
    }
    return refresh ? ModelOffers.Freshness.REFRESH : ModelOffers.Freshness.USUAL;
  }

  private static Form form(Arguments arguments) {
    boolean json = arguments.has(Flags.JSON);
    boolean plain = arguments.has(Flags.PLAIN);
    if (json && plain) {
      throw Flag.exclusive(Flags.JSON, Flags.PLAIN);
    }
    if (json || plain) {
      return json ? Form.JSON : Form.PLAIN;
    }
    return arguments.has(Options.LONG) ? Form.LONG : Form.TABLE;
  }

  private static Failure wrong(Flag flag, String value, String wanted) {
    return new Failure(ExitCode.USAGE, flag.name() + " is " + value + ", not " + wanted, null);
  }
}
