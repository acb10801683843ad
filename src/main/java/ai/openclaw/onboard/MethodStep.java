package ai.openclaw.onboard;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.AuthChoice;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.List;

/** Which of the ways to log in to a company that has more than one; asked behind the company. */
final class MethodStep implements Step {
  private final Prompter prompter;

  MethodStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public void run(Draft draft) {
    List<Provider> ways = ProviderStep.included(Providers.of(draft.chosen().group()), draft);
    if (!draft.methodIsOpen() || ways.size() < 2) {
      return;
    }
    List<Option<Provider>> options = new ArrayList<>();
    int preselected = 0;
    for (Provider way : ways) {
      if (draft.isChosen(way)) {
        preselected = options.size();
      }
      AuthChoice choice = way.authChoice();
      options.add(Option.of(way, choice.label(), choice.hint()));
    }
    draft.choose(prompter.choose(Choice.of("Auth method", "--auth-choice", options, preselected)));
  }
}
