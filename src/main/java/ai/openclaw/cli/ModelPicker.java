package ai.openclaw.cli;

import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.onboard.ModelOptions;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.OfferedModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a model that an argument should have named. */
final class ModelPicker implements Choice.Beside<String> {
  private final Prompter prompter;
  private final String begin;
  private String searched = "";

  /** A picker whose search begins with these words. */
  ModelPicker(Prompter prompter, String begin) {
    this.prompter = prompter;
    this.begin = begin;
  }

  /** The ref that is chosen among the models of the catalog, or typed. */
  String choose(ModelCatalog catalog, ModelOffers.Freshness freshness, boolean seeing) {
    ModelCatalog.Listing listing =
        prompter.during("Loading the models", () -> catalog.list(true, null, freshness));
    List<ListedModel> models = new ArrayList<>(listing.models());
    if (seeing) {
      models.removeIf(model -> !Boolean.TRUE.equals(model.vision()));
    }
    // No preset asks for a model that sees.
    List<OfferedModel> routed = seeing ? List.of() : listing.routed();
    String ref = prompter.choose(ModelOptions.of(models, routed).question(this));
    return ref.equals(ModelOptions.TYPE_AN_ID)
        ? prompter.text(new Text("Model id", "<ref>", searched, true, Text.ANY))
        : ref;
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
