package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountLine;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenForm;
import ai.openclaw.model.DatedOffer;
import ai.openclaw.model.Freshness;
import ai.openclaw.prompt.Cancelled;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
      draft.offered(During.run(prompter, "Loading the models", () -> offerWithoutKey(draft)));
      return;
    }
    if (draft.isChecked(key)) {
      return;
    }
    FutureTask<AccountVerdict> account = start(() -> verdict(draft, key));
    Offer offer =
        During.run(
            prompter,
            "Checking the key and loading the models",
            () -> discover(draft, key, account));
    note(draft, key, answerOf(account));
    draft.offered(offer);
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

  /** The models; the account's refusal comes first, because it says more. */
  private Offer discover(Draft draft, Secret key, FutureTask<AccountVerdict> account) {
    Failure refusal = null;
    Offer offer = null;
    try {
      offer = offer(draft, key, Freshness.REFRESH);
    } catch (Failure e) {
      refusal = e;
    }
    if (answerOf(account) instanceof AccountVerdict.Refused refused) {
      throw refused.failure();
    }
    if (offer != null) {
      return offer;
    }
    if (refusal != null && draft.request().checks().verify()) {
      throw refusal;
    }
    return offer(draft, key, Freshness.OFFLINE);
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
    if (draft.baseUrl().isEmpty()) {
      return Offer.builtIn(draft.provider().catalog(), "no address yet");
    }
    DatedOffer dated = network.offers().load(draft.provider(), draft.baseUrl(), key, freshness);
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

  private static <T> FutureTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "account check");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static <T> T answerOf(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
