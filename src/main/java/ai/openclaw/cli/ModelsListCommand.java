package ai.openclaw.cli;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelListing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code openclaw models list}: flags to a filter and an order, the models to the report. */
public final class ModelsListCommand implements Command {
  private final Environment environment;
  private final Catalogs catalogs;
  private final ModelsListReport report;

  /** Opens the files that the common options lead to. */
  public interface Catalogs {
    /** The models of that {@code --profile}. */
    ModelCatalog open(@Nullable String profile);
  }

  /** The command in that environment. */
  public ModelsListCommand(Environment environment, Catalogs catalogs, ModelsListReport report) {
    this.environment = environment;
    this.catalogs = catalogs;
    this.report = report;
  }

  @Override
  public String name() {
    return "models list";
  }

  @Override
  public String summary() {
    return "List models with what they can do and cost";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Flag> flags() {
    return ModelsListFlags.FLAGS;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Prices are USD per million tokens. A ? is not known; a filter leaves it out.",
        "The lists of providers are kept for an hour.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    ModelsListRequest request = ModelsListRequest.of(arguments, environment);
    ModelCatalog catalog = catalogs.open(arguments.value(CommonFlags.PROFILE));
    ModelListing listing =
        catalog.list(request.all(), request.filter().provider(), request.freshness());
    List<ListedModel> models = request.filter().apply(listing.models());
    if (request.sort() != null) {
      request.sort().apply(models);
    }
    List<ListedModel> shown = models.subList(0, Math.min(request.limit(), models.size()));
    report.print(new ModelListing(shown, listing.offers()), request.form());
    if (shown.isEmpty()) {
      report.nothing(request.form(), request.all() || !listing.models().isEmpty());
    }
    return ExitCode.DONE;
  }
}
