package ai.openclaw.onboard;

import ai.openclaw.model.ModelList;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.trial.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who serves the model behind the router: what {@code --model} says, else the fastest; or chosen. A
 * route on which the model cannot call tools is taken only by somebody who was told.
 */
final class RouteStep implements Step {
  private static final String FLAG = "--model org/model:<route>";

  private final Prompter prompter;
  private final TryOut tryOut;

  RouteStep(Prompter prompter, TryOut tryOut) {
    this.prompter = prompter;
    this.tryOut = tryOut;
  }

  @Override
  public Phase phase() {
    return Phase.CHOOSE;
  }

  @Override
  public Answers run(Answers answers) {
    ModelDefinition model = answers.model();
    ModelList offer = answers.offerOrNull();
    if (model == null || offer == null) {
      return answers;
    }
    OfferedModel offered = offer.findOnRoute(answers.provider(), model.id());
    if (offered == null) {
      return answers;
    }
    String suffix = offered.suffixOf(model.id());
    OnboardRequest.Model said = answers.request().model();
    if ((said.ref() != null || said.keepDefault()) && !answers.isReopened(Answers.Part.MODEL)) {
      return warned(answers, offered.trouble(suffix));
    }
    if (answers.selection().reason() != null) {
      return answers;
    }
    Candidate.Access access = TryOut.access(answers);
    Choice<String> question =
        question(
            offered.routing(),
            suffix,
            access == null ? null : new RoutesAtHand(answers.provider(), offered, access));
    if (question.options().size() < 2) {
      return sure(answers, offered, suffix);
    }
    String chosen = prompter.choose(question);
    return sure(answers.with(Routing.definition(offered, chosen)), offered, chosen);
  }

  private Answers sure(Answers answers, OfferedModel offered, String suffix) {
    String trouble = offered.trouble(suffix);
    if (trouble != null
        && !prompter.confirm(new Text(trouble + ". Take it?", FLAG, "yes", true, Text.ANY))) {
      throw new Review.Change(Answers.Part.MODEL);
    }
    return warned(answers, trouble);
  }

  private static Answers warned(Answers answers, @Nullable String trouble) {
    return trouble == null ? answers : answers.warn(trouble);
  }

  /** The routes on the screen, which can be tried out. */
  private final class RoutesAtHand implements Choice.Beside<String> {
    private final Provider provider;
    private final OfferedModel offered;
    private final Candidate.Access access;

    RoutesAtHand(Provider provider, OfferedModel offered, Candidate.Access access) {
      this.provider = provider;
      this.offered = offered;
      this.access = access;
    }

    @Override
    public @Nullable List<Option<String>> poll() {
      return null;
    }

    @Override
    public boolean canTry() {
      return true;
    }

    @Override
    public void tryOut(List<String> suffixes) {
      List<Candidate> candidates = new ArrayList<>();
      for (String suffix : suffixes) {
        candidates.add(Candidate.of(provider, offered, suffix, access));
      }
      tryOut.run(candidates);
    }
  }

  /** Which of the routes; {@code current} is the suffix of the one in use. */
  static Choice<String> question(
      Routing routing, String current, Choice.@Nullable Beside<String> beside) {
    List<Option<String>> routes = routes(routing, current);
    List<String> headings = new ArrayList<>(ModelRow.FACTS);
    headings.add(0, "Route");
    headings.add("Served by");
    int preselected = 0;
    for (int i = 0; i < routes.size(); i++) {
      preselected = routes.get(i).value().equals(current) ? i : preselected;
    }
    return new Choice<>("Route", FLAG, headings, routes, preselected, false, beside);
  }

  /** A row each; the fastest and the cheapest are one where the same provider is both. */
  private static List<Option<String>> routes(Routing routing, String current) {
    ServedBy cheapest = routing.selected(Routing.CHEAPEST);
    boolean one = cheapest != null && cheapest.equals(routing.selected(""));
    List<Option<String>> options = new ArrayList<>();
    for (Routing.Route route : routing.routes()) {
      boolean isCheapest = route.suffix().equals(Routing.CHEAPEST);
      if (!isCheapest || !one) {
        boolean both = one && route.suffix().isEmpty() && current.equals(Routing.CHEAPEST);
        String label = isCheapest ? "cheapest output" : route.label();
        options.add(
            option(
                both ? Routing.CHEAPEST : route.suffix(),
                one && route.suffix().isEmpty() ? label + ", cheapest output" : label,
                route.servedBy(),
                routing));
      }
    }
    return options;
  }

  private static Option<String> option(
      String suffix, String label, @Nullable ServedBy servedBy, Routing routing) {
    Routing.Facts facts = routing.facts(suffix);
    List<String> cells = ModelRow.cells(facts.contextWindow(), facts.price(), facts);
    boolean own = suffix.equals(Routing.PREFERRED);
    cells.add(
        own ? "your own order at Hugging Face" : servedBy == null ? "?" : servedBy.provider());
    return new Option<>(suffix, label, cells, "", List.of(), false);
  }
}
