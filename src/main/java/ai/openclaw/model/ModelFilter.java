package ai.openclaw.model;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Nearest;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code models list} shows; every condition has to hold, and what is not known does not
 * fulfil one.
 *
 * @param provider only models of this one, or null
 * @param local only models on this machine or network
 * @param words all of them have to occur, in any case
 * @param needs abilities that are needed
 * @param minContext in tokens, or null
 * @param maxPrice in USD per million tokens, in and out, or null
 * @param servedBy only models that this provider serves behind the router, or null
 */
public record ModelFilter(
    @Nullable String provider,
    boolean local,
    List<String> words,
    List<Ability> needs,
    @Nullable Integer minContext,
    @Nullable Double maxPrice,
    @Nullable String servedBy) {

  /** Something that a model can do. */
  public enum Ability {
    TOOLS,
    VISION,
    REASONING
  }

  /** Shows everything. */
  public static final ModelFilter NONE =
      new ModelFilter(null, false, List.of(), List.of(), null, null, null);

  /** Those of the models that it lets through, in their order. */
  public List<ListedModel> apply(List<ListedModel> models) {
    List<String> lowerCaseWords = new ArrayList<>(words.size());
    for (String word : words) {
      lowerCaseWords.add(word.toLowerCase(Locale.ROOT));
    }
    List<ListedModel> shown = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      ListedModel model = models.get(i);
      if (placed(model) && able(model) && affordable(model) && mentioned(model, lowerCaseWords)) {
        shown.add(model);
      }
    }
    return shown;
  }

  /**
   * Nothing found for a name with a slip in it is no answer.
   *
   * @param models all there are
   * @throws Failure with {@link ExitCode#USAGE} and the name that is meant
   */
  public void requireKnownNames(List<ListedModel> models) {
    Set<String> providers = new LinkedHashSet<>();
    Set<String> servers = new LinkedHashSet<>();
    for (Provider each : Providers.ALL) {
      providers.add(each.id());
    }
    for (ListedModel model : models) {
      providers.add(model.ref().provider());
      for (ServedBy one : model.routing().servedBy()) {
        servers.add(one.provider());
      }
    }
    requireKnown("--provider", provider, providers);
    requireKnown("--served-by", servedBy, servers);
  }

  private static void requireKnown(String flag, @Nullable String name, Set<String> known) {
    if (name == null || known.contains(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    String meant = Nearest.closestTypo(name, new ArrayList<>(known));
    if (meant != null) {
      throw new Failure(
          ExitCode.USAGE,
          "unknown " + flag + " " + name,
          "did you mean " + flag + " " + meant + "?");
    }
  }

  private boolean placed(ListedModel model) {
    return (provider == null || provider.equalsIgnoreCase(model.ref().provider()))
        && (!local || isTrue(model.local()))
        && (servedBy == null || model.servedBy(servedBy));
  }

  private boolean able(ListedModel model) {
    for (int i = 0; i < needs.size(); i++) {
      if (!isTrue(can(model, needs.get(i)))) {
        return false;
      }
    }
    Integer context = model.facts().contextWindow();
    return minContext == null || (context != null && context >= minContext);
  }

  private boolean affordable(ListedModel model) {
    Cost cost = model.facts().cost();
    return maxPrice == null
        || (cost != null && cost.input() <= maxPrice && cost.output() <= maxPrice);
  }

  private static @Nullable Boolean can(ListedModel model, Ability ability) {
    if (ability == Ability.TOOLS) {
      return model.tools();
    }
    return ability == Ability.VISION ? model.vision() : model.facts().reasoning();
  }

  private static boolean mentioned(ListedModel model, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!model.mentions(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return value != null && value;
  }
}
