package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.runtime.FakeOpenClaw;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** OpenClaw takes over the keys of a file of its former releases, and none is ever lost. */
class MigrateProfilesTest extends ProfilesFileScene {
  @Test
  void itsKeysAreInOpenClawsStoreAndTheFileIsOutOfTheWay() throws Exception {
    blockedBy(WORK, OTHER);

    Outcome run = openclaw.onboard(FLAG, "--json");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertStored("together:work=hf_works...AAAABBBB\nmine:default=key-mine...AAAABBBB\n");
    assertTrue(openclaw.read(CONFIG).contains("// mine"));
    assertFalse(Files.exists(openclaw.path(FILE)));
    assertFalse(Files.exists(openclaw.path(ASIDE)));
    assertFalse(openclaw.read(MIGRATED).contains("AAAABBBB"), openclaw.read(MIGRATED));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(openclaw.path(MIGRATED))));
    assertTrue(run.json().at("/verdict/key/effective").booleanValue(), run.out());
    assertFalse(openclaw.read(".openclaw/calls").contains("AAAABBBB"));
  }

  @Test
  void theFileOfAnotherAgentIsNamedWithItsCommandAndHandedOverByIt() throws Exception {
    install();
    String ops = "ops/auth-profiles.json";
    openclaw.write(CONFIG, "{agents: {entries: {main: {}, ops: {agentDir: '~/ops'}, dev: {}}}}");
    openclaw.write(ops, "{\"version\": 1, \"profiles\": {" + WORK + "}}");

    Outcome run = openclaw.onboard("--json");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertEquals(
        "OpenClaw 2026.9.6 stops at auth-profiles.json of ops until it is imported",
        run.json().at("/verdict/key/why").textValue());
    assertFalse(run.json().at("/verdict/key/effective").booleanValue(), run.out());
    assertEquals(
        "openclaw onboard --migrate-profiles --agent ops",
        run.json().at("/verdict/next/0").textValue());
    assertTrue(openclaw.run("models", "status").out().contains("stops at auth-profiles.json of"));

    Outcome handed = openclaw.onboard(FLAG, "--agent", "ops", "--json");

    assertEquals(ExitCode.DONE, handed.code(), handed.out() + handed.err());
    assertFalse(Files.exists(openclaw.path(ops)));
    assertTrue(openclaw.onboard("--json").json().at("/verdict/key/effective").booleanValue());
  }

  @Test
  void theKeyOfThisRunReplacesTheOneOfTheFileWhichStaysAside() throws Exception {
    blockedBy(FIRST);

    Outcome run = openclaw.onboard(FLAG, "--json");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertStored(GOOD);
    assertEquals("runtime", run.json().at("/token/route").textValue());
    assertTrue(openclaw.read(MIGRATED).contains("hf_first"));
    assertTrue(
        run.err()
            .contains(
                "OpenClaw has another key in huggingface:default; that of auth-profiles.json stays"
                    + " in auth-profiles.json.migrated"),
        run.err());
  }

  @Test
  void theKeyOfTheFileIsEnough() throws Exception {
    blockedBy(FIRST);
    openclaw.unset("HF_TOKEN");

    Outcome run = openclaw.onboard(FLAG, "--json");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertStored("huggingface:default=hf_first...AAAABBBB\n");
    assertTrue(run.json().at("/verdict/key/effective").booleanValue(), run.out());
    assertEquals("huggingface:default", run.json().at("/verdict/key/from").textValue());
    assertFalse(openclaw.read(MIGRATED).contains("AAAABBBB"));
  }

  @Test
  void whatOpenClawHasByNowIsYoungerThanTheFile() throws Exception {
    blockedBy(FIRST, WORK);
    openclaw.write(DATABASE, "… huggingface:default …").write(STORE, FORMER);
    openclaw.unset("HF_TOKEN");

    Outcome run = openclaw.onboard(FLAG, "--json");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertStored(FORMER + "together:work=hf_works...AAAABBBB\n");
    assertTrue(openclaw.read(MIGRATED).contains("hf_first"));
    assertFalse(openclaw.read(MIGRATED).contains("hf_works"));
    assertEquals(
        "OpenClaw uses the stored profile huggingface:default, which is another key",
        run.json().at("/verdict/key/why").textValue());
  }

  @Test
  void aTraceInItsStoreIsReasonToHandTheKeyOverToo() throws Exception {
    blockedBy(OTHER);
    openclaw.write(DATABASE, "… huggingface:default …").write(STORE, FORMER);

    Outcome run = openclaw.onboard(FLAG);

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertStored("mine:default=key-mine...AAAABBBB\n" + GOOD);
  }

  @Test
  void withoutTheOptionTheWayOutNamesIt() throws Exception {
    blockedBy(FIRST);

    Outcome run = openclaw.onboard();

    assertTrue(run.out().startsWith("▲"), run.out());
    assertTrue(run.out().contains("hint: openclaw onboard --migrate-profiles\n"), run.out());
    openclaw.write(DATABASE, "… huggingface:default …");
    run = openclaw.onboard();
    assertEquals(ExitCode.CONFLICT, run.code());
    assertTrue(run.err().contains("hint: openclaw onboard --migrate-profiles puts it"), run.err());
    assertTrue(
        openclaw.run("models", "status").out().contains("openclaw onboard --migrate-profiles"));
    assertTrue(
        openclaw
            .run("models", "auth", "list")
            .out()
            .contains("openclaw onboard --migrate-profiles"));
    assertTrue(openclaw.read(FILE).contains("hf_first"));
  }

  @Test
  void whatCannotBeHandedOverStaysAndOpenClawStopsAtItStill() throws Exception {
    blockedBy(WORK, LOGIN);

    Outcome run = openclaw.onboard(FLAG, "--json");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertStored("together:work=hf_works...AAAABBBB\n");
    assertTrue(openclaw.read(FILE).contains("codex:me"));
    assertFalse(openclaw.read(FILE).contains("AAAABBBB"));
    assertFalse(Files.exists(openclaw.path(MIGRATED)));
    assertFalse(Files.exists(openclaw.path(ASIDE)));
    assertTrue(
        run.err()
            .contains(
                "codex:me cannot be handed over and stays in auth-profiles.json; openclaw doctor"
                    + " --fix imports it, and rewrites the config without its comments"),
        run.err());
    assertFalse(run.json().at("/verdict/key/effective").asBoolean(), run.out());
    assertEquals("openclaw doctor --fix", run.json().at("/verdict/next/0").textValue());
  }

  @Test
  void aRehearsalSaysWhatWouldBecomeOfTheFile() throws Exception {
    blockedBy(WORK, OTHER);

    Outcome run = openclaw.onboard(FLAG, "--dry-run");

    assertTrue(
        run.out()
            .contains(
                """
                OpenClaw's own store
                  store together:work = hf_work…BBBB
                  store mine:default = key-…BBBB

                ~/.openclaw/agents/main/agent/auth-profiles.json
                  set aside as auth-profiles.json.migrated, without these keys
                """),
        run.out());
    assertTrue(openclaw.read(FILE).contains("hf_works"));
    assertFalse(Files.exists(openclaw.path(".openclaw/calls")));
  }

  @Test
  void aPersonIsAskedAndSaysYesByEnter() throws Exception {
    blockedBy(WORK);
    FakePrompter person = new FakePrompter().enterEverythingElse();

    Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    String said = String.join("\n", person.transcript());
    assertTrue(said.contains("info: OpenClaw 2026.9.6 stops at auth-profiles.json"), said);
    assertTrue(said.contains("Hand its key over?: yes"), said);
    assertFalse(Files.exists(openclaw.path(FILE)));
  }

  @Test
  void aPersonWhoSaysNoKeepsTheFile() throws Exception {
    blockedBy(WORK, OTHER);
    FakePrompter person =
        new FakePrompter().answer("Hand its 2 keys over?", "no").enterEverythingElse();

    Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertTrue(openclaw.read(FILE).contains("hf_works"));
    assertTrue(run.out().startsWith("▲"), run.out());
  }

  @Test
  void theOrderOfItsProfilesIsHandedOverWithThem() throws Exception {
    blockedBy(FIRST, profile("huggingface:work", "hf_works", "huggingface"));
    String file = openclaw.read(FILE);
    String order =
        "\"order\": {\"huggingface\": [\"huggingface:work\", \"huggingface:default\"]}, ";
    openclaw.write(FILE, file.replace("\"profiles\"", order + "\"profiles\""));
    openclaw.unset("HF_TOKEN");

    Outcome run = openclaw.onboard(FLAG, "--json");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertEquals("huggingface:work huggingface:default\n", openclaw.read(".openclaw/order"));
    assertEquals("huggingface:work", run.json().at("/verdict/key/from").textValue());
  }

  @Test
  void theKeyOfThisRunIsTheFirstInThatOrder() throws Exception {
    blockedBy(FIRST, profile("huggingface:work", "hf_works", "huggingface"));

    Outcome run = openclaw.onboard(FLAG, "--json");

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertEquals("huggingface:default huggingface:work\n", openclaw.read(".openclaw/order"));
  }

  @Test
  void whatWasHandedOverIsNamedWhenTheRestIsUndone() throws Exception {
    blockedBy(WORK);
    openclaw.onboard(FLAG);

    Outcome run = openclaw.run("onboard", "--undo", "--non-interactive");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("store together:work = hf_work…BBBB"), run.out());
    assertFalse(Files.exists(openclaw.path(FILE)));
    assertTrue(Files.exists(openclaw.path(MIGRATED)));
  }

  @Test
  void thereHasToBeSomethingToHandOverAndSomebodyToTakeIt() throws Exception {
    assertEquals(ExitCode.USAGE, openclaw.onboard(FLAG).code());
    install();
    Outcome none = openclaw.onboard(FLAG);
    assertTrue(none.err().contains("there is no auth-profiles.json"), none.err());
    blockedBy(LOGIN);
    Outcome login = openclaw.onboard(FLAG);
    assertTrue(login.err().contains("has no key that can be handed over"), login.err());
    assertTrue(openclaw.read(FILE).contains("codex:me"));
    FakeOpenClaw.of(home, "#!/bin/sh\necho 2026.2.17\n");
    Outcome former = openclaw.onboard(FLAG);
    assertEquals(ExitCode.USAGE, former.code());
    assertTrue(former.err().contains("OpenClaw 2026.2.17 keeps keys in auth-profiles.json"));
  }
}
