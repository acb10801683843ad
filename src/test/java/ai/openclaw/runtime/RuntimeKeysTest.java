package ai.openclaw.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys go into OpenClaw's own store, and come to light there, by its own commands. */
class RuntimeKeysTest {
  private static final String PROFILE = "huggingface:default";
  private static final Secret KEY = Secret.of("hf_abcdefghijklmnopqrstuvwxyz01234567");
  private static final String LABEL = PROFILE + "=hf_abcde...01234567";

  private static final List<RuntimeKeys.NewKey> NEW =
      List.of(new RuntimeKeys.NewKey("huggingface", PROFILE, KEY));

  @TempDir Path machine;
  private final List<String> log = new ArrayList<>();

  @Test
  void aKeyIsStoredAndFoundAgain() throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.in(machine);
    openClaw.store("huggingface:other=hf_other...whatever\n" + PROFILE + "=hf_forme...r-key-00\n");

    keys(openClaw).store(NEW);

    assertEquals("huggingface:other=hf_other...whatever\n" + LABEL, openClaw.noted("store"));
  }

  @Test
  void theKeyIsInNoArgumentAndInNoLog() throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.in(machine);

    keys(openClaw).store(NEW);

    assertEquals(
        "models auth paste-api-key --provider huggingface --profile-id huggingface:default\n"
            + "models status --json",
        openClaw.noted("calls"));
    assertFalse(String.join("\n", log).contains(KEY.reveal()));
  }

  @Test
  void whatOpenClawWritesIntoItsConfigIsThrownAway() throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.in(machine);
    Path config = Files.writeString(openClaw.stateFolder().resolve("openclaw.json"), "{} // mine");

    keys(openClaw).store(NEW);

    assertEquals("{} // mine", Files.readString(config));
    assertEquals("none", openClaw.noted("config"));
    assertEquals("drwx------", openClaw.noted("config-folder-mode"));
    assertFalse(Files.exists(Path.of(openClaw.noted("config-path")).resolveSibling("")));
  }

  @Test
  void aFurtherAgentIsTheOnlyOneThatOpenClawKnowsThen() throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.in(machine);
    Path folder = machine.resolve("elsewhere");

    keys(openClaw, "work", folder).store(NEW);

    assertEquals(
        "{\"agents\":{\"list\":[{\"id\":\"work\",\"agentDir\":\"" + folder + "\"}]}}",
        openClaw.noted("config"));
  }

  @Test
  void aProfileThatRefersToItsKeyTakesNone() throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.in(machine);
    openClaw.store(PROFILE + "=ref(env:HF_TOKEN)\n");

    assertEquals(
        "cannot hand the key of huggingface:default over to OpenClaw 2026.9.6: exit status 1:"
            + " This API-key profile uses an external secret reference. Remove that saved sign-in before storing an inline key.",
        failure(() -> keys(openClaw).store(NEW)).getMessage());
  }

  @Test
  void aKeyThatDidNotArriveIsNotSaidToHave() throws IOException {
    FakeOpenClaw openClaw =
        FakeOpenClaw.of(machine, "#!/bin/sh\ncat >/dev/null\necho '{\"auth\": {}}'\n");

    Failure failure = failure(() -> keys(openClaw).store(NEW));

    assertEquals(ExitCode.FAILED, failure.code());
    assertEquals(
        "OpenClaw 2026.9.6 took the key, but huggingface:default does not hold it",
        failure.getMessage());
  }

  @Test
  void theProfilesOfAProviderAreListed() throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.in(machine);
    openClaw.store(LABEL + " [cooldown 3m]\nhuggingface:manual=ref(env:HF_TOKEN)\n");

    List<RuntimeKeys.StoredProfile> profiles = keys(openClaw).of("huggingface");

    assertEquals(
        List.of(
            new RuntimeKeys.StoredProfile(PROFILE, "hf_abcde...01234567"),
            new RuntimeKeys.StoredProfile("huggingface:manual", "ref(env:HF_TOKEN)")),
        profiles);
    assertTrue(profiles.get(0).holds(KEY));
    assertTrue(profiles.get(1).isReference());
    assertEquals(List.of(), keys(openClaw).of("together"));
  }

  @ParameterizedTest
  @CsvSource({"secret,s...t", "secret-key,se...ey", "0123456789abcdef,01...ef"})
  void shortKeysAreKnownByLess(String key, String label) {
    assertTrue(new RuntimeKeys.StoredProfile(PROFILE, label).holds(Secret.of(key)));
    assertFalse(new RuntimeKeys.StoredProfile(PROFILE, label).holds(KEY));
  }

  @Test
  void aProfileIsRemovedAndMissingOnesAreTold() throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.in(machine);
    openClaw.store(LABEL + "\n");

    keys(openClaw).remove(PROFILE);

    assertEquals("", openClaw.noted("store"));
    assertEquals(
        "cannot log out of OpenClaw 2026.9.6: exit status 1:"
            + " Auth profile \"huggingface:default\" not found for agent \"main\".",
        failure(() -> keys(openClaw).remove(PROFILE)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo no-json | its answer is no JSON: no-json",
        "echo broken >&2; exit 7 | exit status 7: broken",
        "echo '[openclaw] Reason: run doctor.' >&2; echo Help >&2; exit 1"
            + " | exit status 1: run doctor.",
        "echo 'Unknown option.' >&2; echo 'Try: --help' >&2; exit 1"
            + " | exit status 1: Unknown option.",
      })
  void whyOpenClawCannotTellIsSaid(String script, String why) throws IOException {
    FakeOpenClaw openClaw = FakeOpenClaw.of(machine, "#!/bin/sh\n" + script + "\n");

    Failure failure = failure(() -> keys(openClaw).of("huggingface"));

    assertEquals("cannot ask OpenClaw 2026.9.6: " + why, failure.getMessage());
    assertEquals("openclaw doctor", failure.hint());
  }

  private RuntimeKeys keys(FakeOpenClaw openClaw) {
    return keys(openClaw, "main", openClaw.stateFolder().resolve("agents/main/agent"));
  }

  private RuntimeKeys keys(FakeOpenClaw openClaw, String agent, Path folder) {
    RuntimeProcess process =
        new RuntimeProcess(FakeOpenClaw.environment(machine, Map.of()), log::add);
    return new RuntimeKeys(
        openClaw.runtime(),
        process,
        openClaw.stateFolder(),
        agent,
        folder,
        new Commands(null, null));
  }

  private static Failure failure(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(Failure.class, action);
  }
}
