package ai.openclaw.onboard;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeySource;
import ai.openclaw.config.InstalledRuntime;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Onboarding that asks this prompter. */
  public static Onboarding with(
      Prompter person, OnboardingTools tools, StateReader state, FileTransaction transaction) {
    CountingPrompter prompter = new CountingPrompter(person);
    KeyCheck check = new KeyCheck(prompter, tools.network());
    PlanMaker planMaker = new PlanMaker(tools.clock(), tools.version());
    Step provider = new ProviderStep(prompter);
    Step key = new KeyStep(prompter, tools.keys(), tools.keyFile(), check);
    Step model = new ModelStep(prompter);
    Map<String, Step> changeable = new LinkedHashMap<>();
    changeable.put("model", model);
    changeable.put("key", key);
    changeable.put("provider", provider);
    List<Step> steps =
        List.of(
            provider,
            new MethodStep(prompter),
            new MigrationStep(prompter),
            new FieldStep(prompter, tools.environment(), Field.Role.BASE_URL),
            new FieldStep(prompter, tools.environment(), Field.Role.COMPATIBILITY),
            new FieldStep(prompter, tools.environment(), Field.Role.PROVIDER_ID),
            key,
            new KeptKeys(),
            new EndpointStep(prompter, tools.network()),
            new ModelIdStep(prompter),
            model,
            new RouteStep(prompter, model),
            new ProbeStep(prompter, tools.network()),
            new ReviewStep(
                prompter, draft -> planMaker.plan(decisions(draft), draft.snapshot()), changeable));
    return new Onboarding(
        tools.environment(), state, new Conversation(prompter, steps), planMaker, transaction);
  }

  /** Runs it; nothing is written before everything is known. */
  public OnboardResult run(OnboardRequest request) {
    Snapshot snapshot = state.read();
    Draft draft = new Draft(request, snapshot, route(request, snapshot));
    conversation.run(draft);
    if (draft.skipped()) {
      return result(draft, new OnboardPlan(List.of()), null);
    }
    Decisions decisions = decisions(draft);
    OnboardPlan plan = planMaker.plan(decisions, draft.snapshot());
    if (request.writing().dryRun()) {
      return result(draft, plan, null);
    }
    Receipt receipt = commit(decisions);
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

  private Receipt commit(Decisions decisions) {
    try {
      return transaction.commit(() -> planMaker.plan(decisions, state.read()).fileChanges());
    } catch (Failure e) {
      throw e.inPhase(Phase.COMMIT.id());
    }
  }

  private static Decisions decisions(Draft draft) {
    Provider provider = draft.provider();
    OnboardRequest request = draft.request();
    return new Decisions(
        provider,
        draft.field(Field.Role.BASE_URL),
        provider.api(),
        login(draft),
        new Decisions.Model(draft.model(), request.model().keepDefault()),
        migration(draft),
        request.target().workspace(),
        request.checks().billTo());
  }

  private static Migration migration(Draft draft) {
    FoundKey key = draft.key();
    return new Migration(draft.migrated(), key == null ? null : key.secret());
  }

  private static Decisions.@Nullable Login login(Draft draft) {
    FoundKey key = draft.key();
    if (key == null) {
      return null;
    }
    KeySource.Kind kind = key.source().kind();
    boolean inConfig = draft.route().inConfig();
    if (kind == KeySource.Kind.CONFIG) {
      return new Decisions.Login(null, draft.provider().profileId(), true);
    }
    if (kind == KeySource.Kind.PROFILE && !inConfig) {
      return new Decisions.Login(null, key.source().name(), false);
    }
    return new Decisions.Login(key.secret(), draft.provider().profileId(), inConfig);
  }

  private static OnboardResult result(Draft draft, OnboardPlan plan, @Nullable Receipt receipt) {
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
        draft.route(),
        plan,
        receipt,
        draft.snapshot().config().path(),
        draft.warnings());
  }
}
