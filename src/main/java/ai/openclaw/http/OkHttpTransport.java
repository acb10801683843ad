package ai.openclaw.http;

import ai.openclaw.environment.Environment;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over the network, by way of OkHttp. Making one costs nothing: OkHttp is loaded
 * with the first request.
 */
public final class OkHttpTransport implements HttpTransport {
  private final Environment environment;
  private final Proxies proxies;
  private final String userAgent;
  private final Collection<String> remarks;
  private @Nullable Clients clients;

  /**
   * A transport that takes proxies and further certificates from the environment.
   *
   * @param version this program's, for the {@code User-Agent} header
   * @param remarks gets a line about what works here and will not in OpenClaw
   */
  public OkHttpTransport(Environment environment, String version, Collection<String> remarks) {
    this.environment = environment;
    this.proxies = new Proxies(environment);
    this.userAgent = "openclaw-java/" + version;
    this.remarks = remarks;
  }

  @Override
  public HttpTransport.Reply send(HttpRequest request, @Nullable Lines lines)
      throws HttpTransport.NoAnswer {
    Exchange exchange = new Exchange(request, lines, clients(), proxies, userAgent);
    Thread worker = new Thread(exchange, "http");
    worker.setDaemon(true);
    worker.start();
    try {
      worker.join(Math.max(1, request.deadline().toMillis()));
    } catch (InterruptedException e) {
      exchange.abandon();
      Thread.currentThread().interrupt();
      throw new HttpTransport.NoAnswer(HttpTransport.NoAnswer.Kind.BROKEN_OFF, "interrupted", e);
    }
    if (worker.isAlive()) {
      exchange.abandon();
      throw Faults.tooLate(request.deadline());
    }
    return exchange.outcome();
  }

  private synchronized Clients clients() {
    if (clients == null) {
      clients = new Clients(new TrustedCertificates(environment, remarks));
    }
    return clients;
  }
}
