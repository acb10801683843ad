package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.AuthChoice;
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
  /** The auth choice that configures nothing. */
  private static final String SKIP = "skip";

  private final Prompter prompter;

  /** Which of the ways to log in to a company that has more than one; asked behind the company. */
  static final class Method implements Step {
    private final Prompter prompter;

    Method(Prompter prompter) {
      this.prompter = prompter;
    }

    @Override
    public Phase phase() {
      return Phase.COLLECT;
    }

    @Override
    public Answers run(Answers answers) {
      List<Provider> ways = included(Providers.of(answers.chosen().group()), answers);
      if (!isAsked(answers) || ways.size() < 2) {
        return answers;
      }
      List<Option<Provider>> options = new ArrayList<>();
      int preselected = 0;
      for (Provider way : ways) {
        if (answers.isChosen(way)) {
          preselected = options.size();
        }
        AuthChoice choice = way.authChoice();
        options.add(Option.of(way, choice.label(), choice.hint()));
      }
      return answers.with(
          prompter.choose(Choice.of("Auth method", "--auth-choice", options, preselected)));
    }
  }

  ProviderStep(Prompter prompter) {
    this.prompter = prompter;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public Answers.Part part() {
    return Answers.Part.PROVIDER;
  }

  @Override
  public Answers run(Answers answers) {
    OnboardRequest.Login login = answers.request().login();
    Provider provider;
    if (isAsked(answers)) {
      provider = asked(answers);
    } else if (login.authChoice() != null) {
      provider = named(login.authChoice(), answers.request().scope());
    } else {
      List<Provider> inferred = inferred(login);
      if (inferred.size() > 1) {
        throw several(inferred, login);
      }
      provider = inferred.get(0);
    }
    return provider == null ? answers.skip() : answers.with(provider);
  }

  private static boolean isAsked(Answers answers) {
    OnboardRequest.Login login = answers.request().login();
    return answers.isReopened(Answers.Part.PROVIDER)
        || (login.authChoice() == null && inferred(login).isEmpty());
  }

  private static @Nullable Provider named(String authChoice, OnboardRequest.Scope scope) {
    if (authChoice.equals(SKIP)) {
      return null;
    }
    Provider provider = Providers.ofAuthChoice(authChoice);
    if (provider != null && !scope.includes(provider)) {
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
      if (scope.includes(each)) {
        known.add(each.authChoice().id());
      }
    }
    known.add(SKIP);
    String nearest = Nearest.closestTypo(authChoice, known);
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

  private @Nullable Provider asked(Answers answers) {
    List<Option<Group>> groups = new ArrayList<>();
    String last = "";
    int preselected = -1;
    for (Provider provider : included(Providers.ALL, answers)) {
      Group group = provider.group();
      if (!group.id().equals(last)) {
        groups.add(Option.of(group, group.label(), group.hint()));
        last = group.id();
      }
      if (answers.isChosen(provider)) {
        preselected = groups.size() - 1; // members of a group stand together in the table
      }
    }
    Group skip = new Group(SKIP, "Skip for now", "leave models as they are");
    groups.add(Option.of(skip, skip.label(), skip.hint()));
    Group chosen = prompter.choose(Choice.of("Provider", "--auth-choice", groups, preselected));
    Provider first = null;
    for (Provider provider : included(Providers.of(chosen), answers)) {
      if (first == null || answers.isChosen(provider)) {
        first = provider;
      }
    }
    return first;
  }

  /** Those that so much of onboarding can set up. */
  private static List<Provider> included(List<Provider> providers, Answers answers) {
    List<Provider> included = new ArrayList<>();
    for (Provider provider : providers) {
      if (answers.request().scope().includes(provider)) {
        included.add(provider);
      }
    }
    return included;
  }
}
