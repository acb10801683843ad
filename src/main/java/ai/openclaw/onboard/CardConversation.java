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
  /** What is said of what has been found out, and waits for it. */
  private static final String KNOWING = Card.TAKE + "mxwotd";

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
    Proposal proposal = found == null ? chosen(first, null) : proposal(found, false);
    char awaited = Card.NOTHING;
    while (!proposal.draft().skipped()) {
      Shown shown = new Shown(proposal);
      person.backAllowed(false);
      Card.Pressed pressed = person.card(shown, awaited);
      proposal = shown.proposal;
      char key = pressed.key();
      if (key == Card.SKIP) {
        proposal = proposals.unasked(proposal);
        // What was not checked is taken only by somebody who has seen that.
        key = awaited == Card.TAKE ? Card.NOTHING : awaited;
      } else if (KNOWING.indexOf(key) >= 0 && key != awaited) {
        proposal = proposals.begun(proposal);
      }
      boolean waits = KNOWING.indexOf(key) >= 0 && proposal.pending(proposal.outcome()) != null;
      awaited = waits ? key : Card.NOTHING;
      if (waits || key == Card.NOTHING) {
        continue;
      }
      Answers taken = null;
      try {
        if (key == Card.TAKE) {
          taken = taken(proposal);
        } else {
          proposal = after(new Card.Pressed(key, pressed.pasted()), proposal);
        }
      } catch (Review.Change e) {
        char anew = e.part() == Answers.Part.KEY ? 'k' : 'm';
        Answers known = e.answers();
        Proposal told = known == null ? proposal : knowing(known, proposal);
        proposal = after(new Card.Pressed(anew, ""), told);
      } catch (Prompter.Pasted e) {
        proposal = pasted(e.text(), proposal);
      }
      if (taken != null) {
        return taken;
      }
    }
    return proposal.draft();
  }

  /** Of the provider that is chosen: who comes back from what it asks chooses again. */
  private Proposal chosen(Answers before, @Nullable Proposal now) {
    Answers answers = before;
    while (true) {
      answers = asked(List.of(steps.provider()), answers, now != null);
      if (now != null
          && !answers.skipped()
          && !answers.chosen().isCustom()
          && now.draft().isChosen(answers.chosen())
          && Objects.equals(answers.key(), now.latest().key())) {
        return now;
      }
      try {
        return now == null ? proposal(answers, true) : anew(answers);
      } catch (Prompter.Back e) {
        // The menu comes again, with what was chosen.
      }
    }
  }

  /** One that only its user can describe is asked about from its address to its model. */
  private Proposal proposal(Answers chosen, boolean leavable) {
    if (chosen.skipped()) {
      return new Proposal(chosen, null);
    }
    boolean described = chosen.field(Field.Role.BASE_URL) != null;
    return chosen.provider().baseUrl() != null || described
        ? proposals.of(chosen)
        : proposals.from(asked(steps.behindProvider(), chosen, leavable));
  }

  /** Whoever chooses a server of one's own again means another one. */
  private Proposal anew(Answers chosen) {
    return !chosen.skipped() && chosen.chosen().isCustom()
        ? proposals.from(asked(steps.behindProvider(), chosen, true))
        : proposal(chosen, true);
  }

  private Proposal after(Card.Pressed pressed, Proposal proposal) {
    try {
      return switch (pressed.key()) {
        case Card.PASTE -> pasted(pressed.pasted(), proposal);
        case 'k' -> withKey(proposal);
        case 'm' -> withModel(proposal);
        case 'x' -> withExtras(proposal);
        case 'p' -> withProvider(proposal);
        case 'w' -> withPayer(proposal);
        case 'o' -> withOtherPlace(proposal);
        case 't' -> tried(proposal);
        case 'r' -> proposals.taken(proposal);
        case 'd' -> read(proposal, Review.TITLE, review::details);
        default -> read(proposal, "What the keys do", face::help);
      };
    } catch (Prompter.Back e) {
      return proposal;
    } catch (Prompter.Pasted e) {
      return pasted(e.text(), proposal);
    } catch (Failure e) {
      person.rejected(e);
      return proposal;
    }
  }

  private Proposal pasted(String text, Proposal proposal) {
    try {
      return proposals.pasted(text, proposal.draft());
    } catch (Failure e) {
      person.rejected(e);
      return proposal;
    }
  }

  private Proposal withKey(Proposal proposal) {
    Answers reopened = refusing(proposal).reopen(Answers.Part.KEY);
    boolean described = reopened.provider().baseUrl() == null;
    List<Step> asked = described ? steps.fromKey() : List.of(steps.key());
    return proposals.from(asked(asked, unchecked(reopened, proposal), true));
  }

  private Proposal withModel(Proposal known) {
    Answers reopened = known.latest().reopen(Answers.Part.MODEL);
    return proposals.from(unchecked(asked(steps.model(), reopened, true), known));
  }

  private Proposal withExtras(Proposal known) {
    Answers reopened = known.latest().reopen(Answers.Part.EXTRAS);
    return proposals.from(unchecked(asked(List.of(steps.extras()), reopened, true), known));
  }

  private Proposal withProvider(Proposal proposal) {
    return chosen(proposal.latest().reopen(Answers.Part.PROVIDER), proposal);
  }

  private Proposal withPayer(Proposal known) {
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
    return proposals.from(unchecked(known.latest().billedTo(chosen), known));
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

  private Proposal tried(Proposal known) {
    person.backAllowed(false);
    person.pasteAllowed(true);
    try {
      return ProbeStep.isPossible(known.latest())
          ? knowing(steps.probe().tried(known.latest(), false), known)
          : known;
    } finally {
      person.pasteAllowed(false);
    }
  }

  /** With what a trial said, which changes what is written only where somebody else pays now. */
  private Proposal knowing(Answers tried, Proposal before) {
    return Objects.equals(tried.payer(), before.latest().payer())
        ? before.knowing(tried)
        : proposals.from(tried);
  }

  private static List<Account.Organisation> organisations(Answers answers) {
    return answers.verdict() instanceof AccountVerdict.Confirmed confirmed
        ? confirmed.account().organisations()
        : List.of();
  }

  private Proposal read(Proposal proposal, String title, Function<Proposal, List<String>> lines) {
    person.page(title, lines.apply(proposal));
    return proposal;
  }

  /** The answers to write; null where somebody has to look at the card again. */
  private @Nullable Answers taken(Proposal proposal) {
    Proposal.Outcome outcome = proposal.outcome();
    if (outcome == null || outcome.failure() != null) {
      return null;
    }
    Answers answers = outcome.answers();
    if (ProbeStep.isRefused(answers)) {
      return null;
    }
    if (ReplacementStep.whyUnchecked(answers) != null && !steps.replacement().isMeant(answers)) {
      return null;
    }
    person.taken(face.of(proposal));
    boolean tried = answers.selection().probe() != null;
    boolean trial = Boolean.TRUE.equals(answers.request().checks().probe()) && !tried;
    Answers meant = steps.agentModel().run(answers);
    if (!trial) {
      return meant;
    }
    person.pasteAllowed(true);
    try {
      return steps.probe().run(meant);
    } finally {
      person.pasteAllowed(false);
    }
  }

  /** The answers without what nobody but the card has said of their key. */
  private static Answers unchecked(Answers answers, Proposal proposal) {
    Proposal.Outcome outcome = proposal.outcome();
    boolean checked = outcome != null && outcome.keyStands() && outcome.answers().checked() != null;
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

  private Answers asked(List<Step> asked, Answers answers, boolean leavable) {
    return new Conversation(person, asked, leavable).run(answers, Function.identity());
  }
}
