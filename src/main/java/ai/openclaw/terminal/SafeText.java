package ai.openclaw.terminal;

import ai.openclaw.output.ControlCharacters;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.secret.Redactor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes of any text what may stand on the screen: no secrets, no control characters, our style. */
final class SafeText {
  /** Before what stands under a question. */
  static final String INDENT = "  ";

  static final String LINK = "https://";

  private final Style style;
  private final Redactor redactor;

  /** Where the links lead of which only the beginning can be seen. */
  private final Map<String, String> shortened = new HashMap<>();

  SafeText(Style style, Redactor redactor) {
    this.style = style;
    this.redactor = redactor;
  }

  Style style() {
    return style;
  }

  /** The text as one harmless line, to be measured, cut and painted. */
  String line(String text) {
    return style.spell(ControlCharacters.line(redactor.redact(text)));
  }

  /** Each text as one harmless line. */
  List<String> lines(List<String> texts) {
    List<String> lines = new ArrayList<>(texts.size());
    for (String text : texts) {
      lines.add(line(text));
    }
    return lines;
  }

  /**
   * The text in lines of that width, the first behind {@code lead}, the others under it; never
   * broken at a no-break blank.
   */
  List<String> wrapped(String lead, String text, int width) {
    int indent = TextWidth.of(lead);
    List<String> lines = new ArrayList<>();
    for (String part : redactor.redact(text).split("\n", -1)) {
      for (String line : TextWidth.wrap(line(part), width - indent)) {
        String start = lines.isEmpty() ? lead : TextWidth.blanks(indent);
        lines.add(start + line.replace('\u00a0', ' '));
      }
    }
    return lines;
  }

  /**
   * The same with links that are too long for a line as short as they can be and still lead there,
   * where the terminal does not know the whole of them.
   */
  List<String> told(String lead, String text, int width) {
    List<String> lines = wrapped(lead, text, width);
    for (int i = 0; i < lines.size() && !style.links(); i++) {
      lines.set(i, shortened(lines.get(i), width));
    }
    return lines;
  }

  /**
   * The same for lines that are drawn anew: a word that is too long goes on in the next line, but
   * for a link that can be opened by its beginning.
   */
  List<String> fitted(String lead, String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : wrapped(lead, text, width)) {
      String rest = shortened(line, width);
      while (TextWidth.of(rest) > width && width > TextWidth.of(lead)) {
        int end = rest.length();
        while (TextWidth.of(rest.substring(0, end)) > width) {
          end = rest.offsetByCodePoints(end, -1);
        }
        lines.add(rest.substring(0, end));
        rest = TextWidth.blanks(TextWidth.of(lead)) + rest.substring(end);
      }
      lines.add(rest);
    }
    return lines;
  }

  /**
   * A line with a link that is too long for it: further left where that is enough, else without
   * what the page gets told, so that what is left still leads there; or cut anywhere, where the
   * terminal knows the whole of it.
   */
  private String shortened(String line, int width) {
    int start = line.indexOf(LINK);
    if (start < 0 || line.indexOf(' ', start) >= 0 || TextWidth.of(line) <= width) {
      return line;
    }
    String alone = line.strip();
    if (alone.startsWith(LINK) && TextWidth.of(alone) <= width) {
      return alone;
    }
    if (!style.links()) {
      int query = line.indexOf('?', start);
      boolean enough = query > 0 && TextWidth.of(line.substring(0, query)) <= width;
      return enough ? line.substring(0, query) : line;
    }
    String cut = cut(line, width);
    shortened.put(cut.substring(start), line.substring(start));
    return cut;
  }

  /** The line as it is sent. */
  String linked(String line) {
    return style.linked(line, shortened);
  }

  /** The text, or its beginning and an ellipsis. */
  String cut(String text, int width) {
    return TextWidth.cut(text, width, style.symbol(Symbol.ELLIPSIS));
  }

  String paint(Tone tone, String text) {
    return style.paint(tone, text);
  }

  String symbol(Symbol symbol) {
    return style.symbol(symbol);
  }

  /** The symbol in that tone, and a blank. */
  String sign(Tone tone, Symbol symbol) {
    return style.paint(tone, style.symbol(symbol)) + " ";
  }

  /** A wheel that turns while something is waited for, and a blank. */
  String wheel(int turn) {
    return style.wheel(turn);
  }

  /**
   * The faint last line that says which keys do what: of the parts those that there is room for,
   * the first ones first; those left empty are none.
   */
  String keyHelp(List<String> parts, int room) {
    String between = " " + symbol(Symbol.BETWEEN) + " ";
    StringBuilder line = new StringBuilder();
    for (String part : parts) {
      String next = line.length() == 0 ? part : between + part;
      if (!part.isEmpty() && INDENT.length() + TextWidth.of(line + next) <= room) {
        line.append(next);
      }
    }
    return INDENT + paint(Tone.FAINT, line.toString());
  }
}
