package ai.openclaw.cli;

import ai.openclaw.failure.Failure;
import ai.openclaw.model.ConfiguredRef.Role;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.onboard.ModelOptions;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Search;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.OfferedModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a model that an argument should have named. */
final class ModelPicker implements Choice.Beside<String> {
  private final Prompter prompter;
  private final String begin;
  private final @Nullable Failure refused;
  private String searched = "";

  /**
   * A picker whose search begins with these words.
   *
   * @param refused why they name no model, which is told where the search finds nothing either
   */
  ModelPicker(Prompter prompter, String begin, @Nullable Failure refused) {
    this.prompter = prompter;
    this.begin = begin;
    this.refused = refused;
  }

  /**
   * The ref that is chosen among the models of the catalog, or typed.
   *
   * @param instead whether it is to stand in for the one in use, which is not offered then
   */
  String choose(
      ModelCatalog catalog, ModelOffers.Freshness freshness, boolean seeing, boolean instead) {
    ModelCatalog.Listing listing =
        prompter.during("Loading the models", () -> catalog.list(true, null, freshness));
    List<ListedModel> models = new ArrayList<>(listing.models());
    if (seeing) {
      models.removeIf(model -> !Boolean.TRUE.equals(model.vision()));
    }
    if (instead) {
      Role.Use inUse = seeing ? Role.Use.IMAGE : Role.Use.DEFAULT;
      models.removeIf(model -> hasUse(model, inUse));
    }
    // No preset asks for a model that sees, or for another one than it would take itself.
    List<OfferedModel> routed = seeing || instead ? List.of() : listing.routed();
    Choice<String> question = ModelOptions.of(models, routed).question(this);
    tellWhy(question.options());
    String ref = prompter.choose(question);
    return ref.equals(ModelOptions.TYPE_AN_ID)
        ? prompter.text(new Text("Model id", "<ref>", searched, true, Text.ANY))
        : ref;
  }

  private void tellWhy(List<Option<String>> options) {
    Failure why = refused;
    if (why == null) {
      return;
    }
    Search search = new Search(begin);
    int found = 0;
    for (Option<String> option : options) {
      found += !option.pinned() && search.rank(option) >= 0 ? 1 : 0;
    }
    if (found == 0) {
      prompter.rejected(why);
    } else {
      prompter.info(found + (found == 1 ? " model matches " : " models match ") + begin);
    }
  }

  private static boolean hasUse(ListedModel model, Role.Use use) {
    for (Role role : model.configured().roles()) {
      if (role.use() == use) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable List<Option<String>> poll() {
    return null;
  }

  @Override
  public String begin() {
    return begin;
  }

  @Override
  public void searched(String words) {
    searched = words.trim();
  }
}
