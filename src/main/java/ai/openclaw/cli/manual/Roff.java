package ai.openclaw.cli.manual;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A manual page in the macros of man(7), which groff and mandoc understand alike. */
final class Roff {
  private final StringBuilder text = new StringBuilder();

  /** A page with its head. */
  Roff(String name, String version, String date, String summary) {
    String title = escaped(name.toUpperCase(Locale.ROOT));
    text.append(".TH \"").append(title).append("\" 1 \"").append(date);
    text.append("\" \"openclaw ").append(version);
    text.append("\" \"openclaw\"\n.SH NAME\n");
    text.append(escaped(name)).append(" \\- ").append(escaped(summary)).append('\n');
  }

  Roff section(String title) {
    text.append(".SH ").append(title).append('\n');
    return this;
  }

  Roff synopsis(String command, String rest) {
    text.append("\\fB").append(escaped(command)).append("\\fR ").append(escaped(rest));
    text.append('\n');
    return this;
  }

  Roff paragraph(String words) {
    text.append(".PP\n").append(escaped(words)).append('\n');
    return this;
  }

  /** A line that stays one. */
  Roff line(String words) {
    text.append(".br\n").append(escaped(words)).append('\n');
    return this;
  }

  /** Lines of code, as they are. */
  Roff code(List<String> lines) {
    text.append(".PP\n.nf\n");
    for (String line : lines) {
      text.append(escaped(line)).append('\n');
    }
    text.append(".fi\n");
    return this;
  }

  /** A term, with what stands for its value, and what it means. */
  Roff item(String term, @Nullable String placeholder, String meaning) {
    text.append(".TP\n\\fB").append(escaped(term)).append("\\fR");
    if (placeholder != null) {
      text.append(" \\fI").append(escaped(placeholder)).append("\\fR");
    }
    text.append('\n').append(escaped(meaning)).append('\n');
    return this;
  }

  Roff seeAlso(List<String> pages) {
    section("SEE ALSO");
    for (int i = 0; i < pages.size(); i++) {
      text.append(".BR ").append(escaped(pages.get(i))).append(" (1)");
      text.append(i + 1 < pages.size() ? ",\n" : "\n");
    }
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Text that roff takes for nothing else; beyond ASCII by the number of the character. */
  private static String escaped(String words) {
    StringBuilder escaped = new StringBuilder();
    if (words.startsWith(".") || words.startsWith("'")) {
      escaped.append("\\&");
    }
    words.codePoints().forEach(character -> append(character, escaped));
    return escaped.toString();
  }

  private static void append(int character, StringBuilder escaped) {
    switch (character) {
      case '\\' -> escaped.append("\\e");
      case '-' -> escaped.append("\\-");
      case '\'' -> escaped.append("\\(aq");
      case '~' -> escaped.append("\\(ti");
      case '^' -> escaped.append("\\(ha");
      case '`' -> escaped.append("\\(ga");
      case '"' -> escaped.append("\\(dq");
      default -> {
        if (character < 0x80) {
          escaped.append((char) character);
        } else {
          String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
          escaped.append("\\[u").append("0".repeat(Math.max(0, 4 - hex.length())));
          escaped.append(hex).append(']');
        }
      }
    }
  }
}
