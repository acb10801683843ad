package ai.openclaw.model;

import java.nio.charset.StandardCharsets;

/**
 * What a cached list belongs to: a provider at an address. Account, query and fragment of the
 * address are left out, they may hold a secret.
 */
record CacheKey(String provider, String baseUrl) {
  private static final int LONGEST_NAME = 200;

  static CacheKey of(String provider, String baseUrl) {
    return new CacheKey(provider, withoutSecrets(baseUrl));
  }

  /** Whether it is that of this provider there. A record's own comparison costs 15 ms at first. */
  boolean isOf(String otherProvider, String otherBaseUrl) {
    return provider.equals(otherProvider) && baseUrl.equals(otherBaseUrl);
  }

  /**
   * A file name that can be read: {@code models-huggingface-router.huggingface.co_v1.json}. Two
   * keys share one only when it had to be cut, so the file says inside whose it is.
   */
  String fileName() {
    StringBuilder name = new StringBuilder("models-");
    escape(provider, name);
    name.append('-');
    escape(baseUrl.startsWith("https://") ? baseUrl.substring(8) : baseUrl, name);
    if (name.length() > LONGEST_NAME) {
      name.setLength(LONGEST_NAME);
    }
    return name.append(".json").toString();
  }

  private static String withoutSecrets(String url) {
    int end = url.length();
    end = before(url, '?', end);
    end = before(url, '#', end);
    while (end > 0 && url.charAt(end - 1) == '/') {
      end--;
    }
    int scheme = url.indexOf("://");
    int host = scheme < 0 ? 0 : scheme + 3;
    int slash = url.indexOf('/', host);
    int at = url.lastIndexOf('@', slash < 0 || slash > end ? end - 1 : slash);
    return at < host ? url.substring(0, end) : url.substring(0, host) + url.substring(at + 1, end);
  }

  private static int before(String url, char c, int end) {
    int index = url.indexOf(c);
    return index < 0 || index > end ? end : index;
  }

  /** Lower case, digits, dots and dashes stay; everything else is safe on any file system. */
  private static void escape(String text, StringBuilder name) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-') {
        name.append(c);
      } else if (c == '/') {
        name.append('_');
      } else {
        name.append('~')
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      }
    }
  }
}
