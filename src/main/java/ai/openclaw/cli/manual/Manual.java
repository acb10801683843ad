package ai.openclaw.cli.manual;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import ai.openclaw.cli.Flags;
import ai.openclaw.failure.ExitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The manual of the program, in roff: a page for itself, and one for each command. */
public final class Manual {
  private static final String PROGRAM = "openclaw";

  private final List<Command> commands;
  private final String version;
  private final String date;

  /** The manual of the program with these commands, of that version and its date, ISO 8601. */
  public Manual(List<Command> commands, String version, String date) {
    this.commands = commands;
    this.version = version;
    this.date = date;
  }

  /** The pages by the names of their files, {@code openclaw-models-list.1}. */
  public Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(PROGRAM + ".1", program());
    for (Command command : commands) {
      pages.put(pageName(command.name()) + ".1", page(command));
    }
    return pages;
  }

  private String program() {
    Roff page = new Roff(PROGRAM, version, date, "OpenClaw's onboarding and model commands");
    page.section("SYNOPSIS").synopsis(PROGRAM, "<command> [options]");
    page.section("COMMANDS");
    for (Command command : commands) {
      page.item(command.name(), null, command.summary());
    }
    page.section("OPTIONS");
    options(page, Flags.OF_PROGRAM);
    exitStatus(page, ExitCode.GENERAL);
    page.section("ENVIRONMENT");
    for (List<Variable> variables : Variable.byTopic().values()) {
      for (Variable variable : variables) {
        page.item(variable.term(), null, variable.meaning());
      }
    }
    page.section("FILES");
    page.item("~/.openclaw/openclaw.json", null, "OpenClaw's config");
    page.item("~/.openclaw/agents/<agent>/agent/auth-profiles.json", null, "Keys, before 2026.6.5");
    page.item("~/.openclaw/.env", null, "Variables of a gateway that runs as a service");
    page.item("~/.cache/openclaw", null, "Lists of models, and class-data archives");
    List<String> others = new ArrayList<>();
    for (Command command : commands) {
      others.add(pageName(command.name()));
    }
    return page.seeAlso(others).text();
  }

  private String page(Command command) {
    Roff page = new Roff(pageName(command.name()), version, date, command.summary());
    page.section("SYNOPSIS");
    page.synopsis(
        PROGRAM + " " + command.name(), ("[options] " + command.synopsis()).stripTrailing());
    page.section("DESCRIPTION").paragraph(command.summary() + ".");
    for (String note : command.notes()) {
      if (note.startsWith(" ")) {
        page.line(note);
      } else {
        page.paragraph(note);
      }
    }
    page.section("OPTIONS");
    options(page, command.flags());
    options(page, Flags.COMMON);
    page.section("EXAMPLES").code(command.examples());
    exitStatus(page, command.exitCodes());
    return page.seeAlso(List.of(PROGRAM)).text();
  }

  private static void options(Roff page, List<Flag> flags) {
    for (Flag flag : flags) {
      if (flag.isListed()) {
        page.item(flag.name(), flag.placeholder(), flag.help());
      }
    }
  }

  private static void exitStatus(Roff page, List<ExitCode> codes) {
    page.section("EXIT STATUS");
    for (ExitCode code : codes) {
      page.item(String.valueOf(code.number()), null, code.meaning());
    }
  }

  private static String pageName(String command) {
    return PROGRAM + "-" + command.replace(' ', '-');
  }

  /** A manual page in the macros of man(7), which groff and mandoc understand alike. */
  static final class Roff {
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
}
