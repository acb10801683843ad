package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Caution;
import ai.openclaw.huggingface.Payer;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenPower;
import ai.openclaw.model.PayerHeader;
import org.jspecify.annotations.Nullable;

/** Whether a token may do too little for whoever pays, or more than any chat needs. */
final class PowerCheck {
  private PowerCheck() {}

  /** The answers with what is to be said of their token; some of it is a failure. */
  static Answers checked(Answers answers, @Nullable Permission needed) {
    OnboardRequest.Checks checks = answers.request().checks();
    requireTokens(answers);
    if (needed == null) {
      return answers;
    }
    if (!(answers.verdict() instanceof AccountVerdict.Confirmed confirmed)) {
      if (checks.leastPrivilege()) {
        throw unknown(answers.verdict());
      }
      return answers;
    }
    Payer payer = new Payment(answers).payer();
    boolean said = checks.billTo() != null;
    Failure slip = payer.slip(said ? "--bill-to" : PayerHeader.NAME);
    if (slip != null && said) {
      throw slip;
    }
    TokenPower power = new TokenPower(confirmed.account());
    if (checks.leastPrivilege()) {
      power.requireLeast(needed, payer.organisation());
    }
    Answers warned = slip == null ? answers : answers.warn(slip.getMessage());
    warned = warned(warned, payer.caution(needed));
    return warned(warned, power.caution(needed, payer.organisation()));
  }

  /** Keys of others do not tell what they may do. */
  static void requireTokens(Answers answers) {
    boolean wanted = answers.request().checks().leastPrivilege();
    if (wanted && Permission.of(answers.provider()) == null) {
      throw new Failure(
          ExitCode.USAGE,
          "--require-least-privilege is for tokens of Hugging Face, not for "
              + answers.provider().group().label(),
          "leave it out");
    }
  }

  private static Answers warned(Answers answers, @Nullable Caution caution) {
    return caution == null ? answers : answers.warn(caution.line());
  }

  /** What nobody was told is not taken for granted. */
  private static Failure unknown(@Nullable AccountVerdict verdict) {
    String reason = verdict instanceof AccountVerdict.Unchecked unchecked ? unchecked.reason() : "";
    return new Failure(
        ExitCode.FAILED,
        "what the token may do is not known" + (reason.isEmpty() ? "" : ": " + reason),
        "try again later; without --require-least-privilege it is stored all the same");
  }
}
