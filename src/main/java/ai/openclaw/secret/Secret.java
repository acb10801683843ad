package ai.openclaw.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token or key. It prints as its {@linkplain #masked masked form}, so that no message, record or
 * exception can show it by accident; only {@link #reveal} gives the value.
 */
public final class Secret {
  /** No secret at all. */
  public static final Secret NONE = new Secret("");

  private static final String MARK = "\uFEFF";
  private static final String ELLIPSIS = "…";
  private static final int SHOWN = 4;
  private static final int SHORTEST_SHOWN = 16;

  /** What a secret is spared that nobody pasted: forms take time to compile. */
  private static final class Pasted {
    static final Pattern ASSIGNMENT =
        Pattern.compile(
            "(?:export\\s+[A-Za-z_][A-Za-z0-9_]*|[A-Z_][A-Z0-9_]*)=(?!=*$)(?<value>.*)",
            Pattern.DOTALL);

    /** A token in a line of its own, whatever the lines around it say. */
    static final Pattern ISSUED = Pattern.compile("hf_[A-Za-z0-9]{34,}");

    private Pasted() {}
  }

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** The secret with exactly this value. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /**
   * The secret that an option, a variable, a file or a command gives: the text as it stands,
   * without white space around it and the byte order mark that some editors put before it. May be
   * {@linkplain #isEmpty empty}.
   */
  public static Secret given(String text) {
    return new Secret((text.startsWith(MARK) ? text.substring(MARK.length()) : text).strip());
  }

  /**
   * The secret in what a person typed or pasted: of several lines the one that is a token of
   * Hugging Face's, where there is one; else line ends are removed, blanks around it too, and of
   * {@code export HF_TOKEN="hf_…";} only the value is left. An {@code =} is taken for an assignment
   * only behind {@code export} or a name of capitals, because keys contain it, too. May be
   * {@linkplain #isEmpty empty}.
   */
  public static Secret pasted(String text) {
    for (String one : text.split("[\r\n\u2028\u2029]", -1)) {
      String value = unwrapped(one.trim());
      if (Pasted.ISSUED.matcher(value).matches()) {
        return new Secret(value);
      }
    }
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r' && c != '\n' && c != '\u2028' && c != '\u2029') {
        line.append(c);
      }
    }
    return new Secret(unwrapped(line.toString().trim()));
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

  private static String unwrapped(String text) {
    Matcher assignment = Pasted.ASSIGNMENT.matcher(text);
    if (!assignment.matches()) {
      return unquoted(text);
    }
    String value = assignment.group("value").trim();
    if (value.endsWith(";")) {
      value = value.substring(0, value.length() - 1).trim();
    }
    return unquoted(value);
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
