package ai.openclaw.cli;

import static ai.openclaw.cli.Flag.accepted;
import static ai.openclaw.cli.Flag.choice;
import static ai.openclaw.cli.Flag.elsewhere;
import static ai.openclaw.cli.Flag.oneOf;
import static ai.openclaw.cli.Flag.toggle;
import static ai.openclaw.cli.Flag.value;

import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.runtime.CredentialStore;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code onboard}: its own, and those of the provider table. */
final class OnboardFlags {
  static final Flag NON_INTERACTIVE =
      toggle("--non-interactive", "Never prompt; fail if a value is missing");
  static final Flag AUTH_CHOICE =
      choice("--auth-choice", "id", "Provider and sign-in method", choices());
  static final Flag TOKEN =
      value("--token", "token", "A key, for the provider in --token-provider");
  static final Flag TOKEN_PROVIDER =
      choice("--token-provider", "id", "The provider that --token is for", Providers.fixed());
  static final Flag PROFILE_ID =
      value(
          "--token-profile-id",
          "id",
          "The profile that takes the key (default: <provider>:default)");
  static final Flag EXPIRES_IN =
      value("--token-expires-in", "duration", "When the key ends, for example 30d or 12h");
  static final Flag API_KEY_FILE =
      value(
          "--api-key-file",
          "path",
          Value.Kind.FILE,
          "Read the key from a file; - is standard input");
  static final Flag MODEL =
      value(
          "--model",
          "ref",
          Value.Kind.MODEL,
          "Default model: org/model[:route], or best-value, cheapest, fastest, longest");
  static final Flag UTILITY_MODEL =
      value(
          "--utility-model",
          "ref",
          Value.Kind.MODEL,
          "A small model for titles and summaries (OpenClaw 2026.7.1 or later)");
  static final Flag IMAGE_MODEL =
      value(
          "--image-model",
          "ref",
          Value.Kind.MODEL,
          "What looks at images where the default model cannot");
  static final Flag FALLBACK =
      value(
          "--fallback",
          "ref",
          Value.Kind.MODELS,
          "What answers when the default model does not; can be repeated");
  static final Flag LOCAL_FALLBACK =
      toggle(
          "--local-fallback", "Fall back last on Ollama, LM Studio or llama.cpp on this machine");
  static final Flag IMAGE_INPUT =
      toggle("--custom-image-input", "The custom provider's model sees images");
  static final Flag TEXT_INPUT =
      toggle("--custom-text-input", "The custom provider's model takes text alone");
  static final Flag KEEP_DEFAULT_MODEL =
      toggle("--keep-default-model", "Configure the provider; keep the default model");
  static final Flag NO_VERIFY = toggle("--no-verify", "Do not check the key");
  static final Flag LEAST_PRIVILEGE =
      toggle(
          "--require-least-privilege",
          "Exit 4 if the Hugging Face token may do more than call for inference");
  static final Flag PROBE =
      toggle("--probe", "Try the model with one short request (a cent at most, or it asks)");
  static final Flag BILL_TO = value("--bill-to", "org", "The organisation that pays");
  static final Flag USE_HF_LOGIN =
      toggle("--use-hf-login", "Use the token of hf auth login if there is no other");
  static final Flag WORKSPACE =
      value("--workspace", "dir", Value.Kind.FOLDER, "The agents' workspace folder");
  static final Flag CREDENTIAL_STORE =
      oneOf(
          "--credential-store",
          stores(),
          "Where the key goes (default: auto, where your OpenClaw reads it)");
  static final Flag MIGRATE_CUSTOM =
      toggle("--migrate-custom", "Move custom providers that point at the provider into its own");
  static final Flag MIGRATE_PROFILES =
      toggle(
          "--migrate-profiles",
          "Hand the keys of auth-profiles.json over to an OpenClaw that does not read it");
  static final Flag SECRET_INPUT_MODE =
      oneOf(
          "--secret-input-mode",
          List.of("plaintext", "ref"),
          "Store the key itself, or a reference to its variable (default: plaintext)");
  static final Flag SECRET_REF =
      value(
          "--secret-ref",
          "reference",
          "Store this in place of the key: env:<variable>, file:<path> or exec:<command>");
  static final Flag WRITE_DOTENV =
      toggle(
          "--write-dotenv",
          "Write the variable of a reference to OpenClaw's .env, for a gateway that runs as a service");
  static final Flag STRICT =
      toggle("--strict", "Exit 5 unless OpenClaw certainly uses the key and the model");
  static final Flag UNDO =
      toggle("--undo", "Put the files back as they were before the last run that changed them");
  static final Flag FORGET =
      toggle("--forget", "Delete what is kept of them for --undo, former keys among it");
  static final Flag NO_BROWSER =
      toggle("--no-browser", "Do not offer to open pages in the browser");
  static final Flag ACCESSIBLE =
      toggle("--accessible", "Ask in plain lines, for screen readers [ACCESSIBLE]");

  private static final List<Flag> OWN =
      List.of(
          NON_INTERACTIVE,
          AUTH_CHOICE,
          TOKEN,
          TOKEN_PROVIDER,
          PROFILE_ID,
          EXPIRES_IN,
          API_KEY_FILE,
          MODEL,
          KEEP_DEFAULT_MODEL,
          UTILITY_MODEL,
          IMAGE_MODEL,
          FALLBACK,
          LOCAL_FALLBACK,
          IMAGE_INPUT,
          TEXT_INPUT,
          Flags.OFFLINE,
          NO_VERIFY,
          LEAST_PRIVILEGE,
          PROBE,
          BILL_TO,
          USE_HF_LOGIN,
          Flags.AGENT,
          WORKSPACE,
          CREDENTIAL_STORE,
          MIGRATE_CUSTOM,
          MIGRATE_PROFILES,
          SECRET_INPUT_MODE,
          SECRET_REF,
          WRITE_DOTENV,
          STRICT,
          UNDO,
          FORGET,
          NO_BROWSER,
          ACCESSIBLE,
          Flags.DRY_RUN,
          Flags.JSON);

  static final Flag MODE = accepted("--mode", "local");

  /** Steps of OpenClaw's own onboarding that are not this tool's. */
  private static final List<Flag> WITHOUT_EFFECT =
      List.of(
          MODE,
          accepted("--accept-risk", null),
          accepted("--flow", "flow"),
          accepted("--skip-channels", null),
          accepted("--skip-skills", null),
          accepted("--skip-health", null),
          accepted("--skip-ui", null),
          accepted("--skip-daemon", null),
          accepted("--skip-search", null),
          accepted("--skip-hooks", null),
          accepted("--skip-bootstrap", null),
          accepted("--no-install-daemon", null));

  /** What OpenClaw itself does and this tool does not. */
  private static final List<Flag> OPENCLAWS_OWN =
      List.of(
          elsewhere("--install-daemon", null),
          elsewhere("--daemon-runtime", "runtime"),
          elsewhere("--reset", null),
          elsewhere("--reset-scope", "scope"),
          elsewhere("--gateway-port", "port"),
          elsewhere("--gateway-bind", "mode"),
          elsewhere("--gateway-auth", "mode"),
          elsewhere("--gateway-token", "token"),
          elsewhere("--gateway-token-ref-env", "name"),
          elsewhere("--gateway-password", "password"),
          elsewhere("--remote-url", "url"),
          elsewhere("--remote-token", "token"),
          elsewhere("--tailscale", "mode"),
          elsewhere("--tailscale-reset-on-exit", null));

  private static final List<String> ABOUT_MODELS =
      List.of(
          MODEL.name(),
          KEEP_DEFAULT_MODEL.name(),
          UTILITY_MODEL.name(),
          IMAGE_MODEL.name(),
          FALLBACK.name(),
          LOCAL_FALLBACK.name(),
          IMAGE_INPUT.name(),
          TEXT_INPUT.name(),
          PROBE.name(),
          BILL_TO.name(),
          WORKSPACE.name(),
          UNDO.name(),
          FORGET.name(),
          MIGRATE_CUSTOM.name());

  private OnboardFlags() {}

  /** All options, in the order of the help. */
  static List<Flag> all() {
    List<Flag> flags = new ArrayList<>(OWN.subList(0, 2));
    for (Provider provider : Providers.ALL) {
      for (Field field : provider.authChoice().fields()) {
        // Two ways to log in can share a key.
        Flag flag = Flag.of(field);
        if (!has(flags, flag.name())) {
          flags.add(flag);
        }
      }
    }
    flags.addAll(OWN.subList(2, OWN.size()));
    flags.addAll(WITHOUT_EFFECT);
    flags.addAll(OPENCLAWS_OWN);
    return flags;
  }

  /** The options of that much of onboarding. */
  static List<Flag> of(OnboardRequest.Scope scope) {
    if (scope == OnboardRequest.Scope.EVERYTHING) {
      return all();
    }
    List<Flag> flags = new ArrayList<>();
    for (Flag flag : all()) {
      if (flag.isListed() && isAboutTheKey(flag)) {
        flags.add(flag);
      }
    }
    return flags;
  }

  private static boolean isAboutTheKey(Flag flag) {
    if (ABOUT_MODELS.contains(flag.name())) {
      return false;
    }
    boolean ofExcluded = false;
    for (Provider provider : Providers.ALL) {
      for (Field field : provider.authChoice().fields()) {
        if (field.flag().equals(flag.name())) {
          if (OnboardRequest.Scope.KEY.includes(provider)) {
            return true;
          }
          ofExcluded = true;
        }
      }
    }
    return !ofExcluded;
  }

  private static boolean has(List<Flag> flags, String name) {
    for (Flag flag : flags) {
      if (flag.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> choices() {
    List<String> choices = new ArrayList<>();
    for (Provider provider : Providers.ALL) {
      choices.add(provider.authChoice().id());
    }
    choices.addAll(List.of("token", "apiKey", "skip"));
    return choices;
  }

  /** The places where a key may go. */
  static List<String> stores() {
    List<String> ids = new ArrayList<>();
    for (CredentialStore store : CredentialStore.values()) {
      ids.add(store.id());
    }
    return ids;
  }
}
