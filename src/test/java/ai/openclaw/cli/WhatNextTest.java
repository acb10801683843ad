package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.PassedOn;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.runtime.FakeOpenClaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the wizard asks when all is written. */
class WhatNextTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void keyInTheEnvironment() {
    openclaw = new OpenClawRun(home).set("HF_TOKEN", KEY);
  }

  @Test
  void enterAloneIsTheEnd() throws Exception {
    install("2026.9.6");

    assertEquals(ExitCode.DONE, openclaw.ask(person().enter("What next"), "onboard").code());
    assertFalse(Files.exists(openclaw.path("line")));
  }

  @Test
  void aChatIsOpenClawsAndComesAfterEverythingIsWritten() throws Exception {
    install("2026.9.6");

    PassedOn end =
        assertThrows(
            PassedOn.class,
            () ->
                openclaw.ask(
                    person().answer("What next", "Start a chat"), "onboard", "--profile", "work"));

    assertEquals(7, end.status());
    assertEquals("--profile work chat", openclaw.read("line").strip());
    assertTrue(Files.exists(openclaw.path(".openclaw-work/openclaw.json")));
  }

  @Test
  void anOlderOpenClawHasNoChatButASetUp() throws Exception {
    install("2026.2.17");
    FakePrompter person = person().answer("What next", "Set up channels and gateway");

    assertThrows(PassedOn.class, () -> openclaw.ask(person, "onboard"));

    assertEquals("configure", openclaw.read("line").strip());
    assertFalse(person.transcript().toString().contains("Start a chat"));
  }

  @Test
  void providersThatAreOpenClawsAreARowOfTheFirstMenu() throws Exception {
    install("2026.9.6");
    FakePrompter person = new FakePrompter().answer("Provider", "More providers");

    assertThrows(PassedOn.class, () -> openclaw.ask(person, "onboard", "--profile", "work"));

    assertEquals("--profile work onboard", openclaw.read("line").strip());
    assertFalse(Files.exists(openclaw.path(".openclaw-work")));
  }

  @Test
  void withoutAnOpenClawThereIsNoQuestion() throws Exception {
    FakePrompter person = person();

    assertEquals(ExitCode.DONE, openclaw.ask(person, "onboard").code());

    assertFalse(person.transcript().toString().contains("What next"));
    assertFalse(person.transcript().toString().contains("More providers"));
  }

  @Test
  void whoHasNoOpenClawCanHaveItInstalledAndGoesOnWithIt() throws Exception {
    Path program = FakeOpenClaw.install(home.resolve("lib"), "2026.9.6");
    npm("ln -s " + program + " " + home.resolve("bin/openclaw"));
    FakePrompter person = person().answer("What next", "Install OpenClaw", "Finish");

    OpenClawRun.Outcome run = openclaw.ask(person, "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("install -g openclaw", openclaw.read("npm").strip());
    assertEquals("", run.err());
    assertTrue(
        person.transcript().toString().contains("What next: Install OpenClaw, What next: Finish"),
        person.transcript().toString());
  }

  @Test
  void enterAloneInstallsNothing() throws Exception {
    npm("exit 1");

    OpenClawRun.Outcome run = openclaw.ask(person().enter("What next"), "onboard");

    assertTrue(run.out().contains("  Install  npm install -g openclaw\n"), run.out());
    assertFalse(Files.exists(openclaw.path("npm")));
  }

  @Test
  void whatNpmDoesNotBringAboutIsSaid() throws Exception {
    npm("exit 3");
    FakePrompter person = person().answer("What next", "Install OpenClaw");

    OpenClawRun.Outcome failed = openclaw.ask(person, "onboard");

    assertEquals(ExitCode.DONE, failed.code(), "the files are written");
    assertTrue(
        failed.err().contains("OpenClaw is not installed: npm ended with exit status 3"),
        failed.err());
    npm("exit 0");
    OpenClawRun.Outcome elsewhere =
        openclaw.ask(
            person().answer("What next", "Install OpenClaw"),
            "onboard",
            "--model",
            "openai/gpt-oss-120b");
    assertTrue(elsewhere.err().contains("no folder on PATH has it"), elsewhere.err());
  }

  /** An npm that notes its line. */
  private void npm(String then) throws IOException {
    FakeOpenClaw.script(
        home.resolve("bin/npm"),
        "#!/bin/sh\necho \"$*\" >" + home.resolve("npm") + "\n" + then + "\n");
    openclaw.set("PATH", home.resolve("bin") + ":/usr/bin:/bin");
  }

  private static FakePrompter person() {
    return new FakePrompter().answer("Provider", "Hugging Face").enterEverythingElse();
  }

  /** One that does not say what it uses, notes any other line, and ends with 7. */
  private void install(String version) throws IOException {
    String script =
        "#!/bin/sh\ncase \"$*\" in *sessions*|*status*) exit 1;; esac\necho \"$*\" >"
            + home.resolve("line")
            + "\nexit 7\n";
    openclaw.set("PATH", FakeOpenClaw.linked(home, version, script).toString());
  }
}
