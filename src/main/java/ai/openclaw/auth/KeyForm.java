package ai.openclaw.auth;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import ai.openclaw.text.PlainAscii;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a key says about it before it is stored or sent, whatever it came from. A key
 * that its provider issues, as one does that needs a key, has a form; an endpoint of the user's own
 * takes any word.
 */
public final class KeyForm {
  private static final int LONGEST = 16 * 1024;

  private static final int SHORTEST = 4;

  /** What stands where a value was missing, hidden, or yet to be put in. */
  private static final Set<String> MARKERS =
      Set.of(
          "bearer",
          "undefined",
          "null",
          "none",
          "nil",
          "nan",
          "true",
          "false",
          "empty",
          "redacted",
          "masked",
          "hidden",
          "secret",
          "changeme",
          "change-me",
          "change_me",
          "placeholder",
          "todo",
          "token",
          "key",
          "api_key",
          "api-key",
          "apikey",
          "your-api-key",
          "your_api_key",
          "your-token",
          "your_token",
          "your-key",
          "your_key",
          "hf_your_token",
          "hf_your_token_here");

  /**
   * What a key of small letters and digits is spared: most keys are, and forms take time to
   * compile.
   */
  private static final class Wrapped {
    /** What a {@code Bearer} header carries (RFC 6750). */
    static final Pattern ISSUED = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    static final Pattern PATH = Pattern.compile("(?:[~.]{0,2}/|file:).*");
    static final Pattern VARIABLE = Pattern.compile("_*[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+_*");

    static final Pattern BEARER =
        Pattern.compile("(?:authorization:\\s*)?bearer\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    /** As shells, Windows, Compose files and CI systems write the name of a variable. */
    static final Pattern UNEXPANDED =
        Pattern.compile(
            "\\$+[A-Za-z_]\\w*|\\$[0-9@*#?]|\\$env:\\w+|%[A-Za-z_]\\w*%|![A-Za-z_]\\w*!|\\$[(\\[].*[)\\]]"
                + "|@@\\w+@@|.*[$#]\\{.*|.*\\{\\{.*\\}\\}.*",
            Pattern.CASE_INSENSITIVE);

    static final Pattern ASSIGNMENT =
        Pattern.compile("(?:(?:export|set|setx)\\s+)?[A-Za-z_]\\w*\\s*=(?!=*$).*");

    private Wrapped() {}
  }

  private KeyForm() {}

  /** Why it cannot be a key of that provider, to stand behind "it"; null when it can. */
  public static @Nullable String complaint(Secret key, Provider provider) {
    String text = withoutBearer(key.reveal());
    if (text.indexOf('\0') >= 0) {
      return "has NUL bytes in it; it must be UTF-8 text";
    }
    if (text.contains("\n") || text.contains("\r")) {
      return "is more than one line";
    }
    int other = PlainAscii.firstOther(text);
    if (other > 0) {
      return "has a character that cannot be sent (number " + other + ")";
    }
    if (text.length() > LONGEST) {
      return "is too long for a key";
    }
    if (!isPlain(text) && Wrapped.UNEXPANDED.matcher(text).matches()) {
      return "is the name of a variable that was not expanded, not a key";
    }
    return provider.needsKey() ? complaintAboutIssued(text) : null;
  }

  /**
   * The key as it can be stored and sent: without {@code Bearer} before it, where the provider's
   * keys have a form. What leads OpenClaw to the whole text leads it to no key then.
   *
   * @throws Failure naming where it came from, when it cannot be a key
   */
  public static KeyPlace usable(KeyPlace key, Provider provider) {
    String complaint = complaint(key.secret(), provider);
    if (complaint != null) {
      boolean typed = key.source().kind() == KeySource.Kind.TYPED;
      throw new Failure(
          ExitCode.USAGE,
          (typed ? "that" : key.source().words()) + " " + complaint,
          typed ? "paste only the key" : "put the key there, and only it");
    }
    Secret bare = bare(key.secret(), provider);
    return bare.equals(key.secret()) ? key : KeyPlace.of(bare, key.source());
  }

  /** The key as it is sent: without {@code Bearer}, where the provider's keys have a form. */
  public static Secret bare(Secret key, Provider provider) {
    return provider.needsKey() ? Secret.of(withoutBearer(key.reveal())) : key;
  }

  private static @Nullable String complaintAboutIssued(String text) {
    boolean quoted = text.startsWith("\"") || text.startsWith("'") || text.startsWith("`");
    if (quoted) {
      return "has quotes around it";
    }
    if (!isPlain(text) && Wrapped.ASSIGNMENT.matcher(text).matches()) {
      return "is an assignment, and the key is only what stands behind the =";
    }
    if (text.contains(" ")) {
      return "is more than a key: there are blanks in it";
    }
    if (isMarker(text.toLowerCase(Locale.ROOT))) {
      return "is a placeholder, not a key";
    }
    boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
    if (capitals && Wrapped.VARIABLE.matcher(text).matches()) {
      return "is the name of a variable, not a key";
    }
    if (isPlain(text)) {
      return null;
    }
    if (Wrapped.PATH.matcher(text).matches()) {
      return "is a path, not a key; --api-key-file reads a file";
    }
    Matcher issued = Wrapped.ISSUED.matcher(text);
    return issued.matches()
        ? null
        : "has a character that no key has (number " + number(issued) + ")";
  }

  /** The first character that is too many, counted from 1. */
  private static int number(Matcher issued) {
    return issued.lookingAt() ? issued.end() + 1 : 1;
  }

  private static boolean isMarker(String text) {
    boolean bracketed = text.startsWith("<") || text.startsWith("[") || text.startsWith("{");
    boolean elided = text.contains("**") || text.contains("...");
    boolean unsaid = true;
    for (int i = 0; i < text.length(); i++) {
      unsaid &= !Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == 'x';
    }
    boolean prefixOnly = text.equals("hf_") || text.startsWith("hf_xxx");
    boolean word = text.length() < SHORTEST;
    return bracketed || elided || unsaid || prefixOnly || word || MARKERS.contains(text);
  }

  private static String withoutBearer(String text) {
    if (isPlain(text)) {
      return text;
    }
    Matcher bearer = Wrapped.BEARER.matcher(text);
    return bearer.lookingAt() ? text.substring(bearer.end()) : text;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
