package ai.openclaw.onboard;

import ai.openclaw.model.TokenCount;
import ai.openclaw.model.UsdPrice;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.ServedBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models to choose from, a line each: the current or built-in default first, then the offer's
 * order.
 */
final class ModelOptions {
  /** Stands for a model that is not on the list. */
  static final int TYPE_AN_ID = -1;

  private static final List<String> HEADINGS =
      List.of("Model", "Context", "$/M in", "$/M out", "Tools", "Vision", "Providers");

  private final List<Option<Integer>> options = new ArrayList<>();
  private final @Nullable String current;
  private boolean hasCurrent;
  private boolean hasFirst;

  ModelOptions(List<OfferedModel> models, Provider provider, @Nullable String current) {
    this.current = current == null ? null : withoutSuffix(current);
    for (int i = 0; i < models.size(); i++) {
      hasCurrent |= models.get(i).id().equals(this.current);
    }
    String first = hasCurrent ? this.current : provider.defaultModel();
    for (int i = 0; i < models.size(); i++) {
      OfferedModel model = models.get(i);
      if (model.id().equals(first)) {
        options.add(0, option(i, model, hasCurrent ? " (current)" : " (default)"));
        hasFirst = true;
      } else {
        options.add(option(i, model, ""));
      }
    }
  }

  boolean isEmpty() {
    return options.isEmpty();
  }

  /** Whether the model in use is among them. */
  boolean hasCurrent() {
    return hasCurrent;
  }

  /** The question; its answer is the index in the offer, or {@link #TYPE_AN_ID}. */
  Choice<Integer> question() {
    return question("--model", hasFirst ? 0 : -1);
  }

  /** The same with another option that answers it, and another answer that Enter gives. */
  Choice<Integer> question(String flag, int preselected) {
    List<Option<Integer>> all = new ArrayList<>(options);
    all.add(
        new Option<>(
            TYPE_AN_ID, "Type an id", List.of("", "", "", "", "", ""), "", List.of(), true));
    return new Choice<>("Model", flag, HEADINGS, all, preselected, true, null);
  }

  /** The id without {@code :route}. */
  static String withoutSuffix(String id) {
    int colon = id.lastIndexOf(':');
    return colon > id.lastIndexOf('/') && colon > 0 ? id.substring(0, colon) : id;
  }

  private static Option<Integer> option(int index, OfferedModel model, String mark) {
    ModelDefinition definition = model.definition();
    boolean priced = !definition.cost().isNone();
    StringBuilder providers = new StringBuilder();
    List<String> details = new ArrayList<>();
    for (ServedBy one : model.servedBy()) {
      if (one.live()) {
        providers.append(providers.length() == 0 ? "" : ", ").append(one.provider());
        details.add(ServedByLine.of(one));
      }
    }
    List<String> cells =
        List.of(
            TokenCount.text(definition.contextWindow()),
            priced ? UsdPrice.text(definition.cost().input()) : "?",
            priced ? UsdPrice.text(definition.cost().output()) : "?",
            tools(model),
            definition.input().contains(Modality.IMAGE) ? "yes" : "no",
            providers.toString());
    return new Option<>(index, definition.id() + mark, cells, providers.toString(), details, false);
  }

  private static String tools(OfferedModel model) {
    boolean known = false;
    for (ServedBy one : model.servedBy()) {
      if (one.live() && one.tools() != null) {
        known = true;
        if (one.tools()) {
          return "yes";
        }
      }
    }
    return known ? "no" : "?";
  }
}
