package ai.openclaw.onboard;

import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.prompt.Card;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Provider;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same answers as a {@link Conversation} gathers, on one card: it shows what a run comes to,
 * and asks for no more than what somebody wants otherwise.
 */
final class CardConversation {
  private final Conversation.CountingPrompter person;
  private final Steps steps;
  private final Settling settling;
  private final LikelyProvider likely;
  private final CardFace face;

  CardConversation(
      Conversation.CountingPrompter person,
      Steps steps,
      Settling settling,
      LikelyProvider likely,
      CardFace face) {
    this.person = person;
    this.steps = steps;
    this.settling = settling;
    this.likely = likely;
    this.face = face;
  }

  /** What is to be set up, all of it known. */
  Answers run(Answers first) {
    Provider provider = likely.of(first);
    Answers chosen = provider == null ? steps.provider().run(first) : first.with(provider);
    if (chosen.skipped()) {
      return chosen;
    }
    Sheet sheet = sheet(chosen);
    while (true) {
      Sheet shown = sheet;
      person.backAllowed(false);
      Card.Pressed pressed = person.card(() -> face.of(shown));
      try {
        if (pressed.key() == Card.TAKE) {
          sheet = known(sheet);
          Answers taken = taken(sheet);
          if (taken != null) {
            return taken;
          }
        } else {
          sheet = after(pressed, sheet);
        }
      } catch (Review.Change e) {
        char key = e.part() == Answers.Part.KEY ? 'k' : 'm';
        sheet = after(new Card.Pressed(key, ""), sheet);
      }
      if (sheet.draft().skipped()) {
        return sheet.draft();
      }
    }
  }

  /** One that only its user can describe is asked about from its address to its model. */
  private Sheet sheet(Answers chosen) {
    if (chosen.provider().baseUrl() != null) {
      return settling.of(chosen);
    }
    return settling.settled(asked(steps.behindProvider(), chosen));
  }

  private Sheet after(Card.Pressed pressed, Sheet sheet) {
    try {
      return switch (pressed.key()) {
        case Card.PASTE -> settling.pasted(pressed.pasted(), sheet.draft());
        case 'k' -> withKey(sheet);
        case 'm' -> withModel(sheet);
        case 'p' -> withProvider(sheet);
        case 'w' -> withPayer(sheet);
        case 'o' -> withOtherPlace(known(sheet));
        case 't' -> tried(sheet);
        case 'r' -> settling.taken(sheet);
        case 's' -> settling.unasked(sheet);
        case 'd' -> read(sheet, "This will be written", face::details);
        default -> read(sheet, "What the keys do", face::help);
      };
    } catch (Prompter.Back e) {
      return sheet;
    } catch (Failure e) {
      person.rejected(e);
      return sheet;
    }
  }

  private Sheet withKey(Sheet sheet) {
    Answers reopened = refusing(sheet).reopen(Answers.Part.KEY);
    boolean described = reopened.provider().baseUrl() == null;
    List<Step> asked = described ? steps.fromKey() : List.of(steps.key());
    return settling.settled(asked(asked, unproved(reopened, sheet)));
  }

  private Sheet withModel(Sheet sheet) {
    Sheet known = known(sheet);
    Answers asked = asked(steps.model(), known.latest().reopen(Answers.Part.MODEL));
    return settling.settled(unproved(asked, known));
  }

  private Sheet withProvider(Sheet sheet) {
    Answers chosen = asked(List.of(steps.provider()), sheet.latest().reopen(Answers.Part.PROVIDER));
    boolean same = !chosen.skipped() && sheet.draft().isChosen(chosen.chosen());
    return chosen.skipped() ? new Sheet(chosen, null) : same ? sheet : sheet(chosen);
  }

  private Sheet withPayer(Sheet sheet) {
    Sheet known = known(sheet);
    List<Option<String>> options = new ArrayList<>();
    String payer = known.latest().payer();
    options.add(Option.of("", "your own account", ""));
    for (String organisation : organisations(known.latest())) {
      options.add(Option.of(organisation, organisation, "an organisation of yours"));
    }
    int preselected = 0;
    for (int i = 0; i < options.size(); i++) {
      preselected = options.get(i).value().equals(payer) ? i : preselected;
    }
    person.backAllowed(true);
    String chosen = person.choose(Choice.of("Who pays", "--bill-to", options, preselected));
    return settling.settled(unproved(known.latest().billedTo(chosen), known));
  }

  /** For an OpenClaw of the other generation, where nothing tells which one it is. */
  private Sheet withOtherPlace(Sheet known) {
    Answers latest = known.latest();
    Destination now = latest.destination();
    if (now == null || !latest.isPlaceOpen()) {
      return known;
    }
    boolean inConfig = now.store() == CredentialStore.CONFIG;
    return settling.settled(
        latest.placing(inConfig ? CredentialStore.AUTH_PROFILES : CredentialStore.CONFIG));
  }

  private Sheet tried(Sheet sheet) {
    Sheet known = known(sheet);
    person.backAllowed(false);
    return ProbeStep.isPossible(known.latest())
        ? settling.settled(steps.probe().tried(known.latest()))
        : known;
  }

  private static List<String> organisations(Answers answers) {
    return answers.verdict() instanceof AccountVerdict.Confirmed confirmed
        ? confirmed.account().organisations()
        : List.of();
  }

  private Sheet read(Sheet sheet, String title, Function<Sheet, List<String>> lines) {
    Sheet known = known(sheet);
    person.page(title, lines.apply(known));
    return known;
  }

  /** The sheet once everything about it is known. */
  private Sheet known(Sheet sheet) {
    Sheet taken = sheet.settling() == null && !sheet.lacksKey() ? settling.taken(sheet) : sheet;
    if (taken.settling() != null && taken.outcome() == null) {
      person.during("Checking the key and loading the models", taken.settling()::result);
    }
    return taken;
  }

  /** The answers to write; null where somebody has to look at the card again. */
  private @Nullable Answers taken(Sheet sheet) {
    Sheet.Outcome outcome = sheet.outcome();
    if (outcome == null || outcome.failure() != null) {
      return null;
    }
    Answers answers = outcome.answers();
    person.backAllowed(false);
    if (ReplacementStep.unproved(answers) != null && !steps.replacement().isMeant(answers)) {
      return null;
    }
    boolean tried = answers.selection().probe() != null;
    boolean trial = Boolean.TRUE.equals(answers.request().checks().probe()) && !tried;
    return trial ? steps.probe().run(answers) : answers;
  }

  /** The answers without what nobody but the card has said of their key. */
  private static Answers unproved(Answers answers, Sheet sheet) {
    Sheet.Outcome outcome = sheet.outcome();
    boolean proved = outcome != null && outcome.answers().checked() != null;
    return proved ? answers : answers.with((Login.Checked) null);
  }

  /** The draft that remembers which key was refused. */
  private static Answers refusing(Sheet sheet) {
    Sheet.Outcome outcome = sheet.outcome();
    Answers latest = sheet.latest();
    Secret key = latest.secret();
    if (key == null || outcome == null || outcome.failure() == null) {
      return latest;
    }
    return outcome.stage() == Sheet.Stage.KEY ? latest.refusing(key) : latest;
  }

  private Answers asked(List<Step> asked, Answers answers) {
    return new Conversation(person, asked, true).run(answers, Function.identity());
  }
}
