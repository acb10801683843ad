package ai.openclaw.http;

import ai.openclaw.secret.Credentials;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.net.Proxy;
import java.util.Locale;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * A proxy.
 *
 * @param variable which one names it
 * @param type HTTP or SOCKS
 * @param authorization the value of {@code Proxy-Authorization}, or null
 */
record ProxyServer(
    String variable, Proxy.Type type, String host, int port, @Nullable Secret authorization) {
  private static final int SOCKS_PORT = 1080;
  private static final int HTTP_PORT = 80;

  /**
   * Reads {@code [scheme://][user:password@]host[:port][/]}, the form of {@code HTTPS_PROXY}. Not
   * by {@code java.net.URI}: passwords hold characters that it refuses.
   *
   * @throws IllegalArgumentException saying what is wrong, without the password
   */
  static ProxyServer parse(String variable, String text) {
    int schemeEnd = text.indexOf("://");
    String scheme = schemeEnd < 0 ? "http" : text.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
    boolean socks = scheme.equals("socks5") || scheme.equals("socks5h") || scheme.equals("socks");
    if (!socks && !scheme.equals("http")) {
      throw new IllegalArgumentException("a proxy is reached by http:// or socks5://");
    }
    String rest = schemeEnd < 0 ? text : text.substring(schemeEnd + "://".length());
    int at = rest.lastIndexOf('@');
    int slash = rest.indexOf('/', Math.max(at, 0));
    String address = rest.substring(at + 1, slash < 0 ? rest.length() : slash);
    if (at >= 0 && socks) {
      throw new IllegalArgumentException("a SOCKS proxy with a password is not supported");
    }
    int colon = portColon(address);
    String host = unbracketed(colon < 0 ? address : address.substring(0, colon));
    if (!isHost(host)) {
      throw new IllegalArgumentException("there is no host in it");
    }
    int port = colon < 0 ? (socks ? SOCKS_PORT : HTTP_PORT) : port(address.substring(colon + 1));
    Secret authorization = at < 0 ? null : Credentials.of(rest.substring(0, at)).basic();
    return new ProxyServer(
        variable, socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, host, port, authorization);
  }

  /** What messages call it, without the password. */
  String name() {
    return host + ":" + port;
  }

  private static int portColon(String address) {
    int colon = address.lastIndexOf(':');
    return colon > address.lastIndexOf(']') ? colon : -1;
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** A name or an address, as far as the characters go. */
  private static boolean isHost(String text) {
    boolean host = !text.isEmpty() && !text.startsWith(".") && !text.contains("..");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      host &= c > ' ' && c <= '~' && "/?#@\\[]<>\"'`{}|^&=;,%".indexOf(c) < 0;
    }
    return host;
  }

  /** Read without an exception that holds the text: it can be a password. */
  private static int port(String text) {
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        throw new IllegalArgumentException("its port is not a number");
      }
      port = Math.min(port * 10 + digit, 0x10000);
    }
    if (port == 0 || port > 0xFFFF) {
      throw new IllegalArgumentException("its port is not between 1 and 65535");
    }
    return port;
  }

  /** Answers a proxy that wants to know who asks: once, and then it is a failure in words. */
  static final class Login implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";

    private final ProxyServer proxy;

    Login(ProxyServer proxy) {
      this.proxy = proxy;
    }

    /** The proxy does not let a request pass without another user and password. */
    static final class Refused extends IOException {
      Refused(String words) {
        super(words);
      }
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response)
        throws IOException {
      Request request = response.request();
      if (proxy.authorization() != null && request.header(HEADER) == null) {
        return request.newBuilder().header(HEADER, proxy.authorization().reveal()).build();
      }
      if (isOkHttpsOwnQuestion(response)) {
        return null;
      }
      String what =
          proxy.authorization() == null
              ? " needs a user and a password: put them into "
              : " does not accept the user and password in ";
      throw new Refused(
          "the proxy "
              + proxy.name()
              + what
              + proxy.variable()
              + ", http://<user>:<password>@"
              + proxy.name());
    }

    /** OkHttp asks before the proxy does, in order to spare a request. */
    private static boolean isOkHttpsOwnQuestion(Response response) {
      return "OkHttp-Preemptive".equalsIgnoreCase(response.header("Proxy-Authenticate"));
    }
  }
}
