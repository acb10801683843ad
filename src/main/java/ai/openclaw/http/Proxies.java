package ai.openclaw.http;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.LocalHost;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request goes through: {@code HTTPS_PROXY} or {@code HTTP_PROXY} by its scheme, else
 * {@code ALL_PROXY}, none for what {@code NO_PROXY} names; lower case first, as curl reads them.
 */
public final class Proxies {
  private static final int HTTPS = 443;

  private final Environment environment;

  /** The proxies that these variables name. */
  public Proxies(Environment environment) {
    this.environment = environment;
  }

  /** What to look at when that host could not be reached, one line. */
  public String hint(String host) {
    ProxyServer proxy;
    try {
      proxy = forHost(true, host, HTTPS);
    } catch (Failure e) {
      return String.valueOf(e.getMessage());
    }
    String except = variable("no_proxy", "NO_PROXY");
    if (proxy != null) {
      return proxy.variable() + " sends requests through " + proxy.name();
    }
    return except != null && excepted(host, HTTPS)
        ? except + " keeps " + host + " off the proxy"
        : "no proxy is set; if you are behind one: export HTTPS_PROXY=http://<host>:<port>";
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

  /**
   * The hosts in {@code NO_PROXY}: names with all names below them, addresses, address ranges such
   * as {@code 10.0.0.0/8}, each with a port or without, or {@code *} for all.
   */
  static final class NoProxy {
    private final List<String> entries;

    private NoProxy(List<String> entries) {
      this.entries = entries;
    }

    static NoProxy of(String list) {
      List<String> entries = new ArrayList<>();
      int start = 0;
      for (int i = 0; i <= list.length(); i++) {
        if (i == list.length() || list.charAt(i) == ',' || list.charAt(i) == ' ') {
          String entry = list.substring(start, i).trim().toLowerCase(Locale.ROOT);
          if (!entry.isEmpty()) {
            entries.add(entry);
          }
          start = i + 1;
        }
      }
      return new NoProxy(entries);
    }

    boolean covers(String host, int port) {
      String wanted = host.toLowerCase(Locale.ROOT);
      for (int i = 0; i < entries.size(); i++) {
        if (covers(entries.get(i), wanted, port)) {
          return true;
        }
      }
      return false;
    }

    private static boolean covers(String entry, String host, int port) {
      if (entry.equals("*")) {
        return true;
      }
      if (entry.indexOf('/') > 0) {
        return coversAddress(entry, host);
      }
      String name = entry;
      int colon = entry.lastIndexOf(':');
      // More than one colon without brackets is an IPv6 address, not a port.
      if (colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']')) {
        if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
          return false;
        }
        name = entry.substring(0, colon);
      }
      name =
          name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
      name = name.startsWith("*.") ? name.substring(2) : name;
      name = name.startsWith(".") ? name.substring(1) : name;
      return host.equals(name) || host.endsWith("." + name);
    }

    private static boolean coversAddress(String range, String host) {
      int slash = range.indexOf('/');
      byte[] network = address(range.substring(0, slash));
      byte[] wanted = address(host);
      if (network == null || wanted == null || network.length != wanted.length) {
        return false;
      }
      int bits;
      try {
        bits = Integer.parseInt(range.substring(slash + 1));
      } catch (NumberFormatException e) {
        return false;
      }
      for (int bit = 0; bit < Math.min(bits, network.length * Byte.SIZE); bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if ((network[bit / Byte.SIZE] & mask) != (wanted[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return bits >= 0;
    }

    /** The bytes of a literal address, or null for a name: no name is looked up. */
    private static byte @Nullable [] address(String literal) {
      for (int i = 0; i < literal.length(); i++) {
        char c = literal.charAt(i);
        boolean part = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '.' || c == ':';
        if (!part) {
          return null;
        }
      }
      char last = literal.isEmpty() ? 'x' : literal.charAt(literal.length() - 1);
      boolean numeric = literal.indexOf(':') >= 0 || (last >= '0' && last <= '9');
      try {
        return numeric ? InetAddress.getByName(literal).getAddress() : null;
      } catch (UnknownHostException e) {
        return null;
      }
    }
  }
}
