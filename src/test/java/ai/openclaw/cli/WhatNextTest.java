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

  private static FakePrompter person() {
    return new FakePrompter().answer("Provider", "Hugging Face").enterEverythingElse();
  }

  /** One that notes its line, and ends with 7. */
  private void install(String version) throws IOException {
    String script = "#!/bin/sh\necho \"$*\" >" + home.resolve("line") + "\nexit 7\n";
    openclaw.set("PATH", FakeOpenClaw.linked(home, version, script).toString());
  }
}
