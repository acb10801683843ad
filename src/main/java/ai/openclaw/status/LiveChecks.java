package ai.openclaw.status;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyForm;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Credit;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.huggingface.TokenForm;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ConfiguredRef;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ProviderState;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks Hugging Face about the key in use, and the default model for a single token. */
public final class LiveChecks {
  private final AccountCheck account;
  private final Probe probe;
  private final ProviderStates states;
  private final boolean hubIsChosen;
  private final Clock clock;

  /**
   * What Hugging Face said when it was asked.
   *
   * @param account whose the key is; null when it was not asked for or nobody knows
   * @param needed what the key has to allow; null when the provider was not asked about it
   * @param credit what whoever pays has used; null when it is not known
   * @param probe what became of the request to the default model; null when none was made
   */
  record Result(
      @Nullable Account account,
      @Nullable Permission needed,
      @Nullable Credit credit,
      @Nullable ProbeResult probe,
      List<Finding> findings) {
    static final Result NONE = new Result(null, null, null, null, List.of());
  }

  /** Asks through these; {@code hubIsChosen} when the user named the hub to ask. */
  public LiveChecks(
      AccountCheck account, Probe probe, ProviderStates states, boolean hubIsChosen, Clock clock) {
    this.account = account;
    this.probe = probe;
    this.states = states;
    this.hubIsChosen = hubIsChosen;
    this.clock = clock;
  }

  /**
   * Makes sure that the key to be tried is one of the model's provider: no other is to see it.
   *
   * @throws Failure with {@link ExitCode#USAGE} when it is not
   */
  static void requireOneProvider(
      StateFiles files, AgentModels models, StatusReader.Options options) {
    String profile = options.profile();
    if (!options.probe() || profile == null) {
      return;
    }
    ModelRef model = tried(models, options.provider());
    Credential stored = files.profiles().find(profile);
    if (model == null || stored == null || model.provider().equalsIgnoreCase(stored.provider())) {
      return;
    }
    String its = stored.provider();
    throw new Failure(
        ExitCode.USAGE,
        profile
            + (its.isEmpty() ? " names no provider, and " : " is a profile of " + its + ", and ")
            + model.text()
            + " is a model of "
            + model.provider(),
        files.command(
            its.isEmpty()
                ? "models auth list"
                : "models status --probe --probe-provider "
                    + ShellWord.of(its)
                    + " --probe-profile "
                    + ShellWord.of(profile)));
  }

  /** Asks whose the key is, once, and tries the default model, unless the key is refused. */
  Result run(KeyReport keys, AgentModels models, StatusReader.Options options) {
    List<Finding> findings = new ArrayList<>();
    ProviderState checked = options.check() ? inUse(keys, models) : null;
    Permission needed = checked == null ? null : permission(checked);
    PaymentCheck payment =
        checked == null || needed == null ? null : payment(checked, needed, keys);
    Account owner =
        checked == null || needed == null ? null : owner(checked, needed, keys, findings);
    Credit left =
        payment == null || needed == null || owner == null || isRefused(findings)
            ? null
            : payment.credit(owner, needed, keys.files().commands(), findings);
    ProbeResult answer =
        options.probe() && !isRefused(findings) ? answer(keys, models, options, findings) : null;
    return new Result(owner, needed, left, answer, List.copyOf(findings));
  }

  /**
   * The provider of the default model, else of another model in use, else any with a key, that
   * takes keys of Hugging Face's; null when none does.
   */
  private @Nullable ProviderState inUse(KeyReport keys, AgentModels models) {
    ModelRef model = models.defaultModel();
    Set<String> used = StatusReader.inUse(models, keys.files().agent());
    ProviderState best = null;
    for (ProviderState state : states(keys, models)) {
      if (permission(state) == null || state.baseUrl() == null || keys.of(state.id()) == null) {
        continue;
      }
      if (model != null && model.provider().equals(state.id())) {
        return state;
      }
      boolean better = best == null || (used.contains(state.id()) && !used.contains(best.id()));
      best = better ? state : best;
    }
    return best;
  }

  private static @Nullable Permission permission(ProviderState state) {
    return state.description() == null ? null : Permission.of(state.description());
  }

  private @Nullable Account owner(
      ProviderState state, Permission needed, KeyReport keys, List<Finding> findings) {
    Provider provider = state.description();
    String baseUrl = state.baseUrl();
    ProviderKeys its = keys.of(state.id());
    return provider == null || baseUrl == null || its == null
        ? null
        : owner(verdict(provider, needed, baseUrl, its, state.payer()), findings);
  }

  /** Who pays, asked for beside the account where anybody is asked at all. */
  private PaymentCheck payment(ProviderState state, Permission needed, KeyReport keys) {
    Provider provider = state.description();
    String baseUrl = state.baseUrl();
    Secret key = key(keys.of(state.id()));
    boolean asked =
        needed == Permission.INFERENCE_PROVIDERS
            && key != null
            && provider != null
            && baseUrl != null
            && AccountCheck.elsewhere(provider, baseUrl, hubIsChosen) == null
            && complaint(key, provider) == null;
    return PaymentCheck.start(state.payer(), asked ? key : null, account, clock.instant());
  }

  private @Nullable ProbeResult answer(
      KeyReport keys, AgentModels models, StatusReader.Options options, List<Finding> findings) {
    ModelRef model = tried(models, options.provider());
    if (model == null) {
      return notTried("there is none", findings);
    }
    Secret key = key(keys, model.provider(), options.profile());
    for (ProviderState state : states(keys, models)) {
      Provider provider = state.description();
      String baseUrl = state.baseUrl();
      boolean router = provider != null && provider.isRouted();
      if (router && baseUrl != null && state.id().equals(model.provider())) {
        return key == null
            ? notTried("there is no key that this program can read", findings)
            : noted(probe.run(baseUrl, key, model.model(), state.payer()), findings);
      }
    }
    return notTried("it is not one of Hugging Face's router", findings);
  }

  /** The default model, or the first one in use of that provider, or its usual one. */
  private static @Nullable ModelRef tried(AgentModels models, @Nullable String provider) {
    ModelRef model = models.defaultModel();
    if (provider == null || (model != null && model.provider().equals(provider))) {
      return model;
    }
    for (ConfiguredRef configured : models.refs()) {
      if (configured.ref().provider().equals(provider)) {
        return configured.ref();
      }
    }
    Provider known = Providers.find(provider);
    String usual = known == null ? null : known.defaultModel();
    return usual == null ? null : new ModelRef(provider, usual);
  }

  private static @Nullable Secret key(KeyReport keys, String provider, @Nullable String profile) {
    if (profile == null) {
      return key(keys.of(provider));
    }
    Credential stored = keys.files().profiles().find(profile);
    return stored instanceof Credential.ApiKey apiKey ? apiKey.key() : null;
  }

  private List<ProviderState> states(KeyReport keys, AgentModels models) {
    return states.of(keys.files(), models.refs());
  }

  private @Nullable AccountVerdict verdict(
      Provider provider,
      Permission needed,
      String baseUrl,
      ProviderKeys keys,
      @Nullable String payer) {
    Secret key = key(keys);
    if (key == null) {
      boolean hidden = keys.byOpenClaw() != null || keys.databaseThatMayWin() != null;
      return hidden
          ? new AccountVerdict.Unchecked("only OpenClaw can read it", AccountVerdict.Why.UNASKED)
          : null;
    }
    String complaint = complaint(key, provider);
    if (complaint != null) {
      String hint = "create one: " + needed.newTokenLink(payer);
      return new AccountVerdict.Refused(new Failure(ExitCode.REFUSED, complaint, hint), null);
    }
    AccountVerdict elsewhere = AccountCheck.elsewhere(provider, baseUrl, hubIsChosen);
    return elsewhere == null ? account.check(key, needed, payer) : elsewhere;
  }

  private static @Nullable String complaint(Secret key, Provider provider) {
    String form = KeyForm.complaint(key, provider);
    return form == null ? TokenForm.complaint(key) : "the key " + form;
  }

  private static @Nullable Account owner(@Nullable AccountVerdict verdict, List<Finding> findings) {
    if (verdict instanceof AccountVerdict.Refused refused) {
      findings.add(
          new Finding(
              Finding.Kind.KEY_REFUSED, refused.failure().getMessage(), refused.failure().hint()));
      return refused.account();
    }
    if (verdict instanceof AccountVerdict.Unchecked unchecked) {
      findings.add(
          new Finding(
              Finding.Kind.KEY_UNCHECKED,
              "the key could not be checked: " + unchecked.reason(),
              null));
    }
    return verdict instanceof AccountVerdict.Confirmed confirmed ? confirmed.account() : null;
  }

  private static ProbeResult noted(ProbeResult answer, List<Finding> findings) {
    if (answer instanceof ProbeResult.Refused refused) {
      findings.add(
          new Finding(
              Finding.Kind.MODEL_REFUSED,
              refused.failure().getMessage(),
              refused.failure().hint()));
    } else if (answer instanceof ProbeResult.Unclear unclear) {
      findings.add(
          new Finding(
              Finding.Kind.MODEL_UNCLEAR,
              "the model could not be tried: " + unclear.reason(),
              unclear.hint()));
    }
    return answer;
  }

  private static @Nullable ProbeResult notTried(String reason, List<Finding> findings) {
    findings.add(
        new Finding(
            Finding.Kind.MODEL_UNCLEAR, "the default model was not tried: " + reason, null));
    return null;
  }

  /** OpenClaw's key, for it is OpenClaw that has to work; null for one that only it has. */
  static @Nullable Secret key(@Nullable ProviderKeys keys) {
    KeyPlace place = keys == null ? null : keys.byOpenClaw();
    // A login may have ended: OpenClaw renews it when it uses it.
    return place == null || place.form() == KeyPlace.Form.OAUTH || !place.hasKey()
        ? null
        : place.secret();
  }

  private static boolean isRefused(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.kind() == Finding.Kind.KEY_REFUSED) {
        return true;
      }
    }
    return false;
  }
}
