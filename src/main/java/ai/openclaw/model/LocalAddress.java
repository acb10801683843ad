package ai.openclaw.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which addresses OpenClaw calls local: this machine and what announces itself on its network. */
final class LocalAddress {
  private LocalAddress() {}

  static boolean is(String baseUrl) {
    String host;
    try {
      host = new URI(baseUrl.trim()).getHost();
    } catch (URISyntaxException e) {
      return false;
    }
    if (host == null) {
      return false;
    }
    host = host.toLowerCase(Locale.ROOT);
    return host.equals("localhost")
        || host.startsWith("127.")
        || host.equals("0.0.0.0")
        || host.equals("[::]")
        || host.equals("[::1]")
        || host.endsWith(".local");
  }
}
