package ai.openclaw.onboard;

import ai.openclaw.auth.KeyForm;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.StateReader;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.TokenForm;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.AuthChoice;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Nearest;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which company: from {@code --auth-choice}, from the one key flag that was given, or asked. */
final class ProviderStep implements Step {
  /** The auth choice that configures nothing. */
  private static final String SKIP = "skip";

  private static final String MORE = "more";

  private final Prompter prompter;
  private final StateReader state;

  ProviderStep(Prompter prompter, StateReader state) {
    this.prompter = prompter;
    this.state = state;
  }

  @Override
  public Answers.Part part() {
    return Answers.Part.PROVIDER;
  }

  @Override
  public Answers run(Answers answers) {
    OnboardRequest.Login login = answers.request().login();
    if (isAsked(answers)) {
      return asked(answers);
    }
    Provider provider;
    if (login.authChoice() != null) {
      provider = named(choice(login), answers);
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

  /** Two of OpenClaw's choices say no more than that the key is in {@code --token}. */
  private static String choice(OnboardRequest.Login login) {
    String choice = String.valueOf(login.authChoice());
    if (!choice.equals("token") && !choice.equals("apiKey")) {
      return choice;
    }
    Provider provider =
        login.tokenProvider() == null ? null : Providers.find(login.tokenProvider());
    if (provider == null) {
      throw new Failure(
          ExitCode.USAGE,
          "--auth-choice " + choice + " needs --token and --token-provider",
          "add --token <token> --token-provider huggingface");
    }
    return provider.authChoice().id();
  }

  private static @Nullable Provider named(String authChoice, Answers answers) {
    OnboardRequest.Scope scope = answers.request().scope();
    if (authChoice.equals(SKIP)) {
      return null;
    }
    Provider provider = Providers.ofAuthChoice(authChoice);
    if (provider != null && !scope.includes(provider)) {
      throw new Failure(
          ExitCode.USAGE,
          "--auth-choice " + authChoice + " needs more than a key",
          answers.files().command("onboard --auth-choice " + authChoice));
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

  /** The one that is chosen; a key that is pasted in its place tells it by its form. */
  private Answers asked(Answers answers) {
    Choice<String> question = question(answers);
    Secret pasted = null;
    prompter.pasteAllowed(true);
    try {
      while (true) {
        try {
          String chosen = prompter.choose(question);
          if (chosen.equals(MORE)) {
            throw new OnboardResult.Elsewhere();
          }
          Provider provider = Providers.ofAuthChoice(chosen);
          return provider == null ? answers.skip() : keyed(answers.with(provider), pasted);
        } catch (Prompter.Pasted e) {
          pasted = usable(e.text());
          Provider owner = pasted == null ? null : owner(pasted, answers);
          String company = pasted == null ? null : TokenForm.owner(pasted);
          if (pasted != null && owner != null) {
            prompter.info("a key of " + company);
            return keyed(answers.with(owner), pasted);
          }
          if (pasted != null) {
            prompter.info(
                company == null
                    ? "a key of unknown form: choose whose it is"
                    : "a key of " + company + ", which is not in this list: choose where it goes");
          }
        }
      }
    } finally {
      prompter.pasteAllowed(false);
    }
  }

  private @Nullable Secret usable(String text) {
    Secret pasted = Secret.pasted(text);
    try {
      KeySource typed = new KeySource(KeySource.Kind.TYPED, "");
      KeyForm.usable(KeyPlace.of(pasted, typed), Providers.ALL.get(0));
    } catch (Failure e) {
      prompter.rejected(e);
      return null;
    }
    return pasted;
  }

  /** The provider of the company whose keys look like that; of several ways the one in use. */
  private static @Nullable Provider owner(Secret key, Answers answers) {
    String company = TokenForm.owner(key);
    Provider first = null;
    for (Provider provider : included(answers)) {
      if (provider.group().label().equals(company)) {
        first = first == null || answers.isChosen(provider) ? provider : first;
      }
    }
    return first;
  }

  private static Answers keyed(Answers answers, @Nullable Secret pasted) {
    Field field = answers.chosen().authChoice().field(Field.Role.KEY);
    return pasted == null || field == null
        ? answers
        : answers.with(KeyQuestion.typed(pasted, field), List.of());
  }

  /** A company's first way to log in goes by the company's name, each other one by its own. */
  private Choice<String> question(Answers answers) {
    List<Option<String>> options = new ArrayList<>();
    String company = "";
    int preselected = -1;
    for (Provider provider : included(answers)) {
      preselected = answers.isChosen(provider) ? options.size() : preselected;
      Provider.Group group = provider.group();
      AuthChoice choice = provider.authChoice();
      options.add(
          group.id().equals(company)
              ? Option.of(choice.id(), choice.label(), choice.hint())
              : Option.of(choice.id(), group.label(), group.hint()));
      company = group.id();
    }
    options.add(Option.of(SKIP, "Skip for now", "leave models as they are"));
    if (answers.request().scope() == OnboardRequest.Scope.EVERYTHING && state.hasRuntime()) {
      options.add(Option.of(MORE, "More providers", "OpenClaw's own set-up"));
    }
    return Choice.of("Provider", "--auth-choice", options, preselected);
  }

  /** Those that so much of onboarding can set up. */
  private static List<Provider> included(Answers answers) {
    List<Provider> included = new ArrayList<>();
    for (Provider provider : Providers.ALL) {
      if (answers.request().scope().includes(provider)) {
        included.add(provider);
      }
    }
    return included;
  }
}
