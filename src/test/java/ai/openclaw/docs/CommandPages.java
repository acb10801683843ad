package ai.openclaw.docs;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import ai.openclaw.cli.Flags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of {@code docs/cli}, as the commands describe themselves. */
final class CommandPages {
  private final List<Command> commands;

  CommandPages(List<Command> commands) {
    this.commands = commands;
  }

  /** The page of all commands whose first word is that. */
  String page(String word) {
    StringBuilder page =
        new StringBuilder(
            Markdown.frontMatter(
                "Options of openclaw " + word,
                "You look for an option of openclaw " + word,
                "openclaw " + word));
    page.append("# openclaw ").append(word).append("\n");
    for (Command command : commands) {
      if (command.name().equals(word) || command.name().startsWith(word + " ")) {
        append(command, page);
      }
    }
    page.append("\n## Options of every command\n\n");
    options(Flags.COMMON, page);
    return page.toString();
  }

  private static void append(Command command, StringBuilder page) {
    if (command.name().indexOf(' ') >= 0) {
      page.append("\n## openclaw ").append(command.name()).append("\n");
    }
    page.append('\n').append(command.summary()).append(".\n\n```text\nopenclaw ");
    page.append(command.usage()).append("\n```\n");
    for (String example : command.examples()) {
      String reason = reasonNotToRun(command, example);
      page.append(reason == null ? "" : "\n<!-- not run: " + reason + " -->");
      page.append("\n```sh\n").append(example).append("\n```\n");
    }
    if (!command.flags().isEmpty()) {
      page.append('\n');
      options(command.flags(), page);
    }
    if (command.notes().stream().anyMatch(note -> note.startsWith(" "))) {
      page.append("\n```text\n").append(String.join("\n", command.notes())).append("\n```\n");
    } else {
      command.notes().forEach(note -> page.append('\n').append(Markdown.cell(note)).append('\n'));
    }
  }

  /** Why a test cannot run the example on a fresh machine; null where it can. */
  private static @Nullable String reasonNotToRun(Command command, String example) {
    if (command.name().equals("models auth order set")) {
      return "needs a stored profile";
    }
    boolean canAsk =
        command.flags().stream().anyMatch(flag -> flag.name().equals("--non-interactive"))
            || command.name().matches("models auth (login|paste-.*)");
    return canAsk && !example.contains(" --non-interactive ") ? "needs a terminal" : null;
  }

  private static void options(List<Flag> flags, StringBuilder page) {
    page.append("| option | what it does |\n|---|---|\n");
    for (Flag flag : flags) {
      if (flag.isListed()) {
        String value = flag.placeholder() == null ? "" : " <" + flag.placeholder() + ">";
        page.append("| ").append(Markdown.code(flag.name() + value));
        page.append(" | ").append(Markdown.cell(flag.help())).append(" |\n");
      }
    }
  }
}
