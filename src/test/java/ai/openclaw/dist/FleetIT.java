package ai.openclaw.dist;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.huggingface.StubHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The Ansible play of {@code docs/fleet.md}, run against this machine where Ansible is. */
@DisabledOnOs(OS.WINDOWS)
final class FleetIT {
  private static final String TOKEN = "hf_fleet00000000000000000000000000000001";

  @TempDir Path temp;

  @Test
  void thePlayChangesTheMachineOnceAndSaysSo() throws Exception {
    assumeTrue(Tools.find("ansible-playbook").isPresent(), "not installed");
    Path play = Files.writeString(temp.resolve("play.yml"), playOfThePage());
    Path home = Files.createDirectory(temp.resolve("home"));
    try (StubHub hub = StubHub.start()) {
      assertRecap("changed=1", play(play, home, hub));
      assertTrue(Files.exists(home.resolve(".openclaw/openclaw.json")));
      assertRecap("changed=0", play(play, home, hub));
    }
  }

  @Test
  void aRejectedTokenFailsThePlayAndStaysOutOfItsOutput() throws Exception {
    assumeTrue(Tools.find("ansible-playbook").isPresent(), "not installed");
    Path play = Files.writeString(temp.resolve("play.yml"), playOfThePage());
    Path home = Files.createDirectory(temp.resolve("home"));
    try (StubHub hub = StubHub.start()) {
      Outcome outcome = play(play, home, hub, "hf_wrongwrongwrongwrongwrongwrongwrong1");

      assertRecap("failed=1", outcome);
      assertTrue(!outcome.out().contains("hf_wrongwrong"), outcome.out());
    }
  }

  private Outcome play(Path play, Path home, StubHub hub) throws IOException {
    return play(play, home, hub, TOKEN);
  }

  private Outcome play(Path play, Path home, StubHub hub, String token) throws IOException {
    Path bin = new Installation(Installation.packaged()).launcher().getParent();
    return new Command(List.of("ansible-playbook", "-i", "assistants,", "-c", "local"))
        .with("PATH", bin + ":" + requireNonNull(System.getenv("PATH")))
        .with("HOME", home)
        .with("LC_ALL", "C.UTF-8")
        .with("ANSIBLE_LOCALHOST_WARNING", "False")
        .with("OPENCLAW_NO_ARCHIVE", 1)
        .with("HF_ENDPOINT", hub.hubUrl())
        .with("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl())
        .in(temp)
        .run("-e", "ansible_python_interpreter=auto_silent", "-e", "hf_token=" + token, play + "");
  }

  private static void assertRecap(String wanted, Outcome outcome) {
    assertTrue(
        outcome.out().matches("(?s).*assistants +: .*\\b" + wanted + "\\b.*"),
        outcome.out() + outcome.err());
  }

  /** But for {@code --strict}: no OpenClaw is installed here that it could speak of. */
  private static String playOfThePage() throws IOException {
    List<String> play = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of("docs/fleet.md"))) {
      inside = line.startsWith("- hosts: ") || (inside && !line.equals("```"));
      if (inside) {
        play.add(line.replace(" --strict", ""));
      }
    }
    assertEquals("- hosts: assistants", play.get(0));
    return String.join("\n", play) + "\n";
  }
}
