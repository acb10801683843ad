package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.runtime.Generation;
import ai.openclaw.runtime.KeyEvidence;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the key goes: to the place in which the OpenClaw that is here finds it first. */
final class DestinationStep implements Step {
  static final String FLAG = "--credential-store";

  private final Prompter prompter;
  private final StateReader state;

  DestinationStep(Prompter prompter, StateReader state) {
    this.prompter = prompter;
    this.state = state;
  }

  @Override
  public Answers.Part part() {
    return Answers.Part.PLACE;
  }

  @Override
  public Answers run(Answers answers) {
    KeyPlace key = answers.key();
    if (key == null) {
      return answers;
    }
    KeyEvidence evidence = evidence(answers);
    if (evidence.holds(key.source().name()) && !key.hasKey()) {
      return held(key, evidence, answers);
    }
    Answers chosen = answers.isReopened(Answers.Part.PLACE) ? asked(answers) : answers;
    boolean seen = answers.request().writing().seen();
    CredentialStore wish = wish(key, chosen, evidence);
    Destination place = Destination.of(evidence, wish, seen, answers.files().commands());
    boolean told = chosen.request().writing().store() == wish || wish == CredentialStore.RUNTIME;
    Destination usual = told ? place : place.because("where it was");
    boolean stays = usual.store() == CredentialStore.RUNTIME && evidence.holds(key.source().name());
    Destination destination = stays ? usual.in(key.source().name()) : usual;
    Answers placed = chosen.with(named(destination, answers.request().login().slot()));
    requireTakeable(placed);
    for (String warning : KeyWarnings.of(placed)) {
      placed = placed.warn(warning);
    }
    return placed;
  }

  /** While the file that OpenClaw stops at is there, it cannot be asked. */
  private KeyEvidence evidence(Answers answers) {
    String provider = answers.provider().id();
    if (HandOver.isWanted(answers)) {
      return HandOver.promised(state.unasked(provider, answers.files()), answers);
    }
    return prompter.during(
        "Looking where OpenClaw keeps keys",
        new Supplier<>() {
          @Override
          public KeyEvidence get() {
            return state.evidence(provider, answers.files());
          }
        });
  }

  private Answers asked(Answers answers) {
    List<Option<CredentialStore>> options =
        List.of(
            Option.of(CredentialStore.CONFIG, "A current OpenClaw", "the key in its config"),
            Option.of(
                CredentialStore.AUTH_PROFILES,
                "OpenClaw before 2026.6.5",
                "the key in auth-profiles.json"));
    Destination now = answers.destination();
    boolean other = now != null && now.store() == CredentialStore.AUTH_PROFILES;
    CredentialStore chosen =
        prompter.choose(Choice.of("Which OpenClaw is it for?", FLAG, options, other ? 1 : 0));
    return answers.as(answers.request().placing(chosen));
  }

  private static Answers held(KeyPlace key, KeyEvidence evidence, Answers answers) {
    CredentialStore wish = answers.request().writing().store();
    if (wish != CredentialStore.AUTO && wish != CredentialStore.RUNTIME) {
      throw untold(key);
    }
    return answers
        .with(Destination.held(evidence, key.source().name()))
        .warn(key.source().words() + " was not checked: only OpenClaw can read it");
  }

  private static Failure untold(@Nullable KeyPlace key) {
    String where = key == null ? "the key" : key.source().words();
    return new Failure(
        ExitCode.USAGE,
        where + " can only be read by OpenClaw, and stays where it is",
        "give the key itself to have it elsewhere");
  }

  private static Destination named(Destination usual, OnboardRequest.Slot slot) {
    if (slot.isUsual()) {
      return usual;
    }
    if (usual.store() != CredentialStore.AUTH_PROFILES) {
      throw new Failure(
          ExitCode.USAGE,
          "only auth-profiles.json takes a key for a profile or a time of its own",
          "leave --token-profile-id and --token-expires-in out");
    }
    String profileId = slot.profileId();
    return profileId == null ? usual : usual.in(profileId);
  }

  /** A key that the config has stays there, and where profiles are, others go. */
  private static CredentialStore wish(KeyPlace key, Answers answers, KeyEvidence evidence) {
    OnboardRequest.Writing writing = answers.request().writing();
    if (writing.store() != CredentialStore.AUTO) {
      return writing.store();
    }
    if (HandOver.isWanted(answers)) {
      return evidence.profiles() == null ? CredentialStore.RUNTIME : CredentialStore.AUTO;
    }
    KeySource.Kind kind = key.source().kind();
    if (kind == KeySource.Kind.CONFIG && !writing.references().wanted()) {
      return CredentialStore.CONFIG;
    }
    boolean unknown = evidence.generation().store() == Generation.Store.UNKNOWN;
    boolean profile = !answers.files().profiles().profilesOf(evidence.provider()).isEmpty();
    return profile && unknown && writing.seen()
        ? CredentialStore.AUTH_PROFILES
        : CredentialStore.AUTO;
  }

  /** OpenClaw's command takes a key and nothing that stands for one. */
  private static void requireTakeable(Answers answers) {
    KeyPlan plan = KeyPlan.of(answers);
    KeyPlan.Stored stored = plan == null ? null : plan.stored();
    if (plan == null || stored == null) {
      return;
    }
    if (stored.secret().isEmpty() && stored.reference() == null) {
      throw untold(answers.key());
    }
    if (stored.reference() != null && answers.request().login().slot().expires() != null) {
      throw new Failure(
          ExitCode.USAGE,
          "a reference to a key has no time of its own: only a key that is stored can end",
          "leave --token-expires-in out");
    }
    if (stored.reference() != null && plan.store() == CredentialStore.AUTH_PROFILES) {
      Onboarding.requireReferences(answers.files().route());
    }
    if (plan.handedOver() != null && stored.reference() != null) {
      boolean wanted = answers.request().writing().store() == CredentialStore.RUNTIME;
      throw new Failure(
          wanted ? ExitCode.USAGE : ExitCode.CONFLICT,
          wanted
              ? "OpenClaw's own store takes a key, and no reference to one"
              : plan.profileId() + " in OpenClaw's own store would win over the reference",
          wanted
              ? "use --credential-store config"
              : answers.files().command("models auth remove " + ShellWord.of(plan.profileId()))
                  + "; --credential-store config goes on all the same");
    }
  }

  /** What somebody should know about where the key in use is kept. */
  static final class KeyWarnings {
    private KeyWarnings() {}

    /** The warnings, a line each. */
    static List<String> of(Answers answers) {
      List<String> warnings = new ArrayList<>();
      KeyPlace key = answers.key();
      if (key == null) {
        return warnings;
      }
      if (answers.request().writing().references().wanted()) {
        aboutServices(answers, key, warnings);
      }
      aboutBackup(answers, key, warnings);
      aboutMigration(answers, key, warnings);
      return warnings;
    }

    /** A service is started with an environment of its own. */
    private static void aboutServices(Answers answers, KeyPlace key, List<String> warnings) {
      KeyReference reference = key.reference();
      DotEnvFile dotEnv = answers.files().dotEnv();
      boolean inShell = key.source().kind() == KeySource.Kind.ENVIRONMENT;
      if (reference == null || !reference.isVariable() || !inShell) {
        return;
      }
      String name = reference.reference().id();
      if (!answers.request().writing().references().dotEnv() && !dotEnv.sets(name)) {
        warnings.add(
            name
                + " is set in this shell; a gateway that runs as a service does not see it"
                + " unless --write-dotenv puts it into "
                + dotEnv.path());
      }
    }

    /** The config's previous content is kept, and with it a key that was in there. */
    private static void aboutBackup(Answers answers, KeyPlace key, List<String> warnings) {
      StateFiles snapshot = answers.files();
      JsonNode before = snapshot.written().section(answers.provider().id()).path("apiKey");
      Secret former = SecretReference.literal(before);
      KeyPlan plan = KeyPlan.of(answers);
      if (plan == null || plan.stored() == null) {
        return;
      }
      String undo = snapshot.commandForAll("onboard --undo");
      String forget = snapshot.commandForAll("onboard --forget");
      if (plan.store() == CredentialStore.AUTH_PROFILES && FormerKey.lost(answers) != null) {
        warnings.add(
            "what was in "
                + plan.profileId()
                + " is kept for "
                + undo
                + "; "
                + forget
                + " deletes it");
      }
      boolean changes = plan.inConfig() || plan.clearsConfig(answers);
      if (former == null || !changes) {
        return;
      }
      boolean goes = !plan.inConfig() || answers.request().writing().references().wanted();
      if (goes || !former.equals(key.secret())) {
        warnings.add(
            "the key that was in "
                + snapshot.config().path()
                + " stays in its backup and for "
                + undo
                + "; "
                + forget
                + " deletes both");
      }
    }

    /** Which migrated sections stay for their keys. */
    private static void aboutMigration(Answers answers, KeyPlace used, List<String> warnings) {
      for (String id : answers.known().migrated()) {
        Secret key = SecretReference.literal(answers.files().written().section(id).path("apiKey"));
        if (key != null && !key.equals(used.secret())) {
          warnings.add(
              "the custom provider "
                  + id
                  + " stays, without models: its key "
                  + key.masked()
                  + " is not the one in use");
        }
      }
    }
  }
}
