package ai.openclaw.onboard;

import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.prompt.Card;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Field;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The same answers as a {@link Conversation} gathers, on one card: it shows what a run comes to,
 * and asks for no more than what somebody wants otherwise.
 */
final class CardConversation {
  private static final String RECHECKS = "checked again every 15 s, for 3 minutes; r checks now";

  private final Conversation.CountingPrompter person;
  private final Steps steps;
  private final Proposals proposals;
  private final LikelyProvider likely;
  private final CardFace face;
  private final Review review;
  private final Function<Answers, Recheck> rechecks;

  /**
   * The card that is looked at: it changes by itself when a token gets the permission it lacked.
   */
  private final class Shown implements Supplier<Card> {
    private Proposal proposal;
    private @Nullable Recheck recheck;

    Shown(Proposal proposal) {
      this.proposal = proposal;
    }

    @Override
    public Card get() {
      proposal = proposal.now();
      Proposal.Outcome outcome = proposal.outcome();
      if (outcome == null || !(outcome.failure() instanceof KeyCheck.LacksPermission)) {
        return face.of(proposal);
      }
      if (recheck == null) {
        recheck = rechecks.apply(proposal.draft());
      }
      if (recheck.hasChanged()) {
        proposal = proposals.taken(proposal);
      }
      Card card = face.of(proposal);
      return recheck.isOn() ? card.noting(RECHECKS) : card;
    }
  }

  CardConversation(
      Conversation.CountingPrompter person,
      Steps steps,
      Proposals proposals,
      LikelyProvider likely,
      CardFace face,
      Review review,
      Function<Answers, Recheck> rechecks) {
    this.person = person;
    this.steps = steps;
    this.proposals = proposals;
    this.likely = likely;
    this.face = face;
    this.review = review;
    this.rechecks = rechecks;
  }

  /** What is to be set up, all of it known. */
  Answers run(Answers first) {
    Answers found = likely.of(first);
    Answers chosen = found == null ? steps.provider().run(first) : found;
    if (chosen.skipped()) {
      return chosen;
    }
    Proposal proposal = proposal(chosen);
    while (true) {
      Shown shown = new Shown(proposal);
      person.backAllowed(false);
      Card.Pressed pressed = person.card(shown);
      proposal = shown.proposal;
      try {
        if (pressed.key() == Card.TAKE) {
          proposal = known(proposal);
          Answers taken = taken(proposal);
          if (taken != null) {
            return taken;
          }
        } else {
          proposal = after(pressed, proposal);
        }
      } catch (Review.Change e) {
        char key = e.part() == Answers.Part.KEY ? 'k' : 'm';
        proposal = after(new Card.Pressed(key, ""), proposal);
      }
      if (proposal.draft().skipped()) {
        return proposal.draft();
      }
    }
  }

  /** One that only its user can describe is asked about from its address to its model. */
  private Proposal proposal(Answers chosen) {
    boolean described = chosen.field(Field.Role.BASE_URL) != null;
    if (chosen.provider().baseUrl() != null || described) {
      return proposals.of(chosen);
    }
    return proposals.from(asked(steps.behindProvider(), chosen));
  }

  /** Whoever chooses a server of one's own again means another one. */
  private Proposal anew(Answers chosen) {
    return chosen.chosen().isCustom()
        ? proposals.from(asked(steps.behindProvider(), chosen))
        : proposal(chosen);
  }

  private Proposal after(Card.Pressed pressed, Proposal proposal) {
    try {
      return switch (pressed.key()) {
        case Card.PASTE -> proposals.pasted(pressed.pasted(), proposal.draft());
        case 'k' -> withKey(proposal);
        case 'm' -> withModel(proposal);
        case 'x' -> withExtras(proposal);
        case 'p' -> withProvider(proposal);
        case 'w' -> withPayer(proposal);
        case 'o' -> withOtherPlace(known(proposal));
        case 't' -> tried(proposal);
        case 'r' -> proposals.taken(proposal);
        case 's' -> proposals.unasked(proposal);
        case 'd' -> read(proposal, Review.TITLE, review::details);
        default -> read(proposal, "What the keys do", face::help);
      };
    } catch (Prompter.Back e) {
      return proposal;
    } catch (Prompter.Pasted e) {
      return proposals.pasted(e.text(), proposal.draft());
    } catch (Failure e) {
      person.rejected(e);
      return proposal;
    }
  }

  private Proposal withKey(Proposal proposal) {
    Answers reopened = refusing(proposal).reopen(Answers.Part.KEY);
    boolean described = reopened.provider().baseUrl() == null;
    List<Step> asked = described ? steps.fromKey() : List.of(steps.key());
    return proposals.from(asked(asked, unchecked(reopened, proposal)));
  }

  private Proposal withModel(Proposal proposal) {
    Proposal known = known(proposal);
    Answers asked = asked(steps.model(), known.latest().reopen(Answers.Part.MODEL));
    return proposals.from(unchecked(asked, known));
  }

  private Proposal withExtras(Proposal proposal) {
    Proposal known = known(proposal);
    Answers asked = asked(List.of(steps.extras()), known.latest().reopen(Answers.Part.EXTRAS));
    return proposals.from(unchecked(asked, known));
  }

  private Proposal withProvider(Proposal proposal) {
    Answers chosen =
        asked(List.of(steps.provider()), proposal.latest().reopen(Answers.Part.PROVIDER));
    boolean same =
        !chosen.skipped()
            && !chosen.chosen().isCustom()
            && proposal.draft().isChosen(chosen.chosen())
            && Objects.equals(chosen.key(), proposal.latest().key());
    return chosen.skipped() ? new Proposal(chosen, null) : same ? proposal : anew(chosen);
  }

  private Proposal withPayer(Proposal proposal) {
    Proposal known = known(proposal);
    List<Option<String>> options = new ArrayList<>();
    String payer = known.latest().payer();
    options.add(Option.of("", "your own account", ""));
    for (Account.Organisation each : organisations(known.latest())) {
      options.add(Option.of(each.name(), each.name(), each.words()));
    }
    int preselected = 0;
    for (int i = 0; i < options.size(); i++) {
      preselected = options.get(i).value().equals(payer) ? i : preselected;
    }
    person.backAllowed(true);
    String chosen = person.choose(Choice.of("Who pays", "--bill-to", options, preselected));
    return proposals.from(
        unchecked(known.latest().as(known.latest().request().billedTo(chosen)), known));
  }

  /** For an OpenClaw of the other generation, where nothing tells which one it is. */
  private Proposal withOtherPlace(Proposal known) {
    Answers latest = known.latest();
    Destination now = latest.destination();
    if (now == null || !latest.isPlaceOpen()) {
      return known;
    }
    boolean inConfig = now.store() == CredentialStore.CONFIG;
    return proposals.from(
        latest.as(
            latest
                .request()
                .placing(inConfig ? CredentialStore.AUTH_PROFILES : CredentialStore.CONFIG)));
  }

  private Proposal tried(Proposal proposal) {
    Proposal known = known(proposal);
    person.backAllowed(false);
    return ProbeStep.isPossible(known.latest())
        ? proposals.from(steps.probe().tried(known.latest(), false))
        : known;
  }

  private static List<Account.Organisation> organisations(Answers answers) {
    return answers.verdict() instanceof AccountVerdict.Confirmed confirmed
        ? confirmed.account().organisations()
        : List.of();
  }

  private Proposal read(Proposal proposal, String title, Function<Proposal, List<String>> lines) {
    Proposal known = known(proposal);
    person.page(title, lines.apply(known));
    return known;
  }

  /** The proposal once everything about it is known. */
  private Proposal known(Proposal proposal) {
    BackgroundTask<Proposal> search = proposal.search();
    if (search != null) {
      Proposal found = during(proposal, search);
      // A key that nobody has seen yet is not sent.
      return found.waitsForWord() ? found : known(found);
    }
    Proposal taken =
        proposal.work() == null && !proposal.lacksKey() ? proposals.taken(proposal) : proposal;
    if (taken.work() != null && taken.outcome() == null) {
      during(taken, taken.work());
    }
    return taken;
  }

  private <T> T during(Proposal proposal, BackgroundTask<T> work) {
    Card.Pending pending = proposal.pending(null);
    return person.during(pending == null ? "" : pending.words(), work::result);
  }

  /** The answers to write; null where somebody has to look at the card again. */
  private @Nullable Answers taken(Proposal proposal) {
    Proposal.Outcome outcome = proposal.outcome();
    if (outcome == null || outcome.failure() != null) {
      return null;
    }
    Answers answers = outcome.answers();
    person.backAllowed(false);
    if (ReplacementStep.whyUnchecked(answers) != null && !steps.replacement().isMeant(answers)) {
      return null;
    }
    boolean tried = answers.selection().probe() != null;
    boolean trial = Boolean.TRUE.equals(answers.request().checks().probe()) && !tried;
    Answers meant = steps.agentModel().run(answers);
    return trial ? steps.probe().run(meant) : meant;
  }

  /** The answers without what nobody but the card has said of their key. */
  private static Answers unchecked(Answers answers, Proposal proposal) {
    Proposal.Outcome outcome = proposal.outcome();
    boolean checked = outcome != null && outcome.answers().checked() != null;
    return checked ? answers : answers.with((Login.Checked) null);
  }

  /** The draft that remembers which key was refused. */
  private static Answers refusing(Proposal proposal) {
    Proposal.Outcome outcome = proposal.outcome();
    Answers latest = proposal.latest();
    Secret key = latest.secret();
    if (key == null || outcome == null || outcome.failure() == null) {
      return latest;
    }
    return outcome.stage() == Proposal.Stage.KEY ? latest.refusing(key) : latest;
  }

  private Answers asked(List<Step> asked, Answers answers) {
    return new Conversation(person, asked, true).run(answers, Function.identity());
  }
}
