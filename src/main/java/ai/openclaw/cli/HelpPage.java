package ai.openclaw.cli;

import ai.openclaw.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** The help of a command, in lines of at most 80 columns that are broken at blanks only. */
final class HelpPage {
  private static final int WIDTH = 80;
  private static final int INDENT = 2;
  private static final int GAP = 2;
  private static final int WIDEST_TERM = 24;

  private final Command command;
  private final List<String> lines = new ArrayList<>();

  private HelpPage(Command command) {
    this.command = command;
  }

  /** The lines of the command's help. */
  static List<String> of(Command command) {
    return new HelpPage(command).lines();
  }

  private List<String> lines() {
    lines.add(("Usage: openclaw " + command.usage()).stripTrailing());
    lines.add("");
    lines.addAll(TextWidth.wrap(command.summary() + ".", WIDTH));
    section("Options:");
    List<Flag> listed = new ArrayList<>();
    for (Flag flag : command.flags()) {
      addListed(flag, listed);
    }
    for (Flag flag : Flags.COMMON) {
      addListed(flag, listed);
    }
    options(listed);
    section("Examples:");
    for (String example : command.examples()) {
      lines.add(" ".repeat(INDENT) + example);
    }
    if (!command.notes().isEmpty()) {
      lines.add("");
    }
    for (String note : command.notes()) {
      lines.addAll(TextWidth.wrap(note, WIDTH));
    }
    return lines;
  }

  private static void addListed(Flag flag, List<Flag> listed) {
    if (flag.isListed()) {
      listed.add(flag);
    }
  }

  private void section(String title) {
    lines.add("");
    lines.add(title);
  }

  private void options(List<Flag> flags) {
    int column = 0;
    for (Flag flag : flags) {
      int width = term(flag).length();
      column = width > WIDEST_TERM ? column : Math.max(column, width);
    }
    column += INDENT + GAP;
    for (Flag flag : flags) {
      String lead = " ".repeat(INDENT) + term(flag);
      if (lead.length() + GAP > column) {
        lines.add(lead);
        lead = "";
      }
      for (String line : TextWidth.wrap(flag.help(), WIDTH - column)) {
        lines.add(lead + " ".repeat(column - lead.length()) + line);
        lead = "";
      }
    }
  }

  private static String term(Flag flag) {
    String name = flag.name().equals(Flags.HELP.name()) ? "-h, " + flag.name() : flag.name();
    return flag.placeholder() == null ? name : name + " <" + flag.placeholder() + ">";
  }
}
