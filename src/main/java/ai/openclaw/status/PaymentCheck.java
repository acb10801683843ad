package ai.openclaw.status;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.Caution;
import ai.openclaw.huggingface.Credit;
import ai.openclaw.huggingface.Payer;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenPower;
import ai.openclaw.model.PayerHeader;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for the calls of a key, and what is odd about that.
 *
 * @param payer the organisation that the config names, or null
 * @param asked what it has used, on its way; null where nobody is asked
 */
record PaymentCheck(@Nullable String payer, @Nullable BackgroundTask<Credit.Answer> asked) {

  /** Asks what the payer has used; nobody where there is no key to ask with. */
  static PaymentCheck start(
      @Nullable String payer, @Nullable Secret key, AccountCheck hub, Instant now) {
    if (key == null || (payer != null && Payer.isResourceGroup(payer))) {
      return new PaymentCheck(payer, null);
    }
    return new PaymentCheck(
        payer, BackgroundTask.start("credit", () -> hub.credit(key, payer, now)));
  }

  /** What the payer of that account has used, null when it is not known. */
  @Nullable Credit credit(
      Account account, Permission needed, Commands commands, List<Finding> findings) {
    Payer who = new Payer(payer, account);
    Failure slip = who.slip(PayerHeader.NAME);
    if (slip != null) {
      findings.add(new Finding(Finding.Kind.PAYER_UNKNOWN, slip.getMessage(), slip.hint()));
    }
    add(Finding.Kind.TOKEN_NARROW, who.caution(needed), findings);
    add(Finding.Kind.TOKEN_BROAD, new TokenPower(account).caution(needed, payer), findings);
    Credit.Answer answer = asked == null ? null : asked.result();
    Credit credit = answer == null ? null : answer.credit();
    add(Finding.Kind.PAYER_BARS, answer == null ? null : answer.barred(), findings);
    add(Finding.Kind.CREDIT_USED, credit == null ? null : credit.caution(who, commands), findings);
    return credit;
  }

  private static void add(Finding.Kind kind, @Nullable Caution caution, List<Finding> findings) {
    if (caution != null) {
      findings.add(new Finding(kind, caution.message(), caution.hint()));
    }
  }
}
