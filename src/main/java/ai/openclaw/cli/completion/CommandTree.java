package ai.openclaw.cli.completion;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import ai.openclaw.cli.Flags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands by their words: what can follow each beginning of a command's name. */
final class CommandTree {
  private final List<Command> commands;

  private CommandTree(List<Command> commands) {
    this.commands = commands;
  }

  /**
   * A beginning of a command's name, or a whole one.
   *
   * @param words the words so far, one blank between them; empty at the start
   * @param next the words that can follow, with the summary of the command that is then complete;
   *     an empty one when more words are needed
   * @param flags the options that are understood here, also those that help does not list
   * @param operands what can follow that is no option, by its place
   */
  record Node(
      String words, Map<String, String> next, List<Flag> flags, Map<String, Candidates> operands) {

    /** The options that are offered. */
    List<Flag> listed() {
      List<Flag> listed = new ArrayList<>(flags);
      listed.removeIf(flag -> !flag.isListed());
      return listed;
    }

    /** The options that take a value. */
    List<Flag> valued() {
      List<Flag> valued = new ArrayList<>(flags);
      valued.removeIf(flag -> flag.placeholder() == null);
      return valued;
    }
  }

  /** All beginnings, each after those it is longer than. */
  static List<Node> of(List<Command> commands) {
    CommandTree tree = new CommandTree(commands);
    Set<String> beginnings = new LinkedHashSet<>();
    beginnings.add("");
    for (Command command : commands) {
      String name = command.name();
      for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
        beginnings.add(name.substring(0, blank));
      }
      beginnings.add(name);
    }
    List<Node> nodes = new ArrayList<>();
    for (String words : beginnings) {
      nodes.add(tree.node(words));
    }
    return nodes;
  }

  private Node node(String words) {
    Set<Flag> flags = new LinkedHashSet<>(words.isEmpty() ? Flags.OF_PROGRAM : List.of());
    Map<String, Candidates> operands = Map.of();
    for (Command command : commands) {
      if (command.name().equals(words)) {
        flags.addAll(command.flags());
        operands = Candidates.ofOperands(command.synopsis());
      }
    }
    flags.addAll(Flags.COMMON);
    return new Node(words, next(words), List.copyOf(flags), operands);
  }

  private Map<String, String> next(String words) {
    String beginning = words.isEmpty() ? "" : words + " ";
    Map<String, String> next = new LinkedHashMap<>();
    for (Command command : commands) {
      if (command.name().startsWith(beginning)) {
        String rest = command.name().substring(beginning.length());
        int blank = rest.indexOf(' ');
        if (blank < 0) {
          next.put(rest, command.summary());
        } else {
          next.putIfAbsent(rest.substring(0, blank), "");
        }
      }
    }
    return next;
  }
}
