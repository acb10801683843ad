package ai.openclaw.cli.manual;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import ai.openclaw.cli.Flags;
import ai.openclaw.failure.ExitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
