package ai.openclaw.onboard;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.ModelRef;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.Planner;
import ai.openclaw.storage.Receipt;
import ai.openclaw.verdict.Asked;
import ai.openclaw.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collect, plan, commit: the whole of {@code openclaw onboard} below its command. */
public final class Onboarding {
  private final Conversation.CountingPrompter prompter;
  private final OnboardingTools tools;
  private final StateReader state;
  private final PlanMaker planMaker;
  private final FileTransaction transaction;

  /** Answers that are complete, and what there is to write for them. */
  private record Conclusion(Answers answers, ChangePlan plan) {}

  /** Onboarding that asks this prompter. */
  public Onboarding(
      Prompter prompter, OnboardingTools tools, StateReader state, FileTransaction transaction) {
    this.prompter = new Conversation.CountingPrompter(prompter);
    this.tools = tools;
    this.state = state;
    this.planMaker = new PlanMaker(tools.clock(), tools.version());
    this.transaction = transaction;
  }

  /** Runs it; nothing is written before everything is known. */
  public OnboardResult run(OnboardRequest request) {
    boolean references = request.writing().references().wanted();
    StateFiles files = state.read();
    CredentialRoute route = route(request, files);
    if (references) {
      requireReferences(route);
    }
    List<Step> steps = new Steps(prompter, tools).of(request.scope());
    Conclusion conclusion =
        new Conversation(prompter, steps).run(new Answers(request, files, route), this::concluded);
    Answers answers = conclusion.answers();
    if (answers.skipped() || request.writing().dryRun()) {
      return result(conclusion, null, null);
    }
    Receipt receipt = commit(conclusion);
    transaction.removeStaleLocks(List.of(files.profiles().path(), files.config().path()));
    return result(conclusion, receipt, verdict(answers, state.inspect()));
  }

  private Conclusion concluded(Answers answers) {
    ChangePlan plan = answers.skipped() ? new ChangePlan(List.of()) : planMaker.plan(answers);
    if (!plan.isEmpty() && !answers.request().writing().dryRun()) {
      new Review(prompter, tools.environment()).confirm(plan, answers.parts());
    }
    return new Conclusion(answers, plan);
  }

  private static CredentialRoute route(OnboardRequest request, StateFiles files) {
    CredentialRoute detected = files.route();
    OnboardRequest.CredentialStore wish = request.writing().store();
    if (wish == OnboardRequest.CredentialStore.AUTO) {
      return detected;
    }
    return detected.chosen(wish == OnboardRequest.CredentialStore.CONFIG, "--credential-store");
  }

  private static void requireReferences(CredentialRoute route) {
    OpenClawVersion version = route.version();
    if (version != null && !version.isAtLeast(OpenClawVersion.FIRST_WITH_REFERENCES)) {
      throw new Failure(
          ExitCode.USAGE,
          "OpenClaw " + version + " knows no references to secrets",
          "update OpenClaw to "
              + OpenClawVersion.FIRST_WITH_REFERENCES
              + " or later, or store the key");
    }
  }

  private Receipt commit(Conclusion conclusion) {
    try {
      return transaction.commit(new LatestPlan(conclusion));
    } catch (Failure e) {
      throw e.inPhase(Step.Phase.COMMIT.id());
    }
  }

  /** The plan that was shown; once another process has changed one of its files, a new one. */
  private final class LatestPlan implements Planner {
    private final Answers answers;
    private @Nullable ChangePlan shown;

    LatestPlan(Conclusion conclusion) {
      this.answers = conclusion.answers();
      this.shown = conclusion.plan();
    }

    @Override
    public List<FileChange> plan() {
      ChangePlan plan = shown;
      shown = null;
      if (plan == null) {
        plan = planMaker.plan(answers.over(state.read()));
      }
      return plan.fileChanges();
    }
  }

  private static OnboardResult.@Nullable StoredAt storedAt(Answers answers) {
    KeyPlan plan = KeyPlan.of(answers);
    KeyPlace key = answers.key();
    if (plan == null || key == null) {
      return null;
    }
    KeyPlan.Stored stored = plan.stored();
    StateFiles files = answers.files();
    return new OnboardResult.StoredAt(
        plan.inConfig() ? files.config().path() : files.profiles().path(),
        plan.inConfig(),
        stored == null ? key.reference() : stored.reference(),
        key.source().kind() == KeySource.Kind.CONFIG ? "it is there" : answers.route().reason());
  }

  /** What OpenClaw does with the files as they are now. */
  private Verdict verdict(Answers answers, StateFiles now) {
    return Verdict.of(
        tools.keys().survey(answers.provider(), now),
        new Asked(answers.key(), wantedDefault(answers), answers.known().refused()));
  }

  private static @Nullable ModelRef wantedDefault(Answers answers) {
    ModelDefinition model = answers.model();
    boolean kept =
        answers.request().model().keepDefault()
            || answers.request().scope() == OnboardRequest.Scope.KEY;
    return model == null || kept ? null : new ModelRef(answers.provider().id(), model.id());
  }

  private static OnboardResult result(
      Conclusion conclusion, @Nullable Receipt receipt, @Nullable Verdict verdict) {
    Answers answers = conclusion.answers();
    Login login = answers.login();
    List<KeySource> otherKeys = new ArrayList<>();
    for (KeyPlace other : login == null ? List.<KeyPlace>of() : login.otherKeys()) {
      otherKeys.add(other.source());
    }
    ModelDefinition model = answers.model();
    return new OnboardResult(
        login == null ? null : login.provider(),
        answers.key(),
        otherKeys,
        answers.verdict(),
        answers.selection().probe(),
        answers.offerOrNull(),
        login == null || model == null ? null : login.provider().ref(model.id()),
        storedAt(answers),
        answers.byFlag(),
        answers.route(),
        conclusion.plan(),
        receipt,
        verdict,
        answers.files().config().path(),
        answers.warnings());
  }
}
