package ai.openclaw.onboard;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.change.UndoRecord;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.Proxies;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.model.ModelRef;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.IsoTime;
import ai.openclaw.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collect, plan, commit: the whole of {@code openclaw onboard} below its command. */
public final class Onboarding {
  private final Conversation.CountingPrompter prompter;
  private final OnboardingTools tools;
  private final StateReader state;
  private final PlanMaker planMaker;
  private final FileTransaction transaction;
  private final HandOver handOver;

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
    this.handOver = new HandOver(this.prompter, state, transaction, tools.redactor());
  }

  /** Runs it; nothing is written before everything is known. */
  public OnboardResult run(OnboardRequest request) {
    boolean references = request.writing().references().wanted();
    StateFiles files = state.read();
    if (references) {
      requireReferences(files.route());
    }
    Conclusion conclusion =
        conclusion(
            new HandOverQuestion(prompter, state, transaction).asked(new Answers(request, files)));
    if (conclusion.answers().skipped() || request.writing().dryRun()) {
      return result(conclusion, null, null);
    }
    HandOver.Done done = handedOver(conclusion.answers());
    FileTransaction.Receipt receipt = commit(conclusion);
    transaction.removeStaleLocks(UndoRecord.withFilesOf(files));
    Answers told = new GatewayRestart(prompter, state).after(done.answers());
    return result(new Conclusion(told, conclusion.plan()), receipt, verdict(done, state.inspect()));
  }

  private HandOver.Done handedOver(Answers answers) {
    try {
      return handOver.done(answers);
    } catch (Failure e) {
      throw transaction.failed(e).inPhase(Step.Phase.COMMIT.id());
    }
  }

  /** By a card where there can be one; what is known up front is the same for both. */
  private Conclusion conclusion(Answers first) {
    OnboardRequest request = first.request();
    Steps steps = new Steps(prompter, tools, state);
    boolean onCard =
        prompter.hasCards()
            && request.scope() == OnboardRequest.Scope.EVERYTHING
            && !request.writing().references().wanted();
    if (!onCard) {
      Function<Answers, Conclusion> end =
          new Function<>() {
            @Override
            public Conclusion apply(Answers answers) {
              return concluded(answers);
            }
          };
      return new Conversation(prompter, steps.of(request.scope())).run(first, end);
    }
    Answers answers = card(steps).run(first);
    tools.network().remarks().forEach(prompter::warn);
    ChangePlan plan = answers.skipped() ? new ChangePlan(List.of()) : planMaker.plan(answers);
    plan.warnings().forEach(prompter::warn);
    return new Conclusion(answers, plan);
  }

  private CardConversation card(Steps steps) {
    Proposals proposals = new Proposals(tools, state, planMaker);
    return new CardConversation(
        prompter,
        steps,
        proposals,
        new LikelyProvider(proposals.provider(), new KeyCandidates(prompter, tools, state)),
        new CardFace(new Proxies(tools.environment())),
        new Review(prompter, tools.environment()),
        this::recheck);
  }

  private Recheck recheck(Answers answers) {
    Secret key = answers.secret();
    Permission needed = Permission.of(answers.provider());
    if (key == null || needed == null) {
      throw new IllegalStateException("no token that lacks anything");
    }
    String payer = answers.payer();
    return new Recheck(tools.clock(), () -> tools.network().account().check(key, needed, payer));
  }

  private Conclusion concluded(Answers answers) {
    ChangePlan plan = answers.skipped() ? new ChangePlan(List.of()) : planMaker.plan(answers);
    for (String warning : warnings(plan, answers)) {
      prompter.warn(warning);
    }
    if (!plan.isEmpty() && !answers.request().writing().dryRun()) {
      new Review(prompter, tools.environment()).confirm(plan, answers);
    }
    return new Conclusion(answers, plan);
  }

  static void requireReferences(CredentialRoute route) {
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

  private FileTransaction.Receipt commit(Conclusion conclusion) {
    try {
      return transaction.commit(new LatestPlan(conclusion));
    } catch (Failure e) {
      throw e.inPhase(Step.Phase.COMMIT.id());
    }
  }

  /** The plan that was shown; once another process has changed one of its files, a new one. */
  private final class LatestPlan implements FileTransaction.Planner {
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
      List<FileChange> changes = plan.fileChanges();
      if (!changes.isEmpty()) {
        changes.add(
            UndoRecord.of(
                answers.files().config().path(),
                IsoTime.of(tools.clock().millis()),
                plan,
                answers.known().refused(),
                transaction));
      }
      return changes;
    }
  }

  private static OnboardResult.@Nullable StoredAt storedAt(Answers answers) {
    KeyPlan plan = KeyPlan.of(answers);
    KeyPlace key = answers.key();
    Destination destination = answers.destination();
    if (plan == null || key == null || destination == null) {
      return null;
    }
    StateFiles files = answers.files();
    boolean stays = key.source().kind() == KeySource.Kind.CONFIG && plan.inConfig();
    return new OnboardResult.StoredAt(
        plan.store(),
        plan.store() == CredentialStore.RUNTIME
            ? "OpenClaw's own store"
            : String.valueOf(
                plan.store() == CredentialStore.CONFIG
                    ? files.config().path().getFileName()
                    : files.profiles().path().getFileName()),
        referenceIn(plan, key),
        stays ? "it is there" : destination.reason(),
        destination.warnings());
  }

  private static @Nullable KeyReference referenceIn(KeyPlan plan, KeyPlace key) {
    KeyPlan.Stored stored = plan.stored();
    if (stored != null) {
      return stored.reference();
    }
    return plan.store() == CredentialStore.RUNTIME ? null : key.reference();
  }

  /** What OpenClaw does with the files as they are now. */
  private Verdict verdict(HandOver.Done done, StateFiles now) {
    Answers answers = done.answers();
    return Verdict.of(
        tools.keys().of(answers.provider().id(), now),
        new Verdict.Asked(
            answers.key(), wantedDefault(answers), answers.known().refused(), done.destination()));
  }

  private static @Nullable ModelRef wantedDefault(Answers answers) {
    ModelDefinition model = answers.model();
    boolean kept =
        answers.request().model().keepDefault()
            || answers.request().scope() == OnboardRequest.Scope.KEY;
    return model == null || kept ? null : new ModelRef(answers.provider().id(), model.id());
  }

  /** What is known only now, with all answers given and all servers asked. */
  private List<String> warnings(ChangePlan plan, Answers answers) {
    List<String> warnings = new ArrayList<>(plan.warnings());
    String unserved = Doubts.unserved(answers);
    if (unserved != null) {
      warnings.add(unserved);
    }
    warnings.addAll(tools.network().remarks());
    return warnings;
  }

  private OnboardResult result(
      Conclusion conclusion, FileTransaction.@Nullable Receipt receipt, @Nullable Verdict verdict) {
    Answers answers = conclusion.answers();
    Login login = answers.login();
    List<KeySource> otherKeys = new ArrayList<>();
    FormerKey lost = login == null ? null : FormerKey.lost(answers);
    for (KeyPlace other : login == null ? List.<KeyPlace>of() : login.otherKeys()) {
      if (lost == null || !other.source().equals(lost.source())) {
        otherKeys.add(other.source());
      }
    }
    ModelDefinition model = answers.model();
    OnboardResult.StoredAt storedAt = storedAt(answers);
    List<String> warnings = new ArrayList<>(answers.warnings());
    warnings.addAll(warnings(conclusion.plan(), answers));
    if (storedAt != null) {
      warnings.addAll(storedAt.warnings());
    }
    String workspace = answers.request().target().workspace();
    return new OnboardResult(
        login == null ? null : login.provider(),
        answers.key(),
        lost == null ? null : lost.shown(),
        otherKeys,
        answers.verdict(),
        login == null || login.paying() == null ? null : new Payment(answers).words(),
        answers.selection().probe(),
        answers.offerOrNull(),
        login == null || model == null ? null : login.provider().ref(model.id()),
        answers.selection().reasons(),
        storedAt,
        OnboardResult.byFlag(answers),
        conclusion.plan(),
        receipt,
        verdict,
        Doubts.of(answers),
        answers.files().config().path(),
        workspace == null ? answers.files().workspace() : workspace,
        !answers.request().writing().seen() || answers.files().route().installed(),
        warnings);
  }
}
