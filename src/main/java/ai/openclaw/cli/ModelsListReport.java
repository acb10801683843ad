package ai.openclaw.cli;

import ai.openclaw.failure.Commands;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelListJson;
import ai.openclaw.model.ModelSort;
import ai.openclaw.model.ModelTable;
import ai.openclaw.output.Screen;
import ai.openclaw.output.TextWidth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the models to standard output, and where their list comes from to standard error. */
final class ModelsListReport {
  private final Context context;
  private final Screen screen;

  ModelsListReport(Context context) {
    this.context = context;
    this.screen = context.screen();
  }

  /** The forms of the list. */
  enum Form {
    TABLE,
    LONG,
    PLAIN,
    JSON
  }

  void print(ModelCatalog.Listing listing, @Nullable ModelSort sort, Form form) {
    if (form == Form.JSON) {
      screen.out(ModelListJson.of(listing.models(), listing.lists()));
    } else if (form == Form.PLAIN) {
      plain(listing.models());
    } else if (!listing.models().isEmpty()) {
      table(listing.models(), sort, form == Form.LONG);
    }
    sources(listing.lists());
  }

  /** Says that there is nothing, and where there might be something. */
  void nothing(Form form, boolean filtered, Commands commands) {
    if (form == Form.TABLE || form == Form.LONG) {
      screen.out("No models found.");
    }
    if (!filtered) {
      screen.err("");
      screen.err(
          "hint: "
              + commands.of("onboard")
              + " sets up a first one; "
              + commands.of("models list --all")
              + " shows what is on offer");
    }
  }

  private void plain(List<ListedModel> models) {
    for (int i = 0; i < models.size(); i++) {
      screen.out(models.get(i).ref().text());
    }
  }

  private void table(List<ListedModel> models, @Nullable ModelSort sort, boolean detailed) {
    List<String> lines =
        new ModelTable(models, detailed, sort, screen.style()).lines(screen.width());
    for (int i = 0; i < lines.size(); i++) {
      screen.out(lines.get(i));
    }
  }

  private void sources(List<ModelCatalog.ProviderList> lists) {
    Instant now = context.clock().instant();
    for (ModelCatalog.ProviderList each : lists) {
      for (String line : TextWidth.wrap(each.sentence(lists.size() == 1, now), screen.width())) {
        screen.err(line);
      }
      if (each.list().warning() != null) {
        screen.err("warning: " + each.list().warning());
      }
      if (each.refusal() != null) {
        screen.err("warning: " + each.refusal().getMessage());
      }
    }
  }
}
