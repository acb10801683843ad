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

  void check(Draft draft, @Nullable Secret key) {
    Permission needed = Permission.of(draft.provider());
    if (key != null && needed != null) {
      checkForm(draft, key, needed);
    }
    if (draft.request().checks().offline()) {
      draft.offered(offer(draft, key, Freshness.OFFLINE));
      return;
    }
    if (key == null) {
      draft.offered(prompter.during("Loading the models", () -> offerWithoutKey(draft)));
      return;
    }
    if (draft.isChecked(key)) {
      return;
    }
    BackgroundTask<AccountVerdict> account =
        BackgroundTask.start("account check", () -> verdict(draft, key));
    BackgroundTask<DatedOffer> models = loading(draft, key);
    prompter.during(
        "Checking the key and loading the models",
        () -> {
          discover(draft, key, account, models);
          return draft;
        });
    note(draft, key, account.result());
  }

  private BackgroundTask<DatedOffer> loading(Draft draft, Secret key) {
    Provider provider = draft.provider();
    String baseUrl = draft.baseUrl();
    return BackgroundTask.start("models", () -> load(provider, baseUrl, key, Freshness.REFRESH));
  }

  private static void checkForm(Draft draft, Secret key, Permission needed) {
    String complaint = TokenForm.complaint(key);
    if (complaint != null) {
      throw new Failure(ExitCode.REFUSED, complaint, "create one: " + needed.newTokenLink());
    }
    String oddity = TokenForm.oddity(key);
    if (oddity != null) {
      draft.warn(oddity);
    }
  }

  /** Finds the models; the account's refusal comes first, because it says more. */
  private void discover(
      Draft draft,
      Secret key,
      BackgroundTask<AccountVerdict> account,
      BackgroundTask<DatedOffer> models) {
    DatedOffer kept = keptFirst(draft);
    if (kept != null && account.result() instanceof AccountVerdict.Confirmed && !models.isDone()) {
      draft.offered(kept.offer());
      draft.expect(models);
      return;
    }
    Failure refusal = null;
    Offer offer = null;
    try {
      offer = noted(draft, models.result());
    } catch (Failure e) {
      refusal = e;
    }
    if (account.result() instanceof AccountVerdict.Refused refused) {
      throw refused.failure();
    }
    if (refusal != null && draft.request().checks().verify()) {
      throw refusal;
    }
    draft.offered(offer == null ? offer(draft, key, Freshness.OFFLINE) : offer);
  }

  /**
   * The list that was kept, where it may be shown before the live one is there: the router gives
   * its list to anybody, so nothing about the key is learnt from it.
   */
  private @Nullable DatedOffer keptFirst(Draft draft) {
    if (!draft.request().checks().keptFirst()
        || Permission.of(draft.provider()) != Permission.INFERENCE_PROVIDERS) {
      return null;
    }
    DatedOffer kept = network.offers().kept(draft.provider(), draft.baseUrl());
    return kept == null || kept.offer().models().isEmpty() ? null : kept;
  }

  private Offer offerWithoutKey(Draft draft) {
    try {
      return offer(draft, null, Freshness.REFRESH);
    } catch (Failure e) {
      if (draft.request().checks().verify()) {
        throw e;
      }
      return offer(draft, null, Freshness.OFFLINE);
    }
  }

  private Offer offer(Draft draft, @Nullable Secret key, Freshness freshness) {
    return noted(draft, load(draft.provider(), draft.baseUrl(), key, freshness));
  }

  private DatedOffer load(
      Provider provider, String baseUrl, @Nullable Secret key, Freshness freshness) {
    return baseUrl.isEmpty()
        ? new DatedOffer(Offer.builtIn(provider.catalog(), "no address yet"), null, false, null)
        : network.offers().load(provider, baseUrl, key, freshness);
  }

  private static Offer noted(Draft draft, DatedOffer dated) {
    if (dated.warning() != null) {
      draft.warn(dated.warning());
    }
    return dated.offer();
  }

  private AccountVerdict verdict(Draft draft, Secret key) {
    Provider provider = draft.provider();
    Permission needed = Permission.of(provider);
    if (needed == null || !draft.request().checks().verify()) {
      return new AccountVerdict.Unchecked("");
    }
    String own = provider.baseUrl();
    boolean elsewhere = own != null && !BaseUrl.hostOf(own).equals(BaseUrl.hostOf(draft.baseUrl()));
    if (elsewhere && !network.hubIsChosen()) {
      // The key of a company's gateway is not Hugging Face's business.
      return new AccountVerdict.Unchecked(
          BaseUrl.hostOf(draft.baseUrl()) + " is not Hugging Face's own router");
    }
    return network.account().check(key, needed);
  }

  private void note(Draft draft, Secret key, AccountVerdict verdict) {
    draft.checked(key, verdict);
    if (verdict instanceof AccountVerdict.Confirmed confirmed) {
      prompter.info(AccountLine.of(confirmed.account(), Permission.of(draft.provider())));
    }
    if (verdict instanceof AccountVerdict.Unchecked unchecked && !unchecked.reason().isEmpty()) {
      draft.warn("the key could not be checked: " + unchecked.reason());
    }
  }
}
