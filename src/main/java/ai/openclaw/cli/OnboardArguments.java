package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.secret.Secret;
import ai.openclaw.text.PlainAscii;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request in the arguments of {@code onboard}; a failure names the option that makes no sense.
 */
final class OnboardArguments {
  private final OnboardRequest.Scope scope;
  private final Arguments arguments;
  private final Context context;

  OnboardArguments(OnboardRequest.Scope scope, Arguments arguments, Context context) {
    this.scope = scope;
    this.arguments = arguments;
    this.context = context;
  }

  OnboardRequest request() {
    boolean interactive = !arguments.has(OnboardFlags.NON_INTERACTIVE);
    refuseOpenClawsOwn();
    refuseEmpty();
    return new OnboardRequest(
        scope,
        login(interactive),
        new OnboardRequest.Model(
            arguments.value(OnboardFlags.MODEL),
            arguments.has(OnboardFlags.KEEP_DEFAULT_MODEL),
            images(),
            extras()),
        new OnboardRequest.Checks(
            context.isOffline(arguments),
            !arguments.has(OnboardFlags.NO_VERIFY),
            leastPrivilege(),
            wish(OnboardFlags.PROBE, interactive),
            header(OnboardFlags.BILL_TO),
            interactive),
        new OnboardRequest.Target(
            arguments.value(Flags.PROFILE),
            arguments.value(Flags.AGENT),
            arguments.value(OnboardFlags.WORKSPACE)),
        new OnboardRequest.Writing(
            arguments.has(Flags.DRY_RUN),
            store(arguments.value(OnboardFlags.CREDENTIAL_STORE)),
            interactive,
            references(),
            wish(OnboardFlags.MIGRATE_CUSTOM, interactive),
            wish(OnboardFlags.MIGRATE_PROFILES, interactive)));
  }

  /** What the token may do is only known once Hugging Face was asked. */
  private boolean leastPrivilege() {
    boolean wanted = arguments.has(OnboardFlags.LEAST_PRIVILEGE);
    if (wanted && arguments.has(OnboardFlags.NO_VERIFY)) {
      throw Flag.exclusive(OnboardFlags.LEAST_PRIVILEGE, OnboardFlags.NO_VERIFY);
    }
    if (wanted && context.isOffline(arguments)) {
      throw new Failure(
          ExitCode.USAGE,
          OnboardFlags.LEAST_PRIVILEGE.name() + " needs the network: Hugging Face is asked",
          arguments.has(Flags.OFFLINE) ? "leave --offline out" : "unset HF_HUB_OFFLINE");
    }
    return wanted;
  }

  private void refuseOpenClawsOwn() {
    for (Flag flag : OnboardFlags.all()) {
      boolean remote =
          flag.name().equals(OnboardFlags.MODE.name()) && "remote".equals(arguments.value(flag));
      boolean elsewhere = flag.visibility() == Flag.Visibility.ELSEWHERE;
      if (arguments.has(flag) && (elsewhere || remote)) {
        context.passingOn().setUp(flag.name() + (remote ? " remote" : ""));
      }
    }
    String mode = arguments.value(OnboardFlags.MODE);
    if (mode != null && !mode.equals("local") && !mode.equals("remote")) {
      throw new Failure(
          ExitCode.USAGE, "unknown --mode " + mode, "the only one here is --mode local");
    }
  }

  /** An option whose value is empty was meant to have one: a script's variable is not set. */
  private void refuseEmpty() {
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

  private OnboardRequest.References references() {
    String mode = arguments.value(OnboardFlags.SECRET_INPUT_MODE);
    String to = arguments.value(OnboardFlags.SECRET_REF);
    boolean dotEnv = arguments.has(OnboardFlags.WRITE_DOTENV);
    if (mode != null && !mode.equals("plaintext") && !mode.equals("ref")) {
      throw new Failure(
          ExitCode.USAGE,
          "unknown " + OnboardFlags.SECRET_INPUT_MODE.name() + " " + mode,
          "one of plaintext, ref");
    }
    if (to != null && "plaintext".equals(mode)) {
      throw new Failure(
          ExitCode.USAGE,
          "--secret-input-mode plaintext and --secret-ref exclude each other",
          "leave one of them out");
    }
    boolean wanted = to != null || "ref".equals(mode);
    if (dotEnv && (!wanted || (to != null && !to.startsWith("env:")))) {
      throw new Failure(
          ExitCode.USAGE,
          "--write-dotenv needs a reference to a variable",
          "add --secret-input-mode ref");
    }
    return new OnboardRequest.References(wanted, to, dotEnv);
  }

  /** Yes where the option says so; else null to ask, which for a script means no. */
  private @Nullable Boolean wish(Flag flag, boolean interactive) {
    if (arguments.has(flag)) {
      return true;
    }
    return interactive ? null : false;
  }

  private OnboardRequest.Login login(boolean interactive) {
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
        tokenProvider(),
        slot(),
        arguments.value(OnboardFlags.API_KEY_FILE),
        arguments.has(OnboardFlags.USE_HF_LOGIN),
        interactive && !arguments.has(OnboardFlags.NO_BROWSER));
  }

  private @Nullable Boolean images() {
    boolean images = arguments.has(OnboardFlags.IMAGE_INPUT);
    boolean text = arguments.has(OnboardFlags.TEXT_INPUT);
    if (images && text) {
      throw Flag.exclusive(OnboardFlags.IMAGE_INPUT, OnboardFlags.TEXT_INPUT);
    }
    return (images || text) ? (Boolean) images : null;
  }

  private OnboardRequest.Extras extras() {
    String utility = arguments.value(OnboardFlags.UTILITY_MODEL);
    String image = arguments.value(OnboardFlags.IMAGE_MODEL);
    String fallbacks = arguments.value(OnboardFlags.FALLBACK);
    boolean local = arguments.has(OnboardFlags.LOCAL_FALLBACK);
    return utility == null && image == null && fallbacks == null && !local
        ? OnboardRequest.Extras.NONE
        : new OnboardRequest.Extras(
            utility, image, fallbacks == null ? List.of() : Value.several(fallbacks), local);
  }

  private OnboardRequest.Slot slot() {
    String profileId = arguments.value(OnboardFlags.PROFILE_ID);
    String expiresIn = arguments.value(OnboardFlags.EXPIRES_IN);
    if (profileId == null && expiresIn == null) {
      return OnboardRequest.Slot.USUAL;
    }
    Long millis = expiresIn == null ? null : millis(expiresIn);
    return new OnboardRequest.Slot(
        profileId == null ? null : profileId.trim(),
        millis == null ? null : context.clock().millis() + millis);
  }

  private static long millis(String duration) {
    Matcher parts = Pattern.compile("(\\d{1,6})([smhd])").matcher(duration.trim());
    if (!parts.matches()) {
      throw new Failure(
          ExitCode.USAGE,
          OnboardFlags.EXPIRES_IN.name() + " is " + duration + ", not a duration",
          "a number and s, m, h or d: 30d");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "s" -> Duration.ofSeconds(number).toMillis();
      case "m" -> Duration.ofMinutes(number).toMillis();
      case "h" -> Duration.ofHours(number).toMillis();
      default -> Duration.ofDays(number).toMillis();
    };
  }

  /** The value of an option that is sent in a header. */
  private @Nullable String header(Flag flag) {
    String value = arguments.value(flag);
    int other = value == null ? 0 : PlainAscii.firstOther(value.trim());
    if (other > 0) {
      throw new Failure(
          ExitCode.USAGE,
          flag.name() + " has a character that cannot be sent (number " + other + ")",
          "give the name as it stands in the address of its page");
    }
    return value == null ? null : value.trim();
  }

  private @Nullable String tokenProvider() {
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
    Secret secret = Secret.given(value);
    context.redactor().learn(secret);
    if (secret.isEmpty()) {
      throw empty(flag);
    }
    return secret;
  }

  private static CredentialStore store(@Nullable String value) {
    if (value == null) {
      return CredentialStore.AUTO;
    }
    for (CredentialStore store : CredentialStore.values()) {
      if (store.id().equals(value)) {
        return store;
      }
    }
    throw new Failure(
        ExitCode.USAGE,
        "unknown " + OnboardFlags.CREDENTIAL_STORE.name() + " " + value,
        "one of " + String.join(", ", OnboardFlags.stores()));
  }
}
