package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.FakePrompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A gateway that runs while its key changes is restarted, or the script is told. */
class GatewayRestartTest extends StoreScene {
  @Test
  void aGatewayThatRunsIsRestartedByAPersonWhoWantsIt() throws Exception {
    installWithStoredKey();
    try (ServerSocket gateway = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      openclaw.write(CONFIG, "{gateway: {port: " + gateway.getLocalPort() + "}}");

      FakePrompter person = new FakePrompter().enterEverythingElse();
      Outcome run = openclaw.ask(person, "onboard", "--auth-choice", "huggingface-api-key");

      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertTrue(
          person.transcript().contains("during: Restarting the gateway"), "" + person.transcript());
    }
    assertEquals("Gateway restarted.\n", openclaw.read(".openclaw/gateway"));
  }

  @Test
  void aScriptIsToldOfAGatewayThatRuns() throws Exception {
    installWithStoredKey();
    try (ServerSocket gateway = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      openclaw.set("OPENCLAW_GATEWAY_PORT", "" + gateway.getLocalPort());

      JsonNode said = openclaw.onboard("--json").json();

      assertTrue(said.path("warnings").toString().contains("until: openclaw gateway restart"));
    }
    assertFalse(Files.exists(openclaw.path(".openclaw/gateway")));
  }
}
