package ai.openclaw.onboard;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeySource;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.change.Snapshot;
import ai.openclaw.change.StateReader;
import ai.openclaw.config.InstalledRuntime;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Provider;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.Planner;
import ai.openclaw.storage.Receipt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collect, plan, commit: the whole of {@code openclaw onboard} below its command. */
public final class Onboarding {
  private final Environment environment;
  private final StateReader state;
  private final Conversation conversation;
  private final PlanMaker planMaker;
  private final FileTransaction transaction;

  Onboarding(
      Environment environment,
      StateReader state,
      Conversation conversation,
      PlanMaker planMaker,
      FileTransaction transaction) {
    this.environment = environment;
    this.state = state;
    this.conversation = conversation;
    this.planMaker = planMaker;
    this.transaction = transaction;
  }

  /** So much of onboarding, asking this prompter. */
  public static Onboarding with(
      OnboardRequest.Extent extent,
      Prompter person,
      OnboardingTools tools,
      StateReader state,
      FileTransaction transaction) {
    CountingPrompter prompter = new CountingPrompter(person);
    PlanMaker planMaker = new PlanMaker(tools.clock(), tools.version());
    List<Step> steps = new Steps(prompter, tools, planMaker).of(extent);
    return new Onboarding(
        tools.environment(), state, new Conversation(prompter, steps), planMaker, transaction);
  }

  /** Runs it; nothing is written before everything is known. */
  public OnboardResult run(OnboardRequest request) {
    boolean references = request.writing().references().wanted();
    Snapshot snapshot = state.read(references);
    CredentialRoute route = route(request, snapshot);
    if (references) {
      requireReferences(route);
    }
    Draft draft = new Draft(request, snapshot, route);
    conversation.run(draft);
    if (draft.skipped()) {
      return result(draft, new ChangePlan(List.of()), null);
    }
    Decisions decisions = Decisions.of(draft);
    ChangePlan plan = draft.plan();
    if (request.writing().dryRun()) {
      return result(draft, plan, null);
    }
    Receipt receipt = commit(plan, decisions, references);
    transaction.removeStaleLocks(List.of(snapshot.profiles().path(), snapshot.config().path()));
    return result(draft, plan, receipt);
  }

  private CredentialRoute route(OnboardRequest request, Snapshot snapshot) {
    CredentialRoute detected =
        CredentialRoute.of(
            snapshot.stateFolder(),
            snapshot.agentFolder(),
            snapshot.config().data(),
            InstalledRuntime.find(environment));
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

  private Receipt commit(ChangePlan plan, Decisions decisions, boolean withDotEnv) {
    try {
      return transaction.commit(new LatestPlan(plan, decisions, withDotEnv));
    } catch (Failure e) {
      throw e.inPhase(Phase.COMMIT.id());
    }
  }

  /**
   * The plan that was shown; once another process has changed one of its files, a new one. Not a
   * lambda: the first one of a process costs 5 ms.
   */
  private final class LatestPlan implements Planner {
    private final Decisions decisions;
    private final boolean withDotEnv;
    private @Nullable ChangePlan shown;

    LatestPlan(ChangePlan shown, Decisions decisions, boolean withDotEnv) {
      this.shown = shown;
      this.decisions = decisions;
      this.withDotEnv = withDotEnv;
    }

    @Override
    public List<FileChange> plan() {
      ChangePlan plan = shown;
      shown = null;
      return plan == null
          ? planMaker.plan(decisions, state.read(withDotEnv)).fileChanges()
          : plan.fileChanges();
    }
  }

  private static OnboardResult.@Nullable Kept kept(Draft draft) {
    Decisions.Login login = Decisions.Login.of(draft);
    FoundKey key = draft.key();
    if (login == null || key == null) {
      return null;
    }
    Decisions.Stored stored = login.store();
    Snapshot files = draft.snapshot();
    return new OnboardResult.Kept(
        login.inConfig() ? files.config().path() : files.profiles().path(),
        login.inConfig(),
        stored == null ? key.reference() : stored.reference(),
        key.source().kind() == KeySource.Kind.CONFIG ? "it is there" : draft.route().reason());
  }

  private static OnboardResult result(Draft draft, ChangePlan plan, @Nullable Receipt receipt) {
    Provider provider = draft.skipped() ? null : draft.provider();
    List<KeySource> passedOver = new ArrayList<>();
    for (FoundKey other : draft.passedOver()) {
      passedOver.add(other.source());
    }
    return new OnboardResult(
        provider,
        draft.key(),
        passedOver,
        draft.verdict(),
        draft.probe(),
        draft.offerOrNull(),
        draft.modelRef(),
        provider == null ? null : kept(draft),
        draft.answers(),
        draft.route(),
        plan,
        receipt,
        draft.snapshot().config().path(),
        draft.warnings());
  }
}
