package ai.openclaw.provider;

import ai.openclaw.environment.LocalHost;
import ai.openclaw.text.PlainAscii;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of an API: absolute, {@code https} or {@code http}, without a slash at its end. */
public final class BaseUrl {
  /** What clients add to a base URL; the longer ones first. */
  private static final List<String> REQUESTS =
      List.of(
          "/chat/completions",
          "/completions",
          "/responses",
          "/v1/messages",
          "/messages",
          "/embeddings",
          "/models");

  private static final String FIRST_VERSION = "/v1";
  private static final int LARGEST_PORT = 65_535;
  private static final int LONGEST_LABEL = 63;
  private static final String DIGITS = "0123456789";
  private static final String HEX_DIGITS = DIGITS + "abcdef";
  private static final String LABEL = DIGITS + "abcdefghijklmnopqrstuvwxyz_-";

  /** What the address of a known provider is spared: forms take time to compile. */
  private static final class OfOwnServer {
    static final Pattern VERSION = Pattern.compile("/v[0-9]+(?:/|[a-z]|$)");

    static final Pattern PRIVATE_IPV4 =
        Pattern.compile(
            "0\\.0\\.0\\.0|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2[0-9]|3[01])\\..*"
                + "|169\\.254\\..*|100\\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\..*");

    static final Pattern PRIVATE_IPV6 =
        Pattern.compile("\\[(?:::|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\\]");

    private OfOwnServer() {}
  }

  private final URI uri;
  private final String host;
  private final String text;

  private BaseUrl(URI uri, String host, String text) {
    this.uri = uri;
    this.host = host;
    this.text = text;
  }

  /** The address in that text, or null when it is none. */
  public static @Nullable BaseUrl parse(String text) {
    String trimmed = text.trim();
    while (trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    try {
      URI uri = new URI(trimmed);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      boolean plain =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
      String host = web && plain ? host(uri) : null;
      return host == null ? null : new BaseUrl(uri, host, trimmed);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The host in lower case and in ASCII, or null: names of containers have underscores, and people
   * write their letters, neither of which {@link URI} takes for a host.
   */
  private static @Nullable String host(URI uri) {
    String authority = uri.getRawAuthority();
    if (authority == null) {
      return null;
    }
    int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
    int port = colon < 0 || colon == authority.length() - 1 ? 1 : port(authority, colon + 1);
    String host = (colon < 0 ? authority : authority.substring(0, colon)).toLowerCase(Locale.ROOT);
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    boolean address = host.startsWith("[") ? host.indexOf('%') < 0 : LocalHost.isIpv4(host);
    if (uri.getHost() == null || !address) {
      host = PlainAscii.firstOther(host) == 0 ? host : IDN.toASCII(host);
      address = isName(host);
    }
    return address && port > 0 && port <= LARGEST_PORT ? host : null;
  }

  private static int port(String authority, int start) {
    int port = 0;
    for (int i = start; i < authority.length() && port <= LARGEST_PORT; i++) {
      int digit = authority.charAt(i) - '0';
      port = digit < 0 || digit > 9 ? LARGEST_PORT + 1 : port * 10 + digit;
    }
    return port;
  }

  /**
   * The address that somebody means who gives the URL of a request, as documentation shows them, or
   * leaves out {@code http://} for this machine; null when it is none.
   */
  public static @Nullable BaseUrl meant(String text) {
    BaseUrl given = parse(text);
    if (given == null) {
      BaseUrl local = text.contains("://") ? null : parse("http://" + text.trim());
      given = local != null && local.isLoopback() ? local : null;
    }
    return given == null ? null : given.withoutRequest();
  }

  private BaseUrl withoutRequest() {
    for (String ending : REQUESTS) {
      BaseUrl base =
          text.endsWith(ending) ? parse(text.substring(0, text.length() - ending.length())) : null;
      if (base != null) {
        return base;
      }
    }
    return this;
  }

  /** The protocol whose request has that URL; null when it is no URL of a request. */
  public static Provider.@Nullable Api protocolOf(String text) {
    BaseUrl url = parse(text.contains("://") ? text : "http://" + text);
    for (Provider.Api api : Provider.Api.values()) {
      if (url != null && url.text.endsWith(api.request())) {
        return api;
      }
    }
    return null;
  }

  /** The same without the version that Anthropic's clients add themselves. */
  public BaseUrl withoutVersion() {
    BaseUrl shorter =
        text.endsWith(FIRST_VERSION)
            ? parse(text.substring(0, text.length() - FIRST_VERSION.length()))
            : null;
    return shorter == null ? this : shorter;
  }

  /** The API's first version at that address, or null when the address already names a version. */
  public @Nullable String withVersion() {
    return OfOwnServer.VERSION.matcher(uri.getRawPath()).find() ? null : text + FIRST_VERSION;
  }

  /** The host in lower case; empty when the text is no address. */
  public static String hostOf(String text) {
    BaseUrl url = parse(text);
    return url == null ? "" : url.host();
  }

  /** The host in lower case and in ASCII. */
  public String host() {
    return host;
  }

  /** Whether this is the API at {@code other}, or its host with no path given. */
  public boolean isSameService(String other) {
    BaseUrl service = parse(other);
    String path = uri.getRawPath();
    return service != null
        && host().equals(service.host())
        && (!hasPath() || path.equals(service.uri.getRawPath()));
  }

  /** Whether anything stands behind the host and port. */
  public boolean hasPath() {
    return !uri.getRawPath().isEmpty();
  }

  /** Whether everybody on the way can read what is sent. */
  public boolean isCleartext() {
    return "http".equalsIgnoreCase(uri.getScheme());
  }

  /** Whether it is this machine. */
  public boolean isLoopback() {
    return LocalHost.isNamed(host());
  }

  /**
   * Whether OpenClaw calls the address local: this machine, all of its addresses, or what announces
   * itself on its network.
   */
  public static boolean isLocal(String address) {
    String host;
    try {
      host = new URI(address.trim()).getHost();
    } catch (URISyntaxException e) {
      return false;
    }
    if (host == null) {
      return false;
    }
    host = host.toLowerCase(Locale.ROOT);
    return LocalHost.isNamed(host)
        || host.equals("0.0.0.0")
        || host.equals("[::]")
        || host.endsWith(".local");
  }

  /**
   * Whether it is a network that the Internet does not reach (RFC 1918, a carrier's or Tailscale's,
   * link-local, unique local IPv6), a name that only such a network knows, or this machine.
   */
  public boolean isPrivate() {
    return isLoopback()
        || (LocalHost.isIpv4(host)
            ? OfOwnServer.PRIVATE_IPV4.matcher(host).matches()
            : OfOwnServer.PRIVATE_IPV6.matcher(host).matches() || isLocalName(host));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BaseUrl url && text.equals(url.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** A single label, as containers have; or a name under one that no public server answers for. */
  private static boolean isLocalName(String host) {
    return (host.indexOf('.') < 0 && !host.startsWith("["))
        || host.endsWith(".local")
        || host.endsWith(".localhost")
        || host.endsWith(".internal")
        || host.endsWith(".lan")
        || host.endsWith(".home.arpa");
  }

  /**
   * Labels with dots between them. Browsers and Node read what ends with a number as an address of
   * four numbers, however written.
   */
  private static boolean isName(String host) {
    String last = "";
    for (String label : host.split("\\.", -1)) {
      boolean bounded = !label.startsWith("-") && !label.endsWith("-");
      if (label.isEmpty() || label.length() > LONGEST_LABEL || !bounded || !isOf(LABEL, label)) {
        return false;
      }
      last = label;
    }
    return !(last.startsWith("0x") ? isOf(HEX_DIGITS, last.substring(2)) : isOf(DIGITS, last));
  }

  private static boolean isOf(String characters, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
