package ai.openclaw.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.huggingface.StubHub;
import ai.openclaw.runtime.FakeOpenClaw;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to a person who leaves when something has been done already. */
class LeavingTest {
  private static final String TOKEN = "hf_wizard0000000000000000000000000001";

  @TempDir Path scratch;

  @Test
  void betweenTheHandOverOfAKeyAndTheConfigItSaysWhatOpenClawHas() throws Exception {
    assumeTrue(PtySession.isAvailable(), "needs script of util-linux");
    Path machine = Files.createDirectory(scratch.resolve("machine"));
    FakeOpenClaw.in(machine);
    Path program = machine.resolve("bin/openclaw");
    String script = Files.readString(program);
    String asked = "'models status --json')\n  stop\n";
    assertTrue(script.contains(asked));
    Files.writeString(
        program, script.replace(asked, asked + "  grep -q hf_wiz \"$store\" && sleep 60\n"));
    try (StubHub hub = StubHub.start()) {
      PtyHome home =
          new PtyHome(scratch, hub)
              .set("HF_TOKEN", TOKEN)
              .set("PATH", machine.resolve("bin") + ":/usr/bin:/bin");
      Path state = Files.createDirectories(scratch.resolve("home/.openclaw/state"));
      Files.writeString(state.resolve("openclaw.sqlite"), "… huggingface:default …");
      Files.writeString(state.resolveSibling("store"), "huggingface:default=hf_forme...00former\n");

      try (PtySession wizard = home.start(80, 24, "012", "onboard")) {
        wizard.waitFor("t try it").type("\r").waitFor("Handing the key over to OpenClaw  1 s");
        wizard.type("\u0003");

        assertEquals(130, wizard.exit());
        // The terminal breaks lines wherever they end.
        String said = wizard.screen().text().replaceAll("\\s+", "");
        assertTrue(
            said.contains("cancelled;OpenClawmayhavethekeyinitsownstore,theconfigisunchanged"),
            said);
        assertTrue(
            said.contains(
                "hint:openclawonboardgoeson;openclawmodelsauthremovehuggingface:default"
                    + "takesthekeyback"),
            said);
        assertFalse(said.contains("nothingwaschanged"), said);
      }
      assertFalse(Files.exists(state.resolveSibling("openclaw.json")));
    }
  }

  @Test
  void betweenTheLastFileAndTheReportItSaysThatTheChangesWereMade() throws Exception {
    assumeTrue(PtySession.isAvailable(), "needs script of util-linux");
    Path slow = Files.createDirectories(scratch.resolve("slow")).resolve("stty");
    Files.writeString(slow, "#!/bin/sh\nsleep 1\nexec /usr/bin/stty \"$@\"\n");
    assertTrue(slow.toFile().setExecutable(true));
    Path config = scratch.resolve("home/.openclaw/openclaw.json");
    try (StubHub hub = StubHub.start()) {
      PtyHome home =
          new PtyHome(scratch, hub)
              .set("HF_TOKEN", TOKEN)
              .set("PATH", slow.resolveSibling("") + ":/usr/bin:/bin");

      try (PtySession wizard = home.start(80, 24, "012", "onboard")) {
        wizard.waitFor("t try it").type("\r").waitFor("Set up");
        while (!Files.exists(config)) {
          Thread.sleep(5);
        }
        Thread.sleep(300);
        wizard.signal("TERM");

        assertEquals(143, wizard.exit());
        String said = wizard.screen().text();
        assertEquals(2, said.split("stopped; the changes were already made", -1).length, said);
        assertEquals(wizard.terminalBefore(), wizard.terminalAfter());
      }
    }
  }
}
