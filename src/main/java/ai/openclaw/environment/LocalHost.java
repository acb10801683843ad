package ai.openclaw.environment;

import java.util.Locale;

/** The names of this machine itself: where plain {@code http} is as safe as {@code https}. */
public final class LocalHost {
  private static final String MAPPED = "::ffff:";

  private LocalHost() {}

  /**
   * Whether the host of a URL is this machine, going by its spelling alone; an IPv6 address may
   * stand in brackets, and an IPv4 address in one of IPv6.
   */
  public static boolean isNamed(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equalsIgnoreCase("localhost.")
        || host.equals("::1")
        || host.equals("[::1]")
        || (host.startsWith("127.") && isIpv4(host))
        || isNamedInIpv6(host.toLowerCase(Locale.ROOT));
  }

  private static boolean isNamedInIpv6(String host) {
    int start = host.startsWith("[") ? 1 : 0;
    int end = host.length() - (host.endsWith("]") ? 1 : 0);
    if (!host.startsWith(MAPPED, start) || start + MAPPED.length() >= end) {
      return false;
    }
    String mapped = host.substring(start + MAPPED.length(), end);
    return (mapped.startsWith("127.") && isIpv4(mapped)) || isHexLoopback(mapped);
  }

  /** {@code 7f00:1}, as browsers and Node write 127.0.0.1 in there. */
  private static boolean isHexLoopback(String mapped) {
    int colon = mapped.indexOf(':');
    return colon == 4 && mapped.startsWith("7f") && mapped.indexOf(':', colon + 1) < 0;
  }

  /** Whether the host of a URL is an IPv4 address: four numbers with dots between them. */
  public static boolean isIpv4(String host) {
    int dots = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return dots == 3 && !host.contains("..") && !host.startsWith(".") && !host.endsWith(".");
  }
}
