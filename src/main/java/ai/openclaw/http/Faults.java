package ai.openclaw.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in a few words for the user. */
final class Faults {
  private Faults() {}

  /** Why a request got no answer at all. */
  static HttpTransport.NoAnswer beforeTheAnswer(
      IOException e, String address, @Nullable ProxyServer proxy) {
    String target = proxy == null ? address : "the proxy " + proxy.name();
    if (has(e, UnknownHostException.class)) {
      String host = target.substring(0, target.lastIndexOf(':'));
      return failure(
          HttpTransport.NoAnswer.Kind.NO_CONNECTION, "no network (cannot find " + host + ")", e);
    }
    if (has(e, NoRouteToHostException.class)) {
      return failure(
          HttpTransport.NoAnswer.Kind.NO_CONNECTION, "no network (no way to " + target + ")", e);
    }
    if (has(e, ConnectException.class)) {
      return failure(HttpTransport.NoAnswer.Kind.NO_CONNECTION, "cannot connect to " + target, e);
    }
    if (e instanceof ProxyServer.Login.Refused) {
      return failure(HttpTransport.NoAnswer.Kind.NO_CONNECTION, String.valueOf(e.getMessage()), e);
    }
    if (e instanceof Clients.Unproxied.WantsLogin) {
      return failure(
          HttpTransport.NoAnswer.Kind.NO_CONNECTION,
          "a proxy on the way wants a login (HTTP 407), and none is set for it",
          e);
    }
    if (e instanceof SSLException) {
      return failure(HttpTransport.NoAnswer.Kind.NOT_TRUSTED, tls(e), e);
    }
    if (proxy != null) {
      return failure(
          HttpTransport.NoAnswer.Kind.NO_CONNECTION, target + " does not let the request pass", e);
    }
    return e instanceof ProtocolException
        ? notHttp(e)
        : failure(HttpTransport.NoAnswer.Kind.BROKEN_OFF, "the connection was closed", e);
  }

  /** The answer is so wrong that the HTTP library did not expect it. */
  static HttpTransport.NoAnswer notHttp(Exception e) {
    return new HttpTransport.NoAnswer(
        HttpTransport.NoAnswer.Kind.BROKEN_OFF, "the answer is not HTTP", e);
  }

  /** The deadline passed. */
  static HttpTransport.NoAnswer tooLate(Duration deadline) {
    return new HttpTransport.NoAnswer(
        HttpTransport.NoAnswer.Kind.TIMED_OUT, "timed out after " + seconds(deadline), null);
  }

  /** {@code 16 MiB}, or bytes where it is not a round number. */
  static String size(long bytes) {
    long mebi = 1024L * 1024;
    return bytes >= mebi && bytes % mebi == 0 ? bytes / mebi + " MiB" : bytes + " bytes";
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
  }

  private static String tls(IOException e) {
    if (e instanceof SSLPeerUnverifiedException) {
      return "the certificate is for another host";
    }
    if (has(e, CertificateExpiredException.class)
        || has(e, CertificateNotYetValidException.class)) {
      return "the certificate has expired or is not valid yet";
    }
    return has(e, CertificateException.class) ? "certificate not trusted" : "no TLS connection";
  }

  private static boolean has(Throwable failure, Class<? extends Exception> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static HttpTransport.NoAnswer failure(
      HttpTransport.NoAnswer.Kind kind, String words, IOException cause) {
    return new HttpTransport.NoAnswer(kind, words, cause);
  }
}
