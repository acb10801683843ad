package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Group;
import ai.openclaw.provider.Nearest;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which company: from {@code --auth-choice}, from the one key flag that was given, or asked. */
final class ProviderStep implements Step {
  private final Prompter prompter;

  ProviderStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public void run(Draft draft) {
    OnboardRequest.Login login = draft.request().login();
    if (draft.isReopened(this)) {
      draft.choose(asked(draft));
      return;
    }
    if (login.authChoice() != null) {
      draft.choose(named(login.authChoice()));
      return;
    }
    List<Provider> inferred = inferred(login);
    if (inferred.size() > 1) {
      throw severalKeys(inferred);
    }
    draft.choose(inferred.size() == 1 ? inferred.get(0) : asked(draft));
  }

  private static @Nullable Provider named(String authChoice) {
    if (authChoice.equals(Draft.SKIP)) {
      return null;
    }
    Provider provider = Providers.ofAuthChoice(authChoice);
    if (provider != null) {
      return provider;
    }
    List<String> known = new ArrayList<>();
    for (Provider each : Providers.ALL) {
      known.add(each.authChoice().id());
    }
    known.add(Draft.SKIP);
    String nearest = Nearest.slip(authChoice, known);
    throw new Failure(
        ExitCode.USAGE,
        "unknown --auth-choice " + authChoice,
        nearest == null
            ? "one of " + String.join(", ", known)
            : "did you mean --auth-choice " + nearest + "?");
  }

  /** The providers whose key was given as an option. */
  private static List<Provider> inferred(OnboardRequest.Login login) {
    List<Provider> inferred = new ArrayList<>();
    for (Provider provider : Providers.ALL) {
      Field key = provider.authChoice().field(Field.Role.KEY);
      boolean keyGiven = key != null && login.keys().containsKey(key.flag());
      if (keyGiven || provider.id().equals(login.tokenProvider())) {
        inferred.add(provider);
      }
    }
    return inferred;
  }

  private static Failure severalKeys(List<Provider> providers) {
    List<String> flags = new ArrayList<>();
    for (Provider provider : providers) {
      Field key = provider.authChoice().field(Field.Role.KEY);
      if (key != null) {
        flags.add(key.flag());
      }
    }
    return new Failure(
        ExitCode.USAGE,
        "more than one provider key: " + String.join(", ", flags),
        "give one of them, or say which one counts with --auth-choice");
  }

  private @Nullable Provider asked(Draft draft) {
    List<Option<Group>> groups = new ArrayList<>();
    int preselected = -1;
    for (Provider provider : Providers.ALL) {
      Group group = provider.group();
      if (draft.isChosen(provider)) {
        preselected = groups.size();
      }
      groups.add(Option.of(group, group.label(), group.hint()));
    }
    Group skip = new Group(Draft.SKIP, "Skip for now", "leave models as they are");
    groups.add(Option.of(skip, skip.label(), skip.hint()));
    Group chosen = prompter.choose(Choice.of("Provider", "--auth-choice", groups, preselected));
    for (Provider provider : Providers.ALL) {
      if (provider.group().id().equals(chosen.id())) {
        return provider;
      }
    }
    return null;
  }
}
