package ai.openclaw.provider;

import ai.openclaw.environment.LocalHost;
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
  private static final Pattern VERSION = Pattern.compile("/v[0-9]+(?:/|[a-z]|$)");

  private final URI uri;
  private final String text;

  private BaseUrl(URI uri, String text) {
    this.uri = uri;
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
      return web && plain && uri.getHost() != null ? new BaseUrl(uri, trimmed) : null;
    } catch (URISyntaxException e) {
      return null;
    }
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
    return VERSION.matcher(uri.getRawPath()).find() ? null : text + FIRST_VERSION;
  }

  /** The host in lower case; empty when the text is no address. */
  public static String hostOf(String text) {
    BaseUrl url = parse(text);
    return url == null ? "" : url.host();
  }

  /** The host in lower case. */
  public String host() {
    return uri.getHost().toLowerCase(Locale.ROOT);
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
   * Whether it is a private network (RFC 1918, unique local IPv6), a name that only such a network
   * knows, or this machine.
   */
  public boolean isPrivate() {
    String host = host();
    if (host.startsWith("[")) {
      return isLoopback() || host.startsWith("[fc") || host.startsWith("[fd");
    }
    if (!isIpv4(host)) {
      return isLoopback() || isLocalName(host);
    }
    int second =
        Integer.parseInt(
            host.substring(host.indexOf('.') + 1, host.indexOf('.', host.indexOf('.') + 1)));
    return isLoopback()
        || host.startsWith("10.")
        || host.startsWith("192.168.")
        || (host.startsWith("172.") && second >= 16 && second <= 31);
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
    return host.indexOf('.') < 0
        || host.endsWith(".local")
        || host.endsWith(".localhost")
        || host.endsWith(".internal")
        || host.endsWith(".lan")
        || host.endsWith(".home.arpa");
  }

  private static boolean isIpv4(String host) {
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
