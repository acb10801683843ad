package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
