package ai.openclaw.http;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.LocalHost;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request goes through: {@code HTTPS_PROXY} or {@code HTTP_PROXY} by its scheme, else
 * {@code ALL_PROXY}, none for what {@code NO_PROXY} names; lower case first, as curl reads them.
 */
final class Proxies {
  private final Environment environment;

  Proxies(Environment environment) {
    this.environment = environment;
  }

  /** The proxy for that host, or null for the direct way; this machine is always reached so. */
  @Nullable ProxyServer forHost(boolean https, String host, int port) {
    String name =
        variable(https ? "https_proxy" : "http_proxy", https ? "HTTPS_PROXY" : "HTTP_PROXY");
    if (name == null) {
      name = variable("all_proxy", "ALL_PROXY");
    }
    String address = name == null ? null : environment.variable(name);
    if (name == null || address == null || LocalHost.isNamed(host) || excepted(host, port)) {
      return null;
    }
    try {
      return ProxyServer.parse(name, address);
    } catch (IllegalArgumentException e) {
      throw new Failure(
          ExitCode.USAGE,
          name + " does not name a usable proxy: " + e.getMessage(),
          "set it to http://host:port, or unset it",
          e);
    }
  }

  private boolean excepted(String host, int port) {
    String name = variable("no_proxy", "NO_PROXY");
    String list = name == null ? null : environment.variable(name);
    return list != null && NoProxy.of(list).covers(host, port);
  }

  private @Nullable String variable(String lower, String upper) {
    if (environment.variable(lower) != null) {
      return lower;
    }
    return environment.variable(upper) == null ? null : upper;
  }
}
