package ai.openclaw.onboard;

import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Caution;
import ai.openclaw.huggingface.Credit;
import ai.openclaw.huggingface.Payer;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.model.ModelFacts;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.trial.Result;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who pays for the chats of these answers, and what is left, as far as that is known by now. */
record Payment(Answers answers) {

  /** Says before a model is chosen what there is to pay it with, where no card does. */
  void tell(Prompter prompter) {
    Caution caution = caution();
    if (caution != null) {
      prompter.warn(caution.line());
    } else if (credit() != null && !prompter.hasCards()) {
      prompter.info(words());
    }
  }

  /** Who pays. */
  Payer payer() {
    return new Payer(
        answers.payer(),
        answers.verdict() instanceof AccountVerdict.Confirmed confirmed
            ? confirmed.account()
            : null);
  }

  /** What is being found out of the credit of whoever pays now, or null. */
  Login.@Nullable Paying paying() {
    Login login = answers.login();
    Login.Paying paying = login == null ? null : login.paying();
    boolean current =
        paying != null
            && Objects.equals(paying.key(), answers.secret())
            && Objects.equals(paying.payer(), answers.payer());
    return current ? paying : null;
  }

  /** What was answered by now, or null: nobody waits for it. */
  private Credit.@Nullable Answer answer() {
    Login.Paying paying = paying();
    return paying == null || !paying.answer().isDone() ? null : paying.answer().result();
  }

  private @Nullable Credit credit() {
    Credit.Answer answer = answer();
    return answer == null ? null : answer.credit();
  }

  /** The payer, and what is left: {@code ada · $0.03 of $0.10 used this month}. */
  String words() {
    Credit credit = credit();
    Payer payer = payer();
    return payer.words() + (credit == null ? "" : " · " + credit.words(payer, cost()));
  }

  /** Why the payer will not pay, with who else could; null when nothing is known to be wrong. */
  @Nullable Caution caution() {
    Credit.Answer answer = answer();
    if (answer != null && answer.barred() != null) {
      return answer.barred();
    }
    Credit credit = credit();
    return credit == null ? null : credit.caution(payer(), answers.files().commands());
  }

  /**
   * That the token may not call for whoever pays; null where it may or nobody knows, and after a
   * trial that shows that it does.
   */
  @Nullable Caution barred() {
    Permission needed = Permission.of(answers.provider());
    Result tried = answers.selection().probe();
    boolean works = tried != null && tried.trouble() == null;
    return needed == null || works ? null : payer().caution(needed);
  }

  /** Why it is not known what is left; null when it is, or nobody asked. */
  @Nullable String doubt() {
    Credit.Answer answer = answer();
    return answer == null || answer.reason() == null
        ? null
        : "what " + payer().name() + " has left is not known: " + answer.reason();
  }

  private @Nullable Cost cost() {
    ModelDefinition model = answers.model();
    if (model == null || answers.offerOrNull() == null) {
      return null;
    }
    OfferedModel offered = answers.offer().findOnRoute(answers.provider(), model.id());
    if (offered == null) {
      return null;
    }
    boolean catalogued = answers.provider().known(offered.id()) != null;
    return ModelFacts.of(offered, offered.suffixOf(model.id()), catalogued).cost();
  }
}
