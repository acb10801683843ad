package ai.openclaw.onboard;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyReference;
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
    KeyCandidates candidates =
        new KeyCandidates(
            tools.keys(),
            tools.keyFile(),
            new KeyReferences(tools.environment(), tools.redactor()));
    TokenPage tokenPage = new TokenPage(prompter, tools.environment());
    Step key = new KeyStep(prompter, candidates, tokenPage, check);
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
                prompter,
                tools.environment(),
                draft -> planMaker.plan(decisions(draft), draft.snapshot()),
                changeable));
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
    Decisions decisions = decisions(draft);
    ChangePlan plan = planMaker.plan(decisions, draft.snapshot());
    if (request.writing().dryRun()) {
      return result(draft, plan, null);
    }
    Receipt receipt = commit(decisions, references);
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

  private Receipt commit(Decisions decisions, boolean withDotEnv) {
    try {
      return transaction.commit(
          () -> planMaker.plan(decisions, state.read(withDotEnv)).fileChanges());
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
    OnboardRequest.References wish = draft.request().writing().references();
    Provider provider = draft.provider();
    boolean inConfig = draft.route().inConfig();
    if (wish.wanted()) {
      Decisions.Stored stored = new Decisions.Stored(key.secret(), key.reference(), wish.dotEnv());
      return new Decisions.Login(stored, provider.profileId(), inConfig);
    }
    KeySource.Kind kind = key.source().kind();
    if (kind == KeySource.Kind.CONFIG) {
      return new Decisions.Login(null, provider.profileId(), true);
    }
    boolean stored = kind == KeySource.Kind.PROFILE;
    if (stored && !inConfig) {
      return new Decisions.Login(null, key.source().name(), false);
    }
    if (StoredReference.leadsTo(key, draft, inConfig)) {
      return new Decisions.Login(null, provider.profileId(), inConfig);
    }
    // What a reference led to so far stays one when it moves.
    boolean moved = stored || kind == KeySource.Kind.OTHER_PROVIDER;
    KeyReference reference = moved ? key.reference() : null;
    return new Decisions.Login(
        new Decisions.Stored(key.secret(), reference, false), provider.profileId(), inConfig);
  }

  private static OnboardResult.@Nullable Kept kept(Draft draft) {
    Decisions.Login login = login(draft);
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
