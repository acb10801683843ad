package ai.openclaw.onboard;

import ai.openclaw.auth.StateReader;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Field;
import java.util.ArrayList;
import java.util.List;

/** The steps of a conversation, in their order. */
final class Steps {
  private final Prompter prompter;
  private final OnboardingTools tools;
  private final StateReader state;

  Steps(Prompter prompter, OnboardingTools tools, StateReader state) {
    this.prompter = prompter;
    this.tools = tools;
    this.state = state;
  }

  /** The steps of so much of onboarding. */
  List<Step> of(OnboardRequest.Scope scope) {
    boolean everything = scope == OnboardRequest.Scope.EVERYTHING;
    List<Step> steps = new ArrayList<>();
    steps.add(provider());
    steps.addAll(beforeKey(everything));
    steps.add(key());
    steps.add(destination());
    if (everything) {
      steps.add(new EndpointStep(prompter, tools.network()));
      steps.add(new ModelIdStep(prompter));
    }
    // What can be missing is collected first, so that a script is told of all of it at once.
    steps.add(replacement());
    if (everything) {
      steps.addAll(model());
      steps.add(agentModel());
      steps.add(extras());
      steps.add(terms());
      steps.add(probe());
    }
    return steps;
  }

  /** From the key on. */
  List<Step> fromKey() {
    List<Step> steps = behindProvider();
    return steps.subList(beforeKey(true).size(), steps.size());
  }

  /** Everything behind the choice of a provider but the trial, for which a card has a key. */
  List<Step> behindProvider() {
    List<Step> steps = of(OnboardRequest.Scope.EVERYTHING);
    return steps.subList(1, steps.size() - 1);
  }

  Step provider() {
    return new ProviderStep(prompter, state);
  }

  /** What has to be known before a key is looked for. */
  List<Step> beforeKey(boolean everything) {
    List<Step> steps = new ArrayList<>();
    if (everything) {
      steps.add(new MigrationStep(prompter));
    }
    steps.add(field(Field.Role.BASE_URL));
    if (everything) {
      steps.add(field(Field.Role.COMPATIBILITY));
      steps.add(field(Field.Role.PROVIDER_ID));
    }
    return steps;
  }

  Step destination() {
    return new DestinationStep(prompter, state);
  }

  /** The model and its route. */
  List<Step> model() {
    TryOut tryOut = tryOut();
    return List.of(new ModelStep(prompter, tryOut), new RouteStep(prompter, tryOut));
  }

  /** Models besides the default one. */
  Step extras() {
    return new ExtrasStep(prompter, tools);
  }

  /** What has to be accepted before the model can be used. */
  Step terms() {
    return new TermsStep(tools);
  }

  ReplacementStep replacement() {
    return new ReplacementStep(prompter);
  }

  Step agentModel() {
    return new AgentModelStep(prompter);
  }

  ProbeStep probe() {
    return new ProbeStep(prompter, tools.environment(), tryOut());
  }

  KeyStep key() {
    KeyCandidates candidates = new KeyCandidates(prompter, tools, state);
    return new KeyStep(
        prompter,
        new KeyQuestion(prompter, tools.environment(), candidates),
        candidates,
        new KeyCheck(prompter, tools));
  }

  private TryOut tryOut() {
    return new TryOut(prompter, tools, state.commands());
  }

  private Step field(Field.Role role) {
    return new FieldStep(prompter, tools.environment(), role);
  }
}
