package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountLine;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenForm;
import ai.openclaw.model.DatedOffer;
import ai.openclaw.model.Freshness;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves a key and loads the models, side by side, so that a run waits for the slower of the two. A
 * key that the provider refuses is a failure; one that cannot be checked is a warning.
 */
final class KeyCheck {
  private final Prompter prompter;
  private final Network network;

  KeyCheck(Prompter prompter, Network network) {
    this.prompter = prompter;
    this.network = network;
  }

  /** The answers with what their key and address came to; asks nobody about the same ones twice. */
  Answers checked(Answers answers) {
    Secret key = answers.secret();
    Permission needed = Permission.of(answers.provider());
    String oddity = key == null || needed == null ? null : oddity(key, needed);
    Answers warned = oddity == null ? answers : answers.warn(oddity);
    Login.Checked checked = answers.checked();
    if (checked == null) {
      checked = asked(answers, key);
    }
    for (String warning : checked.warnings()) {
      warned = warned.warn(warning);
    }
    return warned.with(checked);
  }

  private static @Nullable String oddity(Secret key, Permission needed) {
    String complaint = TokenForm.complaint(key);
    if (complaint != null) {
      throw new Failure(ExitCode.REFUSED, complaint, "create one: " + needed.newTokenLink());
    }
    return TokenForm.oddity(key);
  }

  private Login.Checked asked(Answers answers, @Nullable Secret key) {
    if (answers.request().checks().offline()) {
      return unasked(load(answers, key, Freshness.OFFLINE));
    }
    if (key == null) {
      return unasked(prompter.during("Loading the models", () -> loadWithoutKey(answers)));
    }
    BackgroundTask<AccountVerdict> account =
        BackgroundTask.start("account check", () -> verdict(answers, key));
    BackgroundTask<DatedOffer> models =
        BackgroundTask.start("models", () -> load(answers, key, Freshness.REFRESH));
    Login.Checked checked =
        prompter.during(
            "Checking the key and loading the models", () -> discovered(answers, account, models));
    if (checked.verdict() instanceof AccountVerdict.Confirmed confirmed) {
      prompter.info(AccountLine.of(confirmed.account(), Permission.of(answers.provider())));
    }
    return checked;
  }

  private static Login.Checked unasked(DatedOffer models) {
    return new Login.Checked(null, models.offer(), null, warnings(models, null));
  }

  /** Finds the models; the account's refusal comes first, because it says more. */
  private Login.Checked discovered(
      Answers answers, BackgroundTask<AccountVerdict> account, BackgroundTask<DatedOffer> models) {
    DatedOffer kept = keptFirst(answers);
    if (kept != null
        && account.result() instanceof AccountVerdict.Confirmed confirmed
        && !models.isDone()) {
      return new Login.Checked(confirmed, kept.offer(), models, List.of());
    }
    Failure refusal = null;
    DatedOffer loaded = null;
    try {
      loaded = models.result();
    } catch (Failure e) {
      refusal = e;
    }
    AccountVerdict verdict = account.result();
    if (verdict instanceof AccountVerdict.Refused refused) {
      throw refused.failure();
    }
    if (refusal != null && answers.request().checks().verify()) {
      throw refusal;
    }
    if (loaded == null) {
      loaded = load(answers, answers.secret(), Freshness.OFFLINE);
    }
    return new Login.Checked(verdict, loaded.offer(), null, warnings(loaded, verdict));
  }

  /**
   * The list that was kept, where it may be shown before the live one is there: the router gives
   * its list to anybody, so nothing about the key is learnt from it.
   */
  private @Nullable DatedOffer keptFirst(Answers answers) {
    if (!answers.request().checks().keptFirst()
        || Permission.of(answers.provider()) != Permission.INFERENCE_PROVIDERS) {
      return null;
    }
    DatedOffer kept = network.offers().kept(answers.provider(), answers.baseUrl());
    return kept == null || kept.offer().models().isEmpty() ? null : kept;
  }

  private DatedOffer loadWithoutKey(Answers answers) {
    try {
      return load(answers, null, Freshness.REFRESH);
    } catch (Failure e) {
      if (answers.request().checks().verify()) {
        throw e;
      }
      return load(answers, null, Freshness.OFFLINE);
    }
  }

  private DatedOffer load(Answers answers, @Nullable Secret key, Freshness freshness) {
    Provider provider = answers.provider();
    String baseUrl = answers.baseUrl();
    return baseUrl.isEmpty()
        ? new DatedOffer(Offer.builtIn(provider.catalog(), "no address yet"), null, false, null)
        : network.offers().load(provider, baseUrl, key, freshness);
  }

  private static List<String> warnings(DatedOffer models, @Nullable AccountVerdict verdict) {
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
      return new AccountVerdict.Unchecked("");
    }
    String own = provider.baseUrl();
    String host = BaseUrl.hostOf(answers.baseUrl());
    if (own != null && !BaseUrl.hostOf(own).equals(host) && !network.hubIsChosen()) {
      // The key of a company's gateway is not Hugging Face's business.
      return new AccountVerdict.Unchecked(host + " is not Hugging Face's own router");
    }
    return network.account().check(key, needed);
  }
}
