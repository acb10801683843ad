package ai.openclaw.onboard;

import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a conversation, in their order. */
final class Steps {
  private final Prompter prompter;
  private final OnboardingTools tools;
  private final PlanMaker planMaker;

  Steps(Prompter prompter, OnboardingTools tools, PlanMaker planMaker) {
    this.prompter = prompter;
    this.tools = tools;
    this.planMaker = planMaker;
  }

  /** The steps of so much of onboarding. */
  List<Step> of(OnboardRequest.Extent extent) {
    boolean everything = extent == OnboardRequest.Extent.EVERYTHING;
    Map<String, Step> changeable = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>();
    Step provider = new ProviderStep(prompter);
    Step key = key();
    steps.add(provider);
    steps.add(new MethodStep(prompter));
    if (everything) {
      steps.add(new MigrationStep(prompter));
    }
    steps.add(field(Field.Role.BASE_URL));
    if (everything) {
      steps.add(field(Field.Role.COMPATIBILITY));
      steps.add(field(Field.Role.PROVIDER_ID));
    }
    steps.add(key);
    if (everything) {
      addModel(steps, changeable);
    }
    changeable.put("key", key);
    changeable.put("provider", provider);
    steps.add(new ReviewStep(prompter, tools.environment(), planMaker, changeable));
    return steps;
  }

  private void addModel(List<Step> steps, Map<String, Step> changeable) {
    Step model = new ModelStep(prompter);
    changeable.put("model", model);
    steps.add(new KeptKeys());
    steps.add(new EndpointStep(prompter, tools.network()));
    steps.add(new ModelIdStep(prompter));
    steps.add(model);
    steps.add(new RouteStep(prompter, model));
    steps.add(new ProbeStep(prompter, tools.network()));
  }

  private Step key() {
    KeyCandidates candidates =
        new KeyCandidates(
            tools.keys(),
            tools.keyFile(),
            new KeyReferences(tools.environment(), tools.redactor()));
    return new KeyStep(
        prompter,
        candidates,
        new TokenPage(prompter, tools.environment()),
        new KeyCheck(prompter, tools.network()));
  }

  private Step field(Field.Role role) {
    return new FieldStep(prompter, tools.environment(), role);
  }
}
