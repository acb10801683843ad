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
    steps.add(new ProviderStep(prompter));
    steps.add(new ProviderStep.Method(prompter));
    if (everything) {
      steps.add(new MigrationStep(prompter));
    }
    steps.add(field(Field.Role.BASE_URL));
    if (everything) {
      steps.add(field(Field.Role.COMPATIBILITY));
      steps.add(field(Field.Role.PROVIDER_ID));
    }
    steps.add(key());
    steps.add(new DestinationStep(prompter, state));
    if (everything) {
      addModel(steps);
    }
    return steps;
  }

  private void addModel(List<Step> steps) {
    steps.add(new EndpointStep(prompter, tools.network()));
    steps.add(new ModelIdStep(prompter));
    steps.add(new ModelStep(prompter));
    steps.add(new RouteStep(prompter));
    steps.add(new ProbeStep(prompter, tools.network()));
  }

  private Step key() {
    KeyCandidates candidates =
        new KeyCandidates(
            tools.keys(),
            tools.keyFile(),
            new KeyReferences(tools.environment(), tools.redactor()));
    return new KeyStep(
        prompter, tools.environment(), candidates, new KeyCheck(prompter, tools.network()));
  }

  private Step field(Field.Role role) {
    return new FieldStep(prompter, tools.environment(), role);
  }
}
