package ai.openclaw.status;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user should know.
 *
 * @param message one line
 * @param hint what can be done about it, one line, or null
 */
public record Finding(Kind kind, String message, @Nullable String hint) {

  /** What can be found; {@code --check} tells the worst of them by its exit code. */
  public enum Kind {
    NO_DEFAULT("no-default"),
    MODEL_GONE("model-gone"),
    MODEL_NOT_ALLOWED("model-not-allowed", ExitCode.CHECK_FAILED),
    KEY_MISSING("key-missing", ExitCode.CHECK_FAILED),
    KEY_NOT_READ("key-not-read", ExitCode.CHECK_FAILED),
    KEY_REFUSED("key-refused", ExitCode.CHECK_FAILED),
    KEY_EXPIRED("key-expired", ExitCode.CHECK_FAILED),
    KEY_EXPIRING("key-expiring", ExitCode.CHECK_EXPIRING),
    KEY_UNCHECKED("key-unchecked"),
    KEY_OVERRULED("key-overruled", ExitCode.CHECK_FAILED),
    KEY_SHADOWED("key-shadowed"),
    KEYS_DIFFER("keys-differ"),
    REFERENCE_BROKEN("reference-broken"),
    VARIABLE_UNREAD("variable-unread"),
    STORE_BROKEN("store-broken", ExitCode.CHECK_FAILED),
    STORE_NOT_READ("store-not-read"),
    LOGIN_UNREADABLE("login-unreadable"),
    FILE_OPEN("file-open"),
    MODEL_REFUSED("model-refused", ExitCode.CHECK_FAILED),
    MODEL_UNCLEAR("model-unclear"),
    LIST_REFUSED("list-refused"),
    LIST_NOT_KEPT("list-not-kept"),
    TOKEN_BROAD("token-broad"),
    TOKEN_NARROW("token-narrow"),
    PAYER_UNKNOWN("payer-unknown"),
    PAYER_BARS("payer-bars"),
    CREDIT_USED("credit-used"),
    RUNTIME_DIFFERS("runtime-differs"),
    SESSION_PINNED("session-pinned"),
    POLICY_FORBIDS("policy-forbids");

    private final String id;
    private final ExitCode check;

    Kind(String id) {
      this(id, ExitCode.DONE);
    }

    Kind(String id, ExitCode check) {
      this.id = id;
      this.check = check;
    }

    /** Its name in {@code --json}. */
    public String id() {
      return id;
    }

    /** What {@code --check} ends with when there is nothing worse. */
    public ExitCode check() {
      return check;
    }
  }

  /** Findings for people: each with its sign, and what can be done below it. */
  public static List<String> lines(List<Finding> findings, Style style, int room) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      boolean bad = finding.kind().check() == ExitCode.CHECK_FAILED;
      Symbol sign = bad ? Symbol.WRONG : Symbol.WARNING;
      String first = style.lead(bad ? Tone.BAD : Tone.CAUTION, sign);
      String message = style.said(sign, style.spell(finding.message()));
      for (String line : TextWidth.wrap(message, room - 2)) {
        lines.add(first + line);
        first = "  ";
      }
      if (finding.hint() != null) {
        for (String line : TextWidth.wrap("hint: " + style.spell(finding.hint()), room - 2)) {
          lines.add("  " + style.paint(Tone.FAINT, line));
        }
      }
    }
    return lines;
  }
}
