package ai.openclaw.status;

import ai.openclaw.auth.KeyForm;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Payer;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ConfiguredRef;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ProviderState;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import ai.openclaw.verdict.KeyVerdict;
import ai.openclaw.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out how the models of an agent stand. */
public final class StatusReader {
  private final KeyReader keyReader;
  private final ProviderStates states;
  private final ModelOffers offers;
  private final LiveChecks checks;

  /**
   * What to ask, and whether anybody may be asked.
   *
   * @param provider whose model is tried; null for the default model
   * @param profile whose key is tried; null for the one in use
   */
  public record Options(
      boolean check,
      boolean probe,
      boolean offline,
      @Nullable String provider,
      @Nullable String profile) {
    boolean asks() {
      return (check || probe) && !offline;
    }
  }

  /** A reader with these sources. */
  public StatusReader(
      KeyReader keyReader, ProviderStates states, ModelOffers offers, LiveChecks checks) {
    this.keyReader = keyReader;
    this.states = states;
    this.offers = offers;
    this.checks = checks;
  }

  /**
   * The status; the network is used only where that is wished for.
   *
   * @throws Failure with {@link ExitCode#USAGE} when the key to be tried is of another provider
   *     than the model
   */
  public ModelStatus read(StateFiles files, Options options) {
    AgentModels models = AgentModels.of(files.effective().data());
    LiveChecks.requireOneProvider(files, models, options);
    Set<String> inUse = inUse(models, files.agent());
    KeyReport keys = keyReader.read(files, inUse, null);
    List<Finding> findings = new ArrayList<>();
    ModelCatalog.Listing listing =
        listing(files, new Asking(options, keys, inUse), models, findings);
    ModelRef model = models.defaultModel();
    ModelStatus.Serving serving =
        model == null ? ModelStatus.Serving.NOT_KNOWN : ModelStatus.Serving.of(model, listing);
    if (model == null) {
      findings.add(withoutDefault(keys));
    }
    gone(models, files, listing, findings);
    overruled(ModelStatus.verdict(keys, models), findings);
    LiveChecks.Result asked = LiveChecks.Result.NONE;
    if (options.asks()) {
      asked = checks.run(keys, models, options);
    } else if (options.check() || options.probe()) {
      findings.add(
          new Finding(Finding.Kind.KEY_UNCHECKED, "the key was not checked: offline", null));
    }
    findings.addAll(asked.findings());
    findings.addAll(keys.findings());
    ModelStatus.Paid paid = model == null ? null : paid(model, files, listing, asked);
    return new ModelStatus(models, serving, keys, asked, paid, List.copyOf(findings));
  }

  /** Who pays for the default model, where it is one of Hugging Face's router. */
  private ModelStatus.@Nullable Paid paid(
      ModelRef model, StateFiles files, ModelCatalog.Listing listing, LiveChecks.Result asked) {
    for (ProviderState state : states.of(files, List.of())) {
      Provider provider = state.description();
      boolean routed = provider != null && provider.isRouted();
      if (routed && state.id().equals(model.provider())) {
        ListedModel line = ModelStatus.Serving.line(model, listing);
        Cost price = line == null ? null : line.facts().cost();
        return new ModelStatus.Paid(new Payer(state.payer(), asked.account()), price);
      }
    }
    return null;
  }

  /**
   * The providers of the models that are in use where an agent has none of its own, and of this
   * one's own; not of those that may only be used.
   */
  public static Set<String> inUse(AgentModels models, String agent) {
    Set<String> ids = new HashSet<>();
    for (ConfiguredRef configured : models.refsWith(agent)) {
      if (configured.isInUse()) {
        ids.add(configured.ref().provider());
      }
    }
    return ids;
  }

  /** What the providers offer; one that refuses the key does not end the command. */
  private ModelCatalog.Listing listing(
      StateFiles files, Asking asking, AgentModels models, List<Finding> findings) {
    ModelCatalog catalog = new ModelCatalog(files, states, offers, models.refsWith(files.agent()));
    ModelCatalog.Listing listing = catalog.list(false, null, asking);
    for (ModelCatalog.ProviderList each : listing.lists()) {
      if (each.list().warning() != null) {
        findings.add(new Finding(Finding.Kind.LIST_NOT_KEPT, each.list().warning(), null));
      }
      Failure refusal = each.refusal();
      if (refusal != null) {
        boolean works =
            !asking.isInUse(each.provider()) || asking.ofOpenClaw(each.provider()) == null;
        Finding.Kind kind = works ? Finding.Kind.LIST_REFUSED : Finding.Kind.KEY_REFUSED;
        findings.add(new Finding(kind, refusal.getMessage(), refusal.hint()));
      }
    }
    return listing;
  }

  /** OpenClaw's key counts, for it is OpenClaw that has to work. */
  private record Asking(Options options, KeyReport keys, Set<String> inUse)
      implements ModelCatalog.Asking {
    @Override
    public @Nullable Secret key(ProviderState state) {
      Secret theirs = ofOpenClaw(state);
      return theirs == null ? state.key() : theirs;
    }

    /** A kept list says nothing of the key; at Hugging Face no list does, and the account does. */
    @Override
    public ModelOffers.Freshness freshness(ProviderState state) {
      if (!options.asks()) {
        return ModelOffers.Freshness.OFFLINE;
      }
      Provider provider = state.description();
      boolean asksAccount = provider != null && Permission.of(provider) != null;
      return options.check() && isInUse(state) && !asksAccount
          ? ModelOffers.Freshness.REFRESH
          : ModelOffers.Freshness.USUAL;
    }

    boolean isInUse(ProviderState state) {
      return inUse.contains(state.id());
    }

    /** The key that OpenClaw uses; null for one that this program cannot read or send. */
    @Nullable Secret ofOpenClaw(ProviderState state) {
      Secret theirs = LiveChecks.key(keys.of(state.id()));
      Provider provider = state.description();
      boolean sendable =
          theirs != null && provider != null && KeyForm.complaint(theirs, provider) == null;
      return sendable ? theirs : null;
    }
  }

  private static Finding withoutDefault(KeyReport keys) {
    String onboard = keys.files().command("onboard");
    return keys.providers().isEmpty()
        ? new Finding(
            Finding.Kind.KEY_MISSING, "nothing is set up: no default model, no key", onboard)
        : new Finding(Finding.Kind.NO_DEFAULT, "there is no default model", onboard);
  }

  /** What OpenClaw certainly does otherwise than its files ask for. */
  private static void overruled(Verdict verdict, List<Finding> findings) {
    KeyVerdict key = verdict.key();
    if (key != null && key.source() != null && Boolean.FALSE.equals(key.effective())) {
      findings.add(new Finding(Finding.Kind.KEY_OVERRULED, key.why(), key.mend()));
    }
    Verdict.ModelVerdict model = verdict.model();
    if (model != null && model.ref() != null && !model.effective()) {
      findings.add(new Finding(Finding.Kind.MODEL_NOT_ALLOWED, model.why(), model.mend()));
    }
  }

  /** What the agents, and this one in their place, use and nobody serves. */
  private static void gone(
      AgentModels models, StateFiles files, ModelCatalog.Listing listing, List<Finding> findings) {
    String agent = files.agent();
    int shared = models.refs().size();
    List<ConfiguredRef> all = models.refsWith(agent);
    for (int i = 0; i < all.size(); i++) {
      ConfiguredRef configured = all.get(i);
      ModelRef ref = configured.ref();
      if (configured.isInUse()
          && ModelStatus.Serving.of(ref, listing).state() == ModelStatus.Serving.State.GONE) {
        String use = configured.roles().get(0).use().words();
        String whose = i < shared ? "" : " of agent " + agent;
        findings.add(
            new Finding(
                Finding.Kind.MODEL_GONE,
                "the " + use + " " + ref.text() + whose + " is no longer served",
                files.command("models list --all") + " shows what is"));
      }
    }
  }
}
