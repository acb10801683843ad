package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Caution;
import ai.openclaw.huggingface.Payer;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenPower;
import ai.openclaw.model.PayerHeader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a token may do too little for whoever pays, or more than any chat needs. */
final class PowerCheck {
  private PowerCheck() {}

  /** Who is to pay is no organisation of the account, of which everything else is known. */
  static final class WrongPayer extends Failure {
    private final transient Answers answers;

    WrongPayer(Failure slip, Answers answers) {
      super(slip.code(), slip.getMessage(), slip.hint(), slip);
      this.answers = answers;
    }

    Answers answers() {
      return answers;
    }
  }

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
    Failure slip = checks.billTo() == null ? null : payer.slip("--bill-to");
    if (slip != null) {
      throw new WrongPayer(slip, answers);
    }
    if (checks.leastPrivilege()) {
      new TokenPower(confirmed.account()).requireLeast(needed, payer.organisation());
    }
    Answers warned = answers;
    for (String line : lines(answers)) {
      warned = warned.warn(line);
    }
    return warned;
  }

  /** What there is to be careful about, a line each. */
  static List<String> lines(Answers answers) {
    Permission needed = Permission.of(answers.provider());
    if (needed == null || !(answers.verdict() instanceof AccountVerdict.Confirmed confirmed)) {
      return List.of();
    }
    Payment payment = new Payment(answers);
    List<String> lines = new ArrayList<>();
    Failure slip = payment.payer().slip(PayerHeader.NAME);
    if (slip != null) {
      lines.add(slip.getMessage());
    }
    Caution barred = payment.barred();
    if (barred != null) {
      lines.add(barred.line());
    }
    Caution power =
        new TokenPower(confirmed.account()).caution(needed, payment.payer().organisation());
    if (power != null) {
      lines.add(power.line());
    }
    return lines;
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

  /** What nobody was told is not taken for granted. */
  private static Failure unknown(@Nullable AccountVerdict verdict) {
    String reason = verdict instanceof AccountVerdict.Unchecked unchecked ? unchecked.reason() : "";
    return new Failure(
        ExitCode.FAILED,
        "what the token may do is not known" + (reason.isEmpty() ? "" : ": " + reason),
        "try again later; without --require-least-privilege it is stored all the same");
  }
}
