package ai.openclaw.runtime;

import ai.openclaw.environment.Environment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The service of OpenClaw that runs all the time, as far as its port on this machine tells. */
public final class Gateway {
  private static final String PORT = "OPENCLAW_GATEWAY_PORT";
  private static final int USUAL_PORT = 18789;
  private static final int PATIENCE_MILLIS = 300;

  private Gateway() {}

  /** Whether something answers where this config puts it. */
  public static boolean answers(JsonNode config, Environment environment) {
    int port = port(config, environment);
    if (port < 1 || port > 0xFFFF) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int port(JsonNode config, Environment environment) {
    String named = environment.variable(PORT);
    return named != null && named.matches("\\d{1,5}")
        ? Integer.parseInt(named)
        : config.path("gateway").path("port").asInt(USUAL_PORT);
  }
}
