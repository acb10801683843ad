package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import java.util.List;

/** The faint last line that says which keys do what. */
final class KeyHelp {
  static final String INDENT = "  ";

  private KeyHelp() {}

  /** As many of the parts as there is room for, the first ones first; those left empty are none. */
  static String line(List<String> parts, int room, Lettering lettering) {
    String between = " " + lettering.symbol(Symbol.BETWEEN) + " ";
    StringBuilder line = new StringBuilder();
    for (String part : parts) {
      String next = line.length() == 0 ? part : between + part;
      if (part.isEmpty()) {
        continue;
      }
      if (INDENT.length() + TextWidth.of(line + next) > room) {
        break;
      }
      line.append(next);
    }
    return INDENT + lettering.paint(Tone.FAINT, line.toString());
  }
}
