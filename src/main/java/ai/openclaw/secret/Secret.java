package ai.openclaw.secret;

/**
 * A token or key. It prints as its {@linkplain #masked masked form}, so that no message, record or
 * exception can show it by accident; only {@link #reveal} gives the value.
 */
public final class Secret {
  private static final String ELLIPSIS = "…";
  private static final int SHOWN = 4;
  private static final int SHORTEST_SHOWN = 16;

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** The secret with exactly this value. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /**
   * The secret in what a person typed or pasted: line ends are removed, blanks around it too, and
   * of {@code export HF_TOKEN="hf_…";} only the value is left. May be {@linkplain #isEmpty empty}.
   */
  public static Secret pasted(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r' && c != '\n' && c != '\u2028' && c != '\u2029') {
        line.append(c);
      }
    }
    return new Secret(valueOfAssignment(line.toString().trim()));
  }

  /** The value itself, for the file it belongs in and the header to its own host. */
  public String reveal() {
    return value;
  }

  /** Whether nothing is left of it. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** A form that tells two secrets apart and gives neither away: {@code hf_abcd…wxyz}. */
  public String masked() {
    String prefix = value.startsWith("hf_") ? "hf_" : "";
    String rest = value.substring(prefix.length());
    if (rest.length() < SHORTEST_SHOWN) {
      return prefix + ELLIPSIS;
    }
    return prefix + rest.substring(0, SHOWN) + ELLIPSIS + rest.substring(rest.length() - SHOWN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }

  private static String valueOfAssignment(String text) {
    String value = text.startsWith("export ") ? text.substring("export ".length()).trim() : text;
    int equals = value.indexOf('=');
    if (equals > 0 && isName(value.substring(0, equals))) {
      value = value.substring(equals + 1).trim();
    }
    if (value.endsWith(";")) {
      value = value.substring(0, value.length() - 1).trim();
    }
    return unquoted(value);
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static String unquoted(String text) {
    if (text.length() < 2) {
      return text;
    }
    char first = text.charAt(0);
    boolean quoted = first == '"' || first == '\'' || first == '`';
    return quoted && text.charAt(text.length() - 1) == first
        ? text.substring(1, text.length() - 1).trim()
        : text;
  }
}
