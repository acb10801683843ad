package ai.openclaw.http;

import ai.openclaw.secret.Credentials;
import ai.openclaw.secret.Secret;
import java.net.Proxy;
import java.util.Locale;
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
    boolean host = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      host &= c > ' ' && c <= '~' && "/?#@\\[]<>\"'`{}|^&=;,".indexOf(c) < 0;
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
}
