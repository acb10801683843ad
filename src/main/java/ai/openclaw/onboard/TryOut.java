package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.failure.Commands;
import ai.openclaw.model.ModelRef;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.trial.Candidate;
import ai.openclaw.trial.Question;
import ai.openclaw.trial.Result;
import ai.openclaw.trial.Trials;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries models or routes out while somebody chooses among them. */
final class TryOut {
  private final Prompter prompter;
  private final OnboardingTools tools;
  private final Commands commands;

  TryOut(Prompter prompter, OnboardingTools tools, Commands commands) {
    this.prompter = prompter;
    this.tools = tools;
    this.commands = commands;
  }

  /** How the models of these answers are reached; null when none can be tried. */
  static Candidate.@Nullable Access access(Answers answers) {
    if (obstacle(answers) != null) {
      return null;
    }
    Provider provider = answers.provider();
    return new Candidate.Access(
        answers.baseUrl(),
        answers.secret(),
        answers.payer(),
        provider.isRouted(),
        provider.isCustom(),
        provider.api());
  }

  /** Why nothing can be tried with these answers, a few words; null when something can. */
  static @Nullable String obstacle(Answers answers) {
    if (answers.request().checks().offline()) {
      return "offline";
    }
    KeyPlace key = answers.key();
    if (key == null) {
      return answers.provider().needsKey() ? "there is no key" : null;
    }
    return key.hasKey() ? null : "only OpenClaw can read " + key.source().words();
  }

  /** The model of these answers; null when it cannot be tried. */
  static @Nullable Candidate candidate(Answers answers) {
    ModelDefinition model = answers.model();
    Candidate.Access access = access(answers);
    if (model == null || access == null) {
      return null;
    }
    OfferedModel offered = answers.offer().findOnRoute(answers.provider(), model.id());
    return offered == null
        ? Candidate.of(new ModelRef(answers.provider().id(), model.id()), model.cost(), access)
        : Candidate.of(answers.provider(), offered, offered.suffixOf(model.id()), access);
  }

  /** Shows what comes of them; what may cost more than a cent is asked about first. */
  void run(List<Candidate> candidates) {
    try {
      if (agreed(candidates)) {
        followed(candidates).hints().forEach(hint -> prompter.info("hint: " + hint));
      }
    } catch (Prompter.Back e) {
      // Back is the list that it was asked from.
    }
  }

  /**
   * What comes of the one, which is shown; null when it was not tried after all.
   *
   * @param agreed whether somebody has said that it may cost more than a cent
   */
  @Nullable Result run(Candidate candidate, boolean agreed) {
    boolean own = candidate.access().own();
    if (!agreed && !own && !agreed(List.of(candidate))) {
      return null;
    }
    Trials trials = started(List.of(candidate));
    // What is to be said of it, whoever wanted it says.
    prompter.follow(trials.table());
    return trials.isStopped() ? null : trials.results().get(candidate);
  }

  /** Why somebody may not want the model of these answers tried, or null. */
  static @Nullable String doubt(Answers answers) {
    Candidate candidate = candidate(answers);
    return candidate == null || candidate.access().own()
        ? null
        : new Question(null).doubt(List.of(candidate), null);
  }

  private boolean agreed(List<Candidate> candidates) {
    String doubt = new Question(null).doubt(candidates, null);
    if (doubt == null) {
      return true;
    }
    prompter.warn(doubt);
    return prompter.confirm(new Text("Try it all the same?", "--max-usd", "no", true, Text.ANY));
  }

  private Trials followed(List<Candidate> candidates) {
    Trials trials = started(candidates);
    prompter.follow(trials);
    return trials;
  }

  private Trials started(List<Candidate> candidates) {
    Trials.Means means =
        new Trials.Means(tools.network().transport(), tools.clock(), null, commands);
    return Trials.start(candidates, new Question(null), means);
  }
}
