package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Payer;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenForm;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves a key and loads the models, side by side, so that a run waits for the slower of the two. A
 * key that the provider refuses is a failure; one that cannot be checked is a warning.
 */
final class KeyCheck {
  private final Prompter prompter;
  private final OnboardingTools.Network network;
  private final Clock clock;

  /** A key that is good, but may not do what is needed: its owner can change that. */
  static final class LacksPermission extends Failure {
    private final String brief;

    LacksPermission(Failure refusal, String brief) {
      super(refusal.code(), refusal.getMessage(), refusal.hint(), refusal);
      this.brief = brief;
    }

    /** The same in few words. */
    String brief() {
      return brief;
    }
  }

  KeyCheck(Prompter prompter, OnboardingTools tools) {
    this.prompter = prompter;
    this.network = tools.network();
    this.clock = tools.clock();
  }

  /** The answers with what their key and address came to; asks nobody about the same ones twice. */
  Answers checked(Answers given) {
    Answers answers = CustomEndpoint.addressed(given);
    Secret key = answers.secret();
    Permission needed = Permission.of(answers.provider());
    String oddity = key == null || needed == null ? null : oddity(key, needed, answers.payer());
    Answers warned = oddity == null ? answers : answers.warn(oddity);
    Login.Paying paying = paying(answers, key);
    if (answers.checked() == null) {
      warned = examined(warned, key);
    }
    Login.Checked checked = warned.checked();
    for (String warning : checked == null ? List.<String>of() : checked.warnings()) {
      warned = warned.warn(warning);
    }
    return PowerCheck.checked(warned.with(warned.known().with(paying)), needed);
  }

  /** What a check of the key has added to the warnings. */
  static List<String> said(Answers answers) {
    Login.Checked checked = answers.checked();
    if (checked == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(checked.warnings());
    lines.addAll(PowerCheck.lines(answers));
    return lines;
  }

  /** The answers where a server of the user's own wants no key; else null. */
  @Nullable Answers withoutKey(Answers answers) {
    return answers.provider().isCustom()
        ? new CustomEndpoint(prompter, network).withoutKey(CustomEndpoint.addressed(answers))
        : null;
  }

  private Answers examined(Answers answers, @Nullable Secret key) {
    CustomEndpoint endpoint = new CustomEndpoint(prompter, network);
    try {
      return endpoint.examined(answers.with(asked(answers, key)));
    } catch (Failure e) {
      Answers found = e.code() == ExitCode.REFUSED ? endpoint.despiteRefusal(answers) : null;
      if (found == null) {
        throw e;
      }
      return found;
    }
  }

  /** What whoever pays has left, for somebody who is there to be told; on its way at once. */
  private Login.@Nullable Paying paying(Answers answers, @Nullable Secret key) {
    String payer = answers.payer();
    boolean wanted =
        answers.request().writing().seen()
            && answers.request().scope() == OnboardRequest.Scope.EVERYTHING
            && Permission.of(answers.provider()) == Permission.INFERENCE_PROVIDERS
            && isAsked(answers)
            && (payer == null || !Payer.isResourceGroup(payer));
    if (key == null || !wanted) {
      return null;
    }
    Login.Paying known = new Payment(answers).paying();
    if (known != null) {
      return known;
    }
    return new Login.Paying(
        key,
        payer,
        BackgroundTask.start(
            "credit", () -> network.account().credit(key, payer, clock.instant())));
  }

  private boolean isAsked(Answers answers) {
    OnboardRequest.Checks checks = answers.request().checks();
    return checks.verify() && !checks.offline() && elsewhere(answers) == null;
  }

  private AccountVerdict.@Nullable Unchecked elsewhere(Answers answers) {
    return AccountCheck.elsewhere(answers.provider(), answers.baseUrl(), network.hubIsChosen());
  }

  private static @Nullable String oddity(Secret key, Permission needed, @Nullable String payer) {
    String complaint = TokenForm.complaint(key);
    if (complaint != null) {
      throw new Failure(ExitCode.REFUSED, complaint, "create one: " + needed.newTokenLink(payer));
    }
    return TokenForm.oddity(key);
  }

  private Login.Checked asked(Answers answers, @Nullable Secret key) {
    if (answers.request().checks().offline()) {
      return unasked(load(answers, key, ModelOffers.Freshness.OFFLINE));
    }
    if (key == null) {
      return unasked(prompter.during("Loading the models", () -> loadWithoutKey(answers)));
    }
    BackgroundTask<AccountVerdict> account =
        BackgroundTask.start("account check", () -> verdict(answers, key));
    BackgroundTask<ModelList> models =
        BackgroundTask.start("models", () -> load(answers, key, ModelOffers.Freshness.REFRESH));
    Login.Checked checked =
        prompter.during(
            "Checking the key and loading the models", () -> discovered(answers, account, models));
    if (checked.verdict() instanceof AccountVerdict.Confirmed confirmed) {
      prompter.info(confirmed.account().line(Permission.of(answers.provider())));
    }
    return checked;
  }

  private static Login.Checked unasked(ModelList models) {
    return new Login.Checked(null, models, null, warnings(models, null));
  }

  /** Finds the models; the account's refusal comes first, because it says more. */
  private Login.Checked discovered(
      Answers answers, BackgroundTask<AccountVerdict> account, BackgroundTask<ModelList> models) {
    ModelList kept = keptFirst(answers);
    if (kept != null
        && account.result() instanceof AccountVerdict.Confirmed confirmed
        && !models.isDone()) {
      return new Login.Checked(confirmed, kept, models, List.of());
    }
    Failure refusal = null;
    ModelList loaded = null;
    try {
      loaded = models.result();
    } catch (Failure e) {
      refusal = e;
    }
    AccountVerdict verdict = account.result();
    if (verdict instanceof AccountVerdict.Refused refused) {
      throw refusal(refused, Permission.of(answers.provider()));
    }
    if (refusal != null && answers.request().checks().verify()) {
      throw refusal;
    }
    if (loaded == null) {
      loaded = load(answers, answers.secret(), ModelOffers.Freshness.OFFLINE);
    }
    return new Login.Checked(verdict, loaded, null, warnings(loaded, verdict));
  }

  private static Failure refusal(AccountVerdict.Refused refused, @Nullable Permission needed) {
    Account account = refused.account();
    if (account == null || needed == null) {
      return refused.failure();
    }
    String name = account.token().name();
    String token = name == null ? "the token" : "the token \"" + name + "\"";
    return new LacksPermission(refused.failure(), token + " may not " + needed.purpose());
  }

  /**
   * The list that was kept, where it may be shown before the live one is there: the router gives
   * its list to anybody, so nothing about the key is learnt from it.
   */
  private @Nullable ModelList keptFirst(Answers answers) {
    if (!answers.request().checks().keptFirst()
        || Permission.of(answers.provider()) != Permission.INFERENCE_PROVIDERS) {
      return null;
    }
    ModelList kept = network.offers().kept(answers.provider(), answers.baseUrl());
    return kept == null || kept.models().isEmpty() ? null : kept;
  }

  private ModelList loadWithoutKey(Answers answers) {
    try {
      return load(answers, null, ModelOffers.Freshness.REFRESH);
    } catch (Failure e) {
      if (answers.request().checks().verify()) {
        throw e;
      }
      return load(answers, null, ModelOffers.Freshness.OFFLINE);
    }
  }

  private ModelList load(Answers answers, @Nullable Secret key, ModelOffers.Freshness freshness) {
    Provider provider = answers.provider();
    String baseUrl = answers.baseUrl();
    return baseUrl.isEmpty()
        ? ModelList.builtIn(provider.catalog(), "no address yet")
        : network.offers().load(provider, baseUrl, key, freshness);
  }

  private static List<String> warnings(ModelList models, @Nullable AccountVerdict verdict) {
    List<String> warnings = new ArrayList<>();
    if (models.warning() != null) {
      warnings.add(models.warning());
    }
    if (verdict instanceof AccountVerdict.Unchecked unchecked && !unchecked.reason().isEmpty()) {
      warnings.add("the key could not be checked: " + unchecked.reason());
    }
    return warnings;
  }

  private AccountVerdict verdict(Answers answers, Secret key) {
    Provider provider = answers.provider();
    Permission needed = Permission.of(provider);
    if (needed == null || !answers.request().checks().verify()) {
      return new AccountVerdict.Unchecked("", AccountVerdict.Why.UNASKED);
    }
    AccountVerdict elsewhere = elsewhere(answers);
    return elsewhere == null ? network.account().check(key, needed, answers.payer()) : elsewhere;
  }
}
