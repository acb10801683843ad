package ai.openclaw.onboard;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Routing;
import java.util.ArrayList;
import java.util.List;

/**
 * Who serves the model behind the router: what {@code --model} says, else the fastest; or chosen.
 */
final class RouteStep implements Step {
  private final Prompter prompter;

  RouteStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Phase phase() {
    return Phase.CHOOSE;
  }

  @Override
  public Answers run(Answers answers) {
    ModelDefinition model = answers.model();
    boolean said =
        answers.request().model().ref() != null && !answers.isReopened(Answers.Part.MODEL);
    if (said || model == null) {
      return answers;
    }
    String id = ModelOptions.withoutSuffix(model.id());
    OfferedModel offered = answers.offer().find(id);
    List<Routing.Route> routes = offered == null ? List.of() : offered.routing().routes();
    if (offered == null || routes.size() < 2) {
      return answers;
    }
    String suffix = model.id().equals(id) ? "" : model.id().substring(id.length() + 1);
    String chosen = prompter.choose(question(routes, suffix));
    return answers.with(Routing.definition(offered, chosen));
  }

  private static Choice<String> question(List<Routing.Route> routes, String current) {
    List<Option<String>> options = new ArrayList<>();
    int preselected = 0;
    for (Routing.Route route : routes) {
      if (route.suffix().equals(current)) {
        preselected = options.size();
      }
      String hint =
          route.suffix().equals(Routing.PREFERRED)
              ? "your own order at Hugging Face"
              : ModelOptions.facts(route.servedBy());
      options.add(Option.of(route.suffix(), route.label(), hint));
    }
    return Choice.of("Route", "--model org/model:<route>", options, preselected);
  }
}
