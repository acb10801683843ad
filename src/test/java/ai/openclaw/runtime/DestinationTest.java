package ai.openclaw.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test for each row of what is here and where the key goes then. */
class DestinationTest {
  private static final Commands COMMANDS = new Commands(null, null);
  private static final RuntimeKeys.StoredProfile DEFAULT =
      new RuntimeKeys.StoredProfile("huggingface:default", "hf_forme...former-1");
  private static final RuntimeKeys.StoredProfile MANUAL =
      new RuntimeKeys.StoredProfile("huggingface:manual", "hf_forme...former-2");
  private static final RuntimeKeys.StoredProfile REFERENCE =
      new RuntimeKeys.StoredProfile("huggingface:default", "ref(env:HF_TOKEN)");
  private static final List<RuntimeKeys.StoredProfile> NONE = List.of();

  @TempDir Path machine;

  @Test
  void beforeTheDatabaseItIsAuthProfiles() {
    assertGoes(
        CredentialStore.AUTH_PROFILES,
        "OpenClaw 2026.6.1 is installed",
        auto(installed("2026.6.1", NONE)));
  }

  @Test
  void withADatabaseWithoutAProfileItIsTheConfig() {
    assertGoes(
        CredentialStore.CONFIG,
        "OpenClaw 2026.9.6 is installed",
        auto(installed("2026.9.6", NONE)));
  }

  @Test
  void aStoredProfileIsReplacedByOpenClawItself() {
    assertGoes(
        CredentialStore.RUNTIME,
        "OpenClaw has a key of its own, which would win",
        auto(installed("2026.9.6", List.of(MANUAL, DEFAULT))));
  }

  @Test
  void theOnlyProfileIsReplacedWhateverItIsCalled() {
    assertEquals("huggingface:manual", auto(installed("2026.9.6", List.of(MANUAL))).profile());
  }

  @Test
  void aProfileThatRefersToItsKeyIsInTheWay() {
    assertRefused(
        ExitCode.CONFLICT,
        "huggingface:default in OpenClaw's store refers to its key: ref(env:HF_TOKEN)",
        "openclaw models auth remove huggingface:default",
        installed("2026.9.6", List.of(REFERENCE)),
        CredentialStore.AUTO);
  }

  @Test
  void aKeyThatMayWinIsToldBeforeAnythingIsWritten() {
    assertRefused(
        ExitCode.CONFLICT,
        "OpenClaw may have a huggingface key of its own, which would win:"
            + " there is no OpenClaw to ask",
        "openclaw models auth paste-api-key --provider huggingface --profile-id huggingface:default"
            + " stores it there; --credential-store config goes on all the same",
        absent("2026.9.6", null),
        CredentialStore.AUTO);
  }

  @Test
  void anOpenClawThatDoesNotAnswerIsPutRightFirst() {
    assertRefused(
        ExitCode.CONFLICT,
        "OpenClaw may have a huggingface key of its own, which would win:"
            + " there is no OpenClaw to ask",
        "openclaw doctor --fix puts it right; --credential-store config goes on all the same",
        installed("2026.9.6", null),
        CredentialStore.AUTO);
  }

  @Test
  void nothingKnownIsAuthProfilesForAScriptAndSaysWhatANewerOneNeeds() {
    Destination destination = auto(absent(null, NONE));

    assertEquals(CredentialStore.AUTH_PROFILES, destination.store());
    assertEquals("no OpenClaw found", destination.reason());
    assertEquals(
        List.of(
            "OpenClaw from 2026.6.5 on does not read auth-profiles.json;"
                + " for it, use --credential-store config"),
        destination.warnings());
  }

  @Test
  void nothingKnownIsTheConfigForAPersonWhoSeesIt() {
    assertGoes(
        CredentialStore.CONFIG,
        "no OpenClaw found; a current one reads it",
        Destination.of(absent(null, NONE), CredentialStore.AUTO, true, COMMANDS));
  }

  @Test
  void authProfilesAreNotForANewerRuntime() {
    assertGoes(
        CredentialStore.AUTH_PROFILES,
        "--credential-store",
        asked(installed("2026.2.17", NONE), CredentialStore.AUTH_PROFILES));
    assertGoes(
        CredentialStore.AUTH_PROFILES,
        "--credential-store",
        asked(absent(null, NONE), CredentialStore.AUTH_PROFILES));
    assertEquals(
        List.of(
            "OpenClaw 2026.9.6 wrote the config:"
                + " OpenClaw from 2026.6.5 on does not read auth-profiles.json"),
        asked(absent("2026.9.6", NONE), CredentialStore.AUTH_PROFILES).warnings());
    assertRefused(
        ExitCode.USAGE,
        "OpenClaw 2026.9.6 does not read auth-profiles.json",
        "use --credential-store config or runtime",
        installed("2026.9.6", NONE),
        CredentialStore.AUTH_PROFILES);
  }

  @Test
  void theConfigAlwaysDoesButAStoredKeyWins() {
    assertGoes(
        CredentialStore.CONFIG,
        "--credential-store",
        asked(installed("2026.2.17", NONE), CredentialStore.CONFIG));
    assertEquals(
        List.of("OpenClaw has a huggingface key of its own, huggingface:default, which wins"),
        asked(installed("2026.9.6", List.of(DEFAULT)), CredentialStore.CONFIG).warnings());
    assertEquals(
        List.of("OpenClaw may have a huggingface key of its own, which would win"),
        asked(absent("2026.9.6", null), CredentialStore.CONFIG).warnings());
  }

  @Test
  void theRuntimeHasToBeThereAndNewEnough() {
    assertGoes(
        CredentialStore.RUNTIME,
        "--credential-store",
        asked(installed("2026.9.6", NONE), CredentialStore.RUNTIME));
    assertRefused(
        ExitCode.USAGE,
        "there is no OpenClaw here to hand the key to",
        "npm install -g openclaw",
        absent("2026.9.6", NONE),
        CredentialStore.RUNTIME);
    assertRefused(
        ExitCode.USAGE,
        "OpenClaw 2026.6.1 keeps keys in auth-profiles.json",
        "use --credential-store auth-profiles",
        installed("2026.6.1", NONE),
        CredentialStore.RUNTIME);
    assertRefused(
        ExitCode.CONFLICT,
        "huggingface:default in OpenClaw's store refers to its key: ref(env:HF_TOKEN)",
        "openclaw models auth remove huggingface:default",
        installed("2026.9.6", List.of(REFERENCE)),
        CredentialStore.RUNTIME);
  }

  @Test
  void openClawIsAskedOnlyAboutATraceInADatabase() throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.in(machine);
    openClaw.store("huggingface:default=hf_forme...former-1\n");
    Path database = Files.writeString(machine.resolve("openclaw.sqlite"), "");

    assertEquals(NONE, gathered(openClaw, "2026.9.6", database).profiles());
    Files.writeString(database, "huggingface:default");
    assertEquals(NONE, gathered(openClaw, "2026.6.1", database).profiles());
    assertEquals(false, Files.exists(openClaw.stateFolder().resolve("calls")));

    assertEquals(List.of(DEFAULT), gathered(openClaw, "2026.9.6", database).profiles());
    assertEquals("models status --json", openClaw.noted("calls"));
  }

  @Test
  void whyNobodyCanTellIsKept() throws IOException {
    FakeOpenClaw broken = FakeOpenClaw.of(machine, "#!/bin/sh\necho 'run doctor' >&2\nexit 1\n");
    Path database = Files.writeString(machine.resolve("openclaw.sqlite"), "huggingface:default");

    assertEquals(
        "cannot ask OpenClaw 2026.9.6: exit status 1: run doctor",
        gathered(broken, "2026.9.6", database).silence());
    assertEquals("there is no OpenClaw to ask", gathered(null, "2026.9.6", database).silence());
  }

  private KeyEvidence gathered(@Nullable FakeOpenClaw openClaw, String version, Path database) {
    CredentialDatabases databases = new CredentialDatabases(List.of(database));
    OpenClawRuntime runtime = openClaw == null ? null : openClaw.runtime();
    RuntimeKeys keys =
        openClaw == null
            ? null
            : new RuntimeKeys(
                openClaw.runtime(),
                new RuntimeProcess(FakeOpenClaw.environment(machine, Map.of()), line -> {}),
                openClaw.stateFolder(),
                "main",
                machine,
                COMMANDS);
    Generation generation = Generation.of(null, OpenClawVersion.parse(version), databases);
    return KeyEvidence.gather("huggingface", generation, databases, runtime, keys, COMMANDS);
  }

  private static Destination auto(KeyEvidence evidence) {
    return Destination.of(evidence, CredentialStore.AUTO, false, COMMANDS);
  }

  private static Destination asked(KeyEvidence evidence, CredentialStore asked) {
    return Destination.of(evidence, asked, false, COMMANDS);
  }

  private static KeyEvidence installed(
      String version, @Nullable List<RuntimeKeys.StoredProfile> profiles) {
    OpenClawRuntime runtime =
        new OpenClawRuntime(
            Path.of("openclaw"), List.of("openclaw"), OpenClawVersion.parse(version));
    return evidence(Generation.of(runtime, null, noDatabases()), runtime, profiles);
  }

  private static KeyEvidence absent(
      @Nullable String touched, @Nullable List<RuntimeKeys.StoredProfile> profiles) {
    Generation generation = Generation.of(null, OpenClawVersion.parse(touched), noDatabases());
    return evidence(generation, null, profiles);
  }

  private static KeyEvidence evidence(
      Generation generation,
      @Nullable OpenClawRuntime runtime,
      @Nullable List<RuntimeKeys.StoredProfile> profiles) {
    String silence = profiles == null ? "there is no OpenClaw to ask" : null;
    String remedy = profiles == null && runtime != null ? "openclaw doctor --fix" : null;
    return new KeyEvidence("huggingface", generation, runtime, profiles, silence, remedy);
  }

  private static CredentialDatabases noDatabases() {
    return new CredentialDatabases(List.of());
  }

  private static void assertGoes(CredentialStore store, String reason, Destination destination) {
    assertEquals(store, destination.store());
    assertEquals("huggingface:default", destination.profile());
    assertEquals(reason, destination.reason());
    assertEquals(List.of(), destination.warnings());
  }

  private static void assertRefused(
      ExitCode code, String message, String hint, KeyEvidence evidence, CredentialStore asked) {
    Failure failure =
        assertThrows(Failure.class, () -> Destination.of(evidence, asked, false, COMMANDS));
    assertEquals(code, failure.code());
    assertEquals(message, failure.getMessage());
    assertEquals(hint, failure.hint());
  }
}
