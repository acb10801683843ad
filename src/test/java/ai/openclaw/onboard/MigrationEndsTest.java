package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.prompt.Prompter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A hand-over of a file of keys that does not come to its end, or meets what another one left. */
class MigrationEndsTest extends ProfilesFileScene {
  @Test
  void whatOpenClawRefusesPutsTheFileBack() throws Exception {
    blockedBy(WORK, OTHER);
    String before = openclaw.read(FILE);
    String config = openclaw.read(CONFIG);
    openclaw.write("bin/openclaw", refusing());

    Outcome run = openclaw.onboard(FLAG);

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("the vault is closed"), run.err());
    assertEquals(before, openclaw.read(FILE));
    assertEquals(config, openclaw.read(CONFIG));
    assertFalse(Files.exists(openclaw.path(ASIDE)));
    assertFalse(Files.exists(openclaw.path(MIGRATED)));
  }

  @Test
  void whatOpenClawHasByThenIsSaidWhenItRefusesTheNextKey() throws Exception {
    blockedBy(WORK, OTHER);
    openclaw.write(
        "bin/openclaw",
        openclaw
            .read("bin/openclaw")
            .replace(
                "key=$(cat)",
                "key=$(cat); [ $7 = mine:default ] && { echo 'no such provider' >&2; exit 1; }"));

    Outcome run = openclaw.onboard(FLAG);

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(
        run.err()
            .contains(
                "cannot hand the key of mine:default over to OpenClaw 2026.9.6: exit status 1: no"
                    + " such provider; OpenClaw may have the keys in its own store, the config is"
                    + " unchanged\n"),
        run.err());
    assertTrue(run.err().contains("hint: openclaw doctor; openclaw onboard goes on"), run.err());
    assertStored("together:work=hf_works...AAAABBBB\n");
    assertTrue(openclaw.read(FILE).contains("hf_works"));
  }

  @Test
  void whatOpenClawHasIsSaidWhenTheFileCannotBeSettled() throws Exception {
    blockedBy(WORK);
    openclaw.write(
        "bin/openclaw",
        openclaw
            .read("bin/openclaw")
            .replace("key=$(cat)", "key=$(cat); echo >>'" + openclaw.path(ASIDE) + "'"));

    Outcome run = openclaw.onboard(FLAG);

    assertEquals(ExitCode.CONFLICT, run.code());
    assertTrue(run.err().contains("; OpenClaw has the key in its own store, the"), run.err());
    assertTrue(openclaw.read(FILE).contains("hf_works"));
  }

  @Test
  void aKeyThatDidNotArrivePutsTheFileBack() throws Exception {
    blockedBy(WORK, OTHER);
    String before = openclaw.read(FILE);
    openclaw.write(
        "bin/openclaw",
        openclaw.read("bin/openclaw").replace("key=$(cat)", "key=$(cat)0000 # another one"));

    Outcome run = openclaw.onboard(FLAG);

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("together:work does not hold it"), run.err());
    assertEquals(before, openclaw.read(FILE));
  }

  @Test
  void aPersonWhoLeavesMeanwhileFindsTheFileInItsPlace() throws Exception {
    blockedBy(WORK);
    String before = openclaw.read(FILE);
    FakePrompter person =
        new FakePrompter()
            .meanwhile("Handing the key over to OpenClaw", MigrationEndsTest::leave)
            .enterEverythingElse();

    Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

    assertEquals(ExitCode.CANCELLED, run.code());
    assertEquals(before, openclaw.read(FILE));
    assertFalse(Files.exists(openclaw.path(ASIDE)));
  }

  private static void leave() {
    throw new Prompter.Cancelled();
  }

  @Test
  void aKilledRunIsToldOfAndGoneOnWith() throws Exception {
    blockedBy(WORK);
    Files.move(openclaw.path(FILE), openclaw.path(ASIDE));

    Outcome told = openclaw.onboard("--dry-run");
    String status = openclaw.run("models", "status").out();
    assertTrue(told.err().contains("auth-profiles.json.migrating holds the keys of"), told.err());
    assertTrue(status.contains("auth-profiles.json.migrating holds keys that"), status);
    assertTrue(status.contains("openclaw onboard --migrate-profiles"), status);
    assertTrue(Files.exists(openclaw.path(ASIDE)));

    Outcome run = openclaw.onboard(FLAG);

    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    assertTrue(run.err().contains("auth-profiles.json was put back"), run.err());
    assertStored("together:work=hf_works...AAAABBBB\n");
    assertFalse(Files.exists(openclaw.path(ASIDE)));
    assertFalse(Files.exists(openclaw.path(FILE)));
  }

  @Test
  void whatAKilledRunLeftBesideAnotherFileIsNamedAndNothingIsHandedOver() throws Exception {
    blockedBy(WORK);
    openclaw.write(ASIDE, "of a killed run");
    String named =
        openclaw.path(ASIDE)
            + " was left by an interrupted run and may hold keys that auth-profiles.json lacks";
    String way =
        "compare the two, then move it away: mv "
            + openclaw.path(ASIDE)
            + " "
            + openclaw.path(ASIDE + ".old");

    for (String also : new String[] {"--json", "--dry-run"}) {
      Outcome run = openclaw.onboard(FLAG, also);
      assertEquals(ExitCode.CONFLICT, run.code());
      assertTrue((run.out() + run.err()).contains(named), run.out() + run.err());
      assertTrue((run.out() + run.err()).contains(way), run.out() + run.err());
    }
    Outcome script = openclaw.onboard();
    assertTrue(script.err().contains("warning: " + named + "; " + way + "\n"), script.err());
    String status = openclaw.run("models", "status").out();
    assertTrue(status.contains(named), status);
    FakePrompter person = new FakePrompter().enterEverythingElse();
    openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");
    assertFalse(person.transcript().toString().contains("Hand its key over?"));
    assertTrue(openclaw.read(FILE).contains("hf_works"));
    assertEquals("of a killed run", openclaw.read(ASIDE));

    Files.move(openclaw.path(ASIDE), openclaw.path(ASIDE + ".old"));
    assertEquals(ExitCode.DONE, openclaw.onboard(FLAG).code());
  }

  @Test
  void aFormerOneIsNotWrittenOver() throws Exception {
    blockedBy(WORK);
    openclaw.write(MIGRATED, "mine");

    assertEquals(ExitCode.DONE, openclaw.onboard(FLAG).code());

    assertEquals("mine", openclaw.read(MIGRATED));
    assertTrue(Files.exists(openclaw.path(MIGRATED + "-2")));
  }

  @Test
  void aLinkIsNotOursToMove() throws Exception {
    blockedBy(WORK);
    Path elsewhere = openclaw.path("shared/auth-profiles.json");
    Files.createDirectories(elsewhere.resolveSibling(""));
    Files.move(openclaw.path(FILE), elsewhere);
    Files.createSymbolicLink(openclaw.path(FILE), elsewhere);

    Outcome run = openclaw.onboard(FLAG);

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("it is a symbolic link"), run.err());
    assertTrue(Files.readString(elsewhere).contains("hf_works"));
    assertFalse(Files.exists(openclaw.path(STORE)));
  }
}
