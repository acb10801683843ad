package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code openclaw onboard --undo} and {@code --forget}. */
class UndoTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String FORMER = "hf_former00000000000000000000000former";
  private static final String WRONG = "hf_wrong00000000000000000000000000BBBB";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String RECORD = CONFIG + ".undo";
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String MINE =
      "{\n  // mine\n  agents: {defaults: {model: {primary: 'a/b'}}},\n}\n";
  private static final String PROFILES =
      "{\"version\": 1, \"profiles\": {\"huggingface:default\":"
          + " {\"type\": \"api_key\", \"provider\": \"huggingface\", \"key\": \""
          + FORMER
          + "\"}}}\n";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void aMachine() {
    openclaw = new OpenClawRun(home);
  }

  @Test
  void theFilesAreAsTheyWereByteForByte() throws Exception {
    openclaw.write(CONFIG, MINE).write(STORE, PROFILES);
    Outcome run = onboard();
    assertTrue(
        run.err().contains("is kept for openclaw onboard --undo")
            || run.out().contains("is kept for openclaw onboard --undo"),
        run.out() + run.err());

    Outcome undone = openclaw.run("onboard", "--undo", "--non-interactive");

    assertEquals(ExitCode.DONE, undone.code(), undone.err());
    assertEquals(MINE, openclaw.read(CONFIG));
    assertEquals(PROFILES, openclaw.read(STORE));
    assertFalse(Files.exists(openclaw.path(RECORD)), "one step");
    assertTrue(undone.out().contains("  agents.defaults.model.primary\n"), undone.out());
    assertTrue(undone.out().contains("Done: the files are as they were"), undone.out());
    assertEquals(
        "Nothing to undo.\n", openclaw.run("onboard", "--undo", "--non-interactive").out());
  }

  @Test
  void whatAKilledRunLeftGoesWithTheNextRunEvenWhenNothingIsToChange() throws Exception {
    onboard();
    for (String file : new String[] {CONFIG, RECORD, STORE}) {
      openclaw.write(
          file + ".lock", "{\"pid\":2147483646,\"createdAt\":\"2020-01-01T00:00:00.000Z\"}");
      openclaw.write(file + ".2147483646.1.tmp", "half");
    }

    assertTrue(onboard().out().contains("Nothing to change"));

    for (String file : new String[] {CONFIG, RECORD, STORE}) {
      assertFalse(Files.exists(openclaw.path(file + ".lock")), file);
      assertFalse(Files.exists(openclaw.path(file + ".2147483646.1.tmp")), file);
    }
  }

  @Test
  void whatWasNotThereGoes() throws Exception {
    onboard();

    Outcome undone = openclaw.run("onboard", "--undo", "--non-interactive", "--json");

    assertEquals(ExitCode.DONE, undone.code(), undone.err());
    assertEquals(2, undone.json().path("undone").size());
    assertFalse(Files.exists(openclaw.path(CONFIG)));
    assertFalse(Files.exists(openclaw.path(STORE)));
  }

  @Test
  void aRehearsalShowsThePlanAndChangesNothing() throws Exception {
    openclaw.write(CONFIG, MINE);
    onboard();
    String after = openclaw.read(CONFIG);

    Outcome shown = openclaw.run("onboard", "--undo", "--dry-run");

    assertTrue(shown.out().contains("deleted: it was not there before"), shown.out());
    assertTrue(shown.out().contains("agents.defaults.model.primary"), shown.out());
    assertEquals(after, openclaw.read(CONFIG));
    assertTrue(Files.exists(openclaw.path(RECORD)));
  }

  @Test
  void whatSomebodyChangedSinceIsNamedAndStays() throws Exception {
    openclaw.write(CONFIG, MINE);
    onboard();
    String changed = openclaw.read(CONFIG).replace("deepseek-ai/DeepSeek-R1", "org/other");
    openclaw.write(CONFIG, changed);

    Outcome undone = openclaw.run("onboard", "--undo", "--non-interactive");

    assertEquals(ExitCode.CONFLICT, undone.code());
    assertTrue(undone.err().contains("openclaw.json has changed since: "), undone.err());
    assertTrue(undone.err().contains("agents.defaults.model.primary"), undone.err());
    assertEquals(changed, openclaw.read(CONFIG));
    assertTrue(Files.exists(openclaw.path(STORE)));
  }

  @Test
  void aPersonIsAskedFirst() throws Exception {
    openclaw.write(CONFIG, MINE);
    onboard();

    Outcome no =
        openclaw.ask(new FakePrompter().answer("Put them back?", "no"), "onboard", "--undo");
    assertEquals(ExitCode.CANCELLED, no.code());
    Outcome nobody = openclaw.run("onboard", "--undo");
    assertEquals(ExitCode.USAGE, nobody.code());
    Outcome yes =
        openclaw.ask(new FakePrompter().answer("Put them back?", "yes"), "onboard", "--undo");

    assertEquals(ExitCode.DONE, yes.code(), yes.err());
    assertEquals(MINE, openclaw.read(CONFIG));
  }

  @Test
  void forgettingDeletesTheFormerKeyWithItsBackup() throws Exception {
    openclaw.write(CONFIG, "{models: {providers: {huggingface: {apiKey: '" + FORMER + "'}}}}");
    openclaw.run(
        "onboard",
        "--non-interactive",
        "--huggingface-api-key",
        KEY,
        "--credential-store",
        "config");
    assertTrue(openclaw.read(RECORD).contains(FORMER));

    Outcome run = openclaw.run("onboard", "--forget");

    assertEquals(
        "Deleted:\n  ~/.openclaw/openclaw.json.bak\n  ~/.openclaw/openclaw.json.undo\n", run.out());
    assertFalse(Files.exists(openclaw.path(RECORD)));
    assertFalse(Files.exists(openclaw.path(CONFIG + ".bak")));
    assertEquals("Nothing is kept.\n", openclaw.run("onboard", "--forget").out());
  }

  @Test
  void aKeyThatIsRemovedCannotBeBroughtBack() throws Exception {
    openclaw.write(STORE, PROFILES.replace("huggingface:default", "huggingface:old"));
    onboard();
    assertTrue(openclaw.read(RECORD).contains(FORMER));

    openclaw.run("models", "auth", "remove", "huggingface:default", "--yes");
    assertTrue(Files.exists(openclaw.path(RECORD)), "it does not hold that key");
    openclaw.run("models", "auth", "remove", "huggingface:old", "--yes");

    assertFalse(Files.exists(openclaw.path(RECORD)));
  }

  @Test
  void theNewKeyIsNotInTheRecordAndARefusedOneNeither() throws Exception {
    openclaw.write(STORE, PROFILES);
    onboard();
    assertFalse(openclaw.read(RECORD).contains(KEY));
    Files.delete(openclaw.path(CONFIG));
    openclaw.write(STORE, PROFILES.replace(FORMER, WRONG));

    try (StubHub hub = StubHub.start()) {
      openclaw.online(hub);
      FakePrompter person =
          new FakePrompter()
              .answer("Provider", "Hugging Face")
              .answer("Hugging Face token", "hf_wron…BBBB", KEY);
      Outcome run =
          openclaw.ask(
              person.enterEverythingElse(), "onboard", "--credential-store", "auth-profiles");
      assertEquals(ExitCode.DONE, run.code(), run.err());
    }

    assertTrue(openclaw.read(STORE).contains(KEY));
    assertFalse(openclaw.read(RECORD).contains(WRONG));
    assertEquals("Nothing to undo.\n", openclaw.run("onboard", "--undo", "--dry-run").out());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theRecordIsItsOwnersAloneAndNotWrittenThroughALink() throws Exception {
    Path other = Files.writeString(home.resolve("other"), "theirs");
    Files.createDirectories(openclaw.path(".openclaw"));
    Files.createSymbolicLink(openclaw.path(RECORD), other);

    Outcome refused = onboard();
    assertEquals(ExitCode.FAILED, refused.code(), refused.err());
    assertEquals("theirs", Files.readString(other));
    assertFalse(Files.exists(openclaw.path(CONFIG)));
    Files.delete(openclaw.path(RECORD));
    onboard();

    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(openclaw.path(RECORD)));
  }

  private Outcome onboard() throws IOException {
    return openclaw.run(
        "onboard",
        "--non-interactive",
        "--huggingface-api-key",
        KEY,
        "--credential-store",
        "auth-profiles");
  }
}
