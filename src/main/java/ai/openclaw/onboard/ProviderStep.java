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
    draft.leaveMethod(false);
    if (draft.isReopened(this)) {
      choose(draft);
      return;
    }
    if (login.authChoice() != null) {
      draft.choose(named(login.authChoice(), draft.request().extent()));
      return;
    }
    List<Provider> inferred = inferred(login);
    if (inferred.size() > 1) {
      throw several(inferred, login);
    }
    if (inferred.isEmpty()) {
      choose(draft);
    } else {
      draft.choose(inferred.get(0));
    }
  }

  private void choose(Draft draft) {
    draft.choose(asked(draft));
    draft.leaveMethod(true);
  }

  private static @Nullable Provider named(String authChoice, OnboardRequest.Extent extent) {
    if (authChoice.equals(Draft.SKIP)) {
      return null;
    }
    Provider provider = Providers.ofAuthChoice(authChoice);
    if (provider != null && !extent.includes(provider)) {
      throw new Failure(
          ExitCode.USAGE,
          "--auth-choice " + authChoice + " needs more than a key",
          "openclaw onboard --auth-choice " + authChoice);
    }
    if (provider != null) {
      return provider;
    }
    List<String> known = new ArrayList<>();
    for (Provider each : Providers.ALL) {
      if (extent.includes(each)) {
        known.add(each.authChoice().id());
      }
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

  /**
   * The providers that options name: by the address that only they have, by {@code
   * --token-provider}, or by their key. Of those that share a key option the first is meant.
   */
  private static List<Provider> inferred(OnboardRequest.Login login) {
    List<Provider> inferred = new ArrayList<>();
    for (Provider provider : Providers.ALL) {
      boolean token = provider.id().equals(login.tokenProvider());
      if (token || login.fields().containsKey(addressFlag(provider))) {
        inferred.add(provider);
      }
    }
    for (Provider provider : Providers.ALL) {
      String flag = keyFlag(provider);
      if (login.keys().containsKey(flag) && !isTaken(flag, inferred)) {
        inferred.add(provider);
      }
    }
    return inferred;
  }

  private static boolean isTaken(String keyFlag, List<Provider> providers) {
    for (Provider provider : providers) {
      if (keyFlag(provider).equals(keyFlag)) {
        return true;
      }
    }
    return false;
  }

  private static String keyFlag(Provider provider) {
    Field key = provider.authChoice().field(Field.Role.KEY);
    return key == null ? "" : key.flag();
  }

  /** The option without which nobody knows where the provider is; empty when it is known. */
  private static String addressFlag(Provider provider) {
    Field address = provider.authChoice().field(Field.Role.BASE_URL);
    return address == null || !address.required() ? "" : address.flag();
  }

  private static Failure several(List<Provider> providers, OnboardRequest.Login login) {
    List<String> flags = new ArrayList<>();
    boolean keys = true;
    for (Provider provider : providers) {
      boolean address = login.fields().containsKey(addressFlag(provider));
      flags.add(address ? addressFlag(provider) : keyFlag(provider));
      keys &= !address;
    }
    return new Failure(
        ExitCode.USAGE,
        "more than one provider" + (keys ? " key: " : ": ") + String.join(", ", flags),
        "give one of them, or say which one counts with --auth-choice");
  }

  private @Nullable Provider asked(Draft draft) {
    List<Option<Group>> groups = new ArrayList<>();
    String last = "";
    int preselected = -1;
    for (Provider provider : included(Providers.ALL, draft)) {
      Group group = provider.group();
      if (!group.id().equals(last)) {
        groups.add(Option.of(group, group.label(), group.hint()));
        last = group.id();
      }
      if (draft.isChosen(provider)) {
        preselected = groups.size() - 1; // members of a group stand together in the table
      }
    }
    Group skip = new Group(Draft.SKIP, "Skip for now", "leave models as they are");
    groups.add(Option.of(skip, skip.label(), skip.hint()));
    Group chosen = prompter.choose(Choice.of("Provider", "--auth-choice", groups, preselected));
    Provider first = null;
    for (Provider provider : included(Providers.of(chosen), draft)) {
      if (first == null || draft.isChosen(provider)) {
        first = provider;
      }
    }
    return first;
  }

  /** Those that so much of onboarding can set up. */
  static List<Provider> included(List<Provider> providers, Draft draft) {
    List<Provider> included = new ArrayList<>();
    for (Provider provider : providers) {
      if (draft.request().extent().includes(provider)) {
        included.add(provider);
      }
    }
    return included;
  }
}
