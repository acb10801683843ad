package ai.openclaw.secret;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The user and password that an address holds, {@code http://user:password@host}.
 *
 * @param user decoded, maybe empty
 * @param written the password as it stands in the address
 * @param password the same decoded
 */
public record Credentials(String user, Secret written, Secret password) {
  private static final String SCHEME_END = "://";

  /** Those of {@code user:password}; the password is empty where there is no colon. */
  public static Credentials of(String userInfo) {
    int colon = userInfo.indexOf(':');
    String written = colon < 0 ? "" : userInfo.substring(colon + 1);
    return new Credentials(
        decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)),
        Secret.of(written),
        Secret.of(decoded(written)));
  }

  /**
   * Those in an address, or null. A scheme may be missing, as in the variables for proxies; what
   * stands in place of a port and is none counts as a password, whose {@code @} was forgotten.
   */
  public static @Nullable Credentials in(String address) {
    int scheme = address.indexOf(SCHEME_END);
    String rest = scheme < 0 ? address : address.substring(scheme + SCHEME_END.length());
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int at = authority.lastIndexOf('@');
    if (at < 0 && scheme >= 0 && !endsWithPort(authority)) {
      at = Math.max(rest.lastIndexOf('@'), authority.length());
    }
    boolean found = at > 0 && (scheme >= 0 || authority.lastIndexOf(':', at) >= 0);
    return found ? of(rest.substring(0, at)) : null;
  }

  /** The value of a header that logs in with them. */
  public Secret basic() {
    return Secret.of("Basic " + pair());
  }

  /** Both as such a header carries them: anybody can read the password in it. */
  String pair() {
    byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }

  /** Whether no more than a host, and maybe a port, stands there. */
  private static boolean endsWithPort(String authority) {
    int colon = authority.lastIndexOf(':');
    boolean port = true;
    for (int i = colon + 1; colon > authority.lastIndexOf(']') && i < authority.length(); i++) {
      port &= authority.charAt(i) >= '0' && authority.charAt(i) <= '9';
    }
    return port;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A bare percent sign: then nobody encoded it, and it is meant as it stands.
      return part;
    }
  }
}
