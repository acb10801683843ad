package ai.openclaw.status;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import java.util.ArrayList;
import java.util.List;

/** Findings for people: each with its sign, and what can be done below it. */
final class FindingText {
  private FindingText() {}

  static List<String> lines(List<Finding> findings, Style style, int room) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      boolean bad = finding.kind().check() == ExitCode.CHECK_FAILED;
      String sign = style.symbol(bad ? Symbol.WRONG : Symbol.WARNING);
      String first = style.paint(bad ? Tone.BAD : Tone.CAUTION, sign) + " ";
      for (String line : TextWidth.wrap(style.spell(finding.message()), room - 2)) {
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
