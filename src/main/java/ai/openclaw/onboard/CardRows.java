package ai.openclaw.onboard;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.TokenPower;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelFacts;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.TokenCount;
import ai.openclaw.model.UsdPrice;
import ai.openclaw.prompt.Card;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.trial.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a card: the key, the model, the place and the payer, each with what is known of it.
 */
final class CardRows {
  private static final String DOT = " · ";

  private CardRows() {}

  static List<Card.Row> of(Proposal proposal, Proposal.@Nullable Outcome outcome) {
    Answers answers = proposal.latest();
    List<Card.Row> rows = new ArrayList<>();
    rows.add(keyRow(proposal, outcome));
    rows.add(modelRow(answers, outcome));
    rows.add(placeRow(answers, outcome));
    if (isPaid(proposal)) {
      rows.add(payerRow(answers, outcome));
    }
    return rows;
  }

  private static Card.Row payerRow(Answers answers, Proposal.@Nullable Outcome outcome) {
    Payment payment = new Payment(answers);
    if (outcome != null
        && outcome.failure() != null
        && outcome.stage() == Proposal.Stage.PAYER
        && answers.verdict() instanceof AccountVerdict.Confirmed confirmed) {
      String names = String.join(", ", confirmed.account().organisationNames());
      String own = confirmed.account().name() == null ? "the account" : confirmed.account().name();
      String words =
          names.isEmpty() ? own + " has no organisation" : "organisations of " + own + ": " + names;
      return row('w', "Pays", payment.payer().name() + DOT + words, Card.State.BAD);
    }
    boolean barred = payment.barred() != null;
    return row(
        'w',
        "Pays",
        barred ? payment.payer().name() + DOT + "not with this token" : payment.words(),
        barred || payment.caution() != null ? Card.State.CAUTION : Card.State.PLAIN);
  }

  /** What a run comes to, a line for each answer, where there is no card. */
  static List<String> words(Answers answers) {
    List<Card.Row> rows = new ArrayList<>();
    KeyPlace key = answers.key();
    if (key != null) {
      rows.add(checked(answers, keyWords(key) + replaced(answers)));
    }
    if (answers.request().scope() == OnboardRequest.Scope.EVERYTHING) {
      rows.add(modelRow(answers, null));
    }
    rows.add(row('d', "For", placeWords(answers, answers.files().route()), Card.State.PLAIN));
    if (key != null && answers.provider().isRouted()) {
      rows.add(row('w', "Pays", new Payment(answers).words(), Card.State.PLAIN));
    }
    List<String> lines = new ArrayList<>();
    for (Card.Row row : rows) {
      lines.add(row.label() + ": " + row.text());
    }
    return lines;
  }

  /** Whether there is somebody to pay: the same for as long as the card is shown. */
  static boolean isPaid(Proposal proposal) {
    return proposal.draft().provider().isRouted() && !proposal.lacksKey();
  }

  /** Whether the provider itself has just said what it offers. */
  static boolean isLive(Answers answers) {
    ModelList offer = answers.offerOrNull();
    return offer != null && offer.source() == ModelList.Source.LIVE;
  }

  private static Card.Row keyRow(Proposal proposal, Proposal.@Nullable Outcome outcome) {
    Answers answers = proposal.latest();
    KeyPlace key = answers.key();
    Failure failure = outcome == null ? null : outcome.failure();
    if (outcome != null && failure != null && outcome.stage() == Proposal.Stage.KEY) {
      String what = key == null ? "" : keyWords(key) + DOT;
      String words =
          failure instanceof KeyCheck.LacksPermission lacks ? lacks.brief() : failure.getMessage();
      return row('k', "Key", what + words, Card.State.BAD);
    }
    if (proposal.search() != null) {
      return row('k', "Key", "asking OpenClaw whether it has one…", Card.State.PLAIN);
    }
    if (key == null) {
      String none = proposal.lacksKey() ? "none yet: paste one here, or press Enter" : "none";
      return row('k', "Key", none, proposal.lacksKey() ? Card.State.CAUTION : Card.State.PLAIN);
    }
    String words = keyWords(key) + replaced(answers);
    if (proposal.waitsForWord()) {
      String oddity = proposal.oddity();
      return oddity == null
          ? row('k', "Key", words + DOT + "checked when you press Enter", Card.State.PLAIN)
          : row('k', "Key", words + DOT + oddity + "; Enter sends it", Card.State.CAUTION);
    }
    if (outcome == null) {
      return row('k', "Key", words + DOT + "checking…", Card.State.PLAIN);
    }
    return checked(answers, words);
  }

  private static Card.Row checked(Answers answers, String words) {
    if (answers.verdict() instanceof AccountVerdict.Confirmed confirmed) {
      Permission needed = Permission.of(answers.provider());
      boolean small =
          needed == null || new TokenPower(confirmed.account()).caution(needed, null) == null;
      String account = confirmed.account().line(needed);
      return row('k', "Key", words + DOT + account, small ? Card.State.GOOD : Card.State.CAUTION);
    }
    String unchecked = ReplacementStep.whyUnchecked(answers);
    return unchecked == null
        ? row('k', "Key", words, Card.State.PLAIN)
        : row('k', "Key", words + DOT + "not checked: " + unchecked, Card.State.CAUTION);
  }

  private static String keyWords(KeyPlace key) {
    boolean typed = key.source().kind() == KeySource.Kind.TYPED;
    return key.shown() + (typed ? "" : "  " + key.source().words());
  }

  private static String replaced(Answers answers) {
    FormerKey former = FormerKey.of(answers);
    return former == null ? "" : DOT + "replaces " + former.shown();
  }

  private static Card.Row modelRow(Answers answers, Proposal.@Nullable Outcome outcome) {
    ModelDefinition model = answers.model();
    Failure failure = outcome == null ? null : outcome.failure();
    if (outcome != null && failure != null && outcome.stage() == Proposal.Stage.MODEL) {
      String what = failure.getMessage();
      if (failure instanceof ScriptedPrompter.MissingAnswer missing) {
        what = "none chosen" + (missing.why() == null ? "" : ": " + missing.why());
      }
      return row('m', "Model", what, Card.State.BAD);
    }
    if (answers.request().model().keepDefault()) {
      return row('m', "Model", "the default stays as it is", Card.State.PLAIN);
    }
    if (model == null) {
      return row('m', "Model", "known once there is a key", Card.State.PLAIN);
    }
    Result probe = answers.selection().probe();
    Result.Trouble refusal = ProbeStep.refusal(answers);
    if (refusal != null) {
      Card.State state = ProbeStep.isRefused(answers) ? Card.State.BAD : Card.State.CAUTION;
      return row('m', "Model", model.id() + DOT + refusal.words(), state);
    }
    String former = former(answers);
    String tried = probe == null || probe.trouble() != null ? "" : DOT + probe.words();
    boolean poor = probe != null && probe.trouble() == null && !probe.isGood();
    String unserved = Doubts.unserved(answers);
    String words = model.id() + (unserved == null ? facts(answers, model) : DOT + unserved) + tried;
    boolean known = outcome != null && failure == null && isLive(answers);
    Card.State state = known ? Card.State.GOOD : Card.State.PLAIN;
    return row(
        'm',
        "Model",
        former == null ? words : words + DOT + "instead of " + former,
        unserved == null && !poor ? state : Card.State.CAUTION);
  }

  /** What the row of the model says of a trial, as a warning of its own would; null for nothing. */
  static @Nullable String ofTrial(Answers answers) {
    Result probe = answers.selection().probe();
    return probe == null || (probe.trouble() != null && ProbeStep.refusal(answers) == null)
        ? null
        : ProbeStep.warning(probe);
  }

  /** The default model that is there now, where it is another one. */
  private static @Nullable String former(Answers answers) {
    ModelRef now = AgentModels.of(answers.files().effective().data()).defaultModel();
    ModelDefinition model = answers.model();
    return now == null
            || model == null
            || now.equals(new ModelRef(answers.provider().id(), model.id()))
        ? null
        : now.text();
  }

  private static String facts(Answers answers, ModelDefinition model) {
    OfferedModel offered = answers.offer().findOnRoute(answers.provider(), model.id());
    if (offered == null) {
      return "";
    }
    String suffix = offered.suffixOf(model.id());
    StringBuilder words = new StringBuilder();
    Routing.Facts route = offered.routing().facts(suffix);
    ServedBy servedBy = offered.routing().selected(suffix);
    if (servedBy != null) {
      boolean pinned = servedBy.provider().equals(suffix);
      String name = suffix.isEmpty() ? Routing.FASTEST : suffix;
      words.append(DOT).append(pinned ? "" : name + ": ").append(servedBy.provider());
    }
    boolean catalogued = answers.provider().known(offered.id()) != null;
    ModelFacts facts = ModelFacts.of(offered, suffix, catalogued);
    Integer context = facts.contextWindow();
    if (context != null) {
      words.append(DOT).append(TokenCount.text(context));
    }
    Cost cost = facts.cost();
    if (cost != null) {
      words.append(DOT).append(UsdPrice.dollars(cost.input()));
      words.append('/').append(UsdPrice.text(cost.output()));
    }
    if (route.tools() != null) {
      words.append(DOT).append(route.tools() ? "tools" : "no tools");
    }
    if (route.throughput() != null) {
      words.append(DOT).append(Math.round(route.throughput())).append(" tok/s");
    }
    return words.toString();
  }

  /** The version only once it is known: an OpenClaw may have to be asked for it. */
  private static Card.Row placeRow(Answers answers, Proposal.@Nullable Outcome outcome) {
    Failure failure = outcome == null ? null : outcome.failure();
    if (outcome != null && failure != null && outcome.stage() == Proposal.Stage.PLACE) {
      return row('p', "For", failure.getMessage(), Card.State.BAD);
    }
    Destination place = answers.destination();
    if (place != null && answers.isPlaceOpen()) {
      boolean inConfig = place.store() == CredentialStore.CONFIG;
      String which = inConfig ? "a current OpenClaw" : "OpenClaw before 2026.6.5";
      return row('o', "For", which + forWhom(answers) + DOT + "none found here", Card.State.PLAIN);
    }
    CredentialRoute route = outcome == null ? null : answers.files().route();
    return row('d', "For", placeWords(answers, route), Card.State.PLAIN);
  }

  private static String placeWords(Answers answers, @Nullable CredentialRoute route) {
    return (route == null ? "OpenClaw" : route.runtime())
        + forWhom(answers)
        + (route == null || route.version() != null ? "" : DOT + route.reason());
  }

  private static String forWhom(Answers answers) {
    return ", agent " + answers.files().agent();
  }

  private static Card.Row row(char key, String label, String text, Card.State state) {
    return new Card.Row(key, label, text, state);
  }
}
