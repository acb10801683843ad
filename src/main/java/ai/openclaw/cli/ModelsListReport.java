package ai.openclaw.cli;

import ai.openclaw.json.JsonTree;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelListJson;
import ai.openclaw.model.ModelSort;
import ai.openclaw.model.ModelTable;
import ai.openclaw.model.ProviderList;
import ai.openclaw.output.Console;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the models to standard output, and where their list comes from to standard error. */
final class ModelsListReport {
  private final Context context;
  private final Console console;

  ModelsListReport(Context context) {
    this.context = context;
    this.console = context.console();
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
      console.out(JsonTree.pretty(ModelListJson.of(listing.models(), listing.lists())));
    } else if (form == Form.PLAIN) {
      plain(listing.models());
    } else if (!listing.models().isEmpty()) {
      table(listing.models(), sort, form == Form.LONG);
    }
    sources(listing.lists());
  }

  /** Says that there is nothing, and where there might be something. */
  void nothing(Form form, boolean filtered) {
    if (form == Form.TABLE || form == Form.LONG) {
      console.out("No models found.");
    }
    if (!filtered) {
      console.err("");
      console.err("hint: openclaw models list --all shows what is on offer");
    }
  }

  private void plain(List<ListedModel> models) {
    for (int i = 0; i < models.size(); i++) {
      console.out(models.get(i).ref().text());
    }
  }

  private void table(List<ListedModel> models, @Nullable ModelSort sort, boolean detailed) {
    List<String> lines =
        new ModelTable(models, detailed, sort, context.style()).lines(context.columns());
    for (int i = 0; i < lines.size(); i++) {
      console.out(lines.get(i));
    }
  }

  private void sources(List<ProviderList> lists) {
    Instant now = context.clock().instant();
    for (ProviderList each : lists) {
      console.err(each.sentence(lists.size() == 1, now));
      if (each.list().warning() != null) {
        console.err("warning: " + each.list().warning());
      }
    }
  }
}
