package ai.openclaw.cli;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardRequest.CredentialStore;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code openclaw onboard}: flags to a request, the request to onboarding, the result to the
 * console.
 */
public final class OnboardCommand implements Command {
  private final Environment environment;
  private final Redactor redactor;
  private final Starter starter;
  private final OnboardReport report;

  /** Starts onboarding once it is known who answers its questions. */
  public interface Starter {
    /** Runs onboarding. */
    OnboardResult onboard(OnboardRequest request, Manner manner);
  }

  /**
   * How questions are asked.
   *
   * @param interactive whether there is somebody to ask
   * @param accessible plain lines instead of a drawn screen
   * @param scriptedCommand what does the same without questions
   */
  public record Manner(boolean interactive, boolean accessible, String scriptedCommand) {}

  /** The command in that environment. */
  public OnboardCommand(
      Environment environment, Redactor redactor, Starter starter, OnboardReport report) {
    this.environment = environment;
    this.redactor = redactor;
    this.starter = starter;
    this.report = report;
  }

  @Override
  public String name() {
    return "onboard";
  }

  @Override
  public String summary() {
    return "Set up a provider: key, model, and OpenClaw's own files";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Flag> flags() {
    return OnboardFlags.all();
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Options of OpenClaw's own onboarding for other steps (--accept-risk, --mode local,",
        "--flow, --skip-…) are accepted and have no effect here.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    refuseOpenClawsOwn(arguments);
    refuseEmpty(arguments);
    boolean interactive = !arguments.has(OnboardFlags.NON_INTERACTIVE);
    OnboardRequest request = request(arguments, interactive);
    Manner manner =
        new Manner(
            interactive,
            arguments.has(OnboardFlags.ACCESSIBLE),
            "openclaw onboard --non-interactive --auth-choice huggingface-api-key");
    OnboardResult result = starter.onboard(request, manner);
    report.print(result, arguments);
    return ExitCode.DONE;
  }

  private static void refuseOpenClawsOwn(Arguments arguments) {
    for (Flag flag : OnboardFlags.all()) {
      boolean remote =
          flag.name().equals(OnboardFlags.MODE.name()) && "remote".equals(arguments.value(flag));
      boolean elsewhere = flag.visibility() == Flag.Visibility.ELSEWHERE;
      if (arguments.has(flag) && (elsewhere || remote)) {
        throw Flag.doneElsewhere(flag.name() + (remote ? " remote" : ""));
      }
    }
    String mode = arguments.value(OnboardFlags.MODE);
    if (mode != null && !mode.equals("local") && !mode.equals("remote")) {
      throw new Failure(
          ExitCode.USAGE, "unknown --mode " + mode, "the only one here is --mode local");
    }
  }

  /** An option whose value is empty was meant to have one: a script's variable is not set. */
  private static void refuseEmpty(Arguments arguments) {
    for (Flag flag : OnboardFlags.all()) {
      String value = arguments.value(flag);
      if (flag.placeholder() != null && value != null && value.isBlank()) {
        throw empty(flag.name());
      }
    }
  }

  private static Failure empty(String flag) {
    return new Failure(
        ExitCode.USAGE, flag + " is empty", "is the variable that it is made from set?");
  }

  private OnboardRequest request(Arguments arguments, boolean interactive) {
    return new OnboardRequest(
        login(arguments),
        new OnboardRequest.Model(
            arguments.value(OnboardFlags.MODEL), arguments.has(OnboardFlags.KEEP_DEFAULT_MODEL)),
        new OnboardRequest.Checks(
            arguments.has(OnboardFlags.OFFLINE) || environment.isOn("HF_HUB_OFFLINE"),
            !arguments.has(OnboardFlags.NO_VERIFY),
            wish(OnboardFlags.PROBE, arguments, interactive),
            arguments.value(OnboardFlags.BILL_TO)),
        new OnboardRequest.Target(
            arguments.value(CommonFlags.PROFILE),
            arguments.value(OnboardFlags.AGENT),
            arguments.value(OnboardFlags.WORKSPACE)),
        new OnboardRequest.Writing(
            arguments.has(OnboardFlags.DRY_RUN),
            store(arguments.value(OnboardFlags.CREDENTIAL_STORE)),
            wish(OnboardFlags.MIGRATE_CUSTOM, arguments, interactive)));
  }

  /** Yes where the option says so; else null to ask, which for a script means no. */
  private static @Nullable Boolean wish(Flag flag, Arguments arguments, boolean interactive) {
    if (arguments.has(flag)) {
      return true;
    }
    return interactive ? null : false;
  }

  private OnboardRequest.Login login(Arguments arguments) {
    Map<String, String> fields = new HashMap<>();
    Map<String, Secret> keys = new HashMap<>();
    for (Provider provider : Providers.ALL) {
      for (Field field : provider.authChoice().fields()) {
        String value = arguments.values().get(field.flag());
        if (value == null) {
          continue;
        }
        if (field.secret()) {
          keys.put(field.flag(), secret(field.flag(), value));
        } else {
          fields.put(field.flag(), value);
        }
      }
    }
    String token = arguments.value(OnboardFlags.TOKEN);
    return new OnboardRequest.Login(
        arguments.value(OnboardFlags.AUTH_CHOICE),
        fields,
        keys,
        token == null ? null : secret(OnboardFlags.TOKEN.name(), token),
        tokenProvider(arguments),
        arguments.value(OnboardFlags.API_KEY_FILE),
        arguments.has(OnboardFlags.USE_HF_LOGIN));
  }

  private static @Nullable String tokenProvider(Arguments arguments) {
    String id = arguments.value(OnboardFlags.TOKEN_PROVIDER);
    boolean token = arguments.has(OnboardFlags.TOKEN);
    if (token && id == null) {
      throw new Failure(
          ExitCode.USAGE, "--token needs --token-provider", "add --token-provider huggingface");
    }
    if (!token && id != null) {
      throw new Failure(ExitCode.USAGE, "--token-provider needs --token", "add --token <token>");
    }
    if (id != null && Providers.find(id) == null) {
      throw new Failure(
          ExitCode.USAGE, "unknown --token-provider " + id, OnboardFlags.TOKEN_PROVIDER.help());
    }
    return id;
  }

  private Secret secret(String flag, String value) {
    Secret secret = Secret.pasted(value);
    redactor.learn(secret);
    if (secret.isEmpty()) {
      throw empty(flag);
    }
    return secret;
  }

  private static CredentialStore store(@Nullable String value) {
    if (value == null || value.equals("auto")) {
      return CredentialStore.AUTO;
    }
    if (value.equals("auth-profiles")) {
      return CredentialStore.AUTH_PROFILES;
    }
    if (value.equals("config")) {
      return CredentialStore.CONFIG;
    }
    throw new Failure(
        ExitCode.USAGE,
        "unknown " + OnboardFlags.CREDENTIAL_STORE.name() + " " + value,
        "one of auto, auth-profiles, config");
  }
}
