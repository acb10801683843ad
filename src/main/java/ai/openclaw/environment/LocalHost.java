package ai.openclaw.environment;

/** The names of this machine itself: where plain {@code http} is as safe as {@code https}. */
public final class LocalHost {
  private LocalHost() {}

  /**
   * Whether the host of a URL is this machine, going by its spelling alone; an IPv6 address may
   * stand in brackets.
   */
  public static boolean isNamed(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equalsIgnoreCase("localhost.")
        || host.equals("::1")
        || host.equals("[::1]")
        || (host.startsWith("127.") && isIpv4(host));
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
