package ai.openclaw.cli.completion;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import ai.openclaw.cli.Flags;
import ai.openclaw.cli.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line up to the cursor, and what can follow there.
 *
 * @param typed the beginning of the word at the cursor; behind {@code --option=} only the value's
 * @param glued {@code --option=} where the word begins with it; else empty
 * @param next the words that can follow, commands or options, with what they do
 * @param value what the word is a value of, or null
 * @param profile of {@code --profile}, or null
 */
record CommandLine(
    String typed,
    String glued,
    Map<String, String> next,
    @Nullable Value value,
    @Nullable String profile) {

  /** The line as one of these commands would understand it. */
  static CommandLine of(String line, List<Command> commands) {
    List<String> words = words(line);
    // In A=1 openclaw onb the program is the second word.
    while (words.size() > 1 && words.get(0).contains("=")) {
      words.remove(0);
    }
    String name = "";
    String profile = null;
    Flag open = null;
    int operand = 0;
    for (String word : words.subList(Math.min(1, words.size() - 1), words.size() - 1)) {
      if (open != null) {
        profile = isProfile(open) ? word : profile;
        open = null;
      } else if (word.startsWith("-")) {
        int equals = word.indexOf('=');
        Flag flag = flag(equals < 0 ? word : word.substring(0, equals), name, commands);
        open = equals < 0 && flag != null && flag.value() != null ? flag : null;
        profile =
            equals > 0 && flag != null && isProfile(flag) ? word.substring(equals + 1) : profile;
      } else if (next(name, commands).containsKey(word)) {
        name = (name + " " + word).strip();
      } else {
        operand++;
      }
    }
    String current = words.get(words.size() - 1);
    int equals = current.startsWith("--") ? current.indexOf('=') : -1;
    if (open == null && equals > 0) {
      Flag flag = flag(current.substring(0, equals), name, commands);
      String glued = current.substring(0, equals + 1);
      Value value = flag == null ? null : flag.value();
      return new CommandLine(current.substring(equals + 1), glued, Map.of(), value, profile);
    }
    if (open != null) {
      return new CommandLine(current, "", Map.of(), open.value(), profile);
    }
    if (current.startsWith("-")) {
      return new CommandLine(current, "", options(name, commands), null, profile);
    }
    Value value = operand(name, operand, commands);
    return new CommandLine(current, "", next(name, commands), value, profile);
  }

  /** The words of a line, without their quotes; the last one is the one at the cursor. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
        continue;
      }
      inWord = true;
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }

  private static boolean isProfile(Flag flag) {
    return flag.value() != null && flag.value().kind() == Value.Kind.PROFILE;
  }

  private static @Nullable Command command(String name, List<Command> commands) {
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    return null;
  }

  private static List<Flag> flags(String name, List<Command> commands) {
    Command command = command(name, commands);
    List<Flag> flags = new ArrayList<>();
    if (command != null) {
      flags.addAll(command.flags());
    }
    if (name.isEmpty()) {
      flags.addAll(Flags.OF_PROGRAM);
    }
    flags.addAll(Flags.COMMON);
    return flags;
  }

  private static @Nullable Flag flag(String option, String name, List<Command> commands) {
    for (Flag flag : flags(name, commands)) {
      if (flag.name().equals(option)) {
        return flag;
      }
    }
    return null;
  }

  private static Map<String, String> options(String name, List<Command> commands) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Flag flag : flags(name, commands)) {
      if (flag.isListed()) {
        options.put(flag.name(), flag.help());
      }
    }
    return options;
  }

  private static @Nullable Value operand(String name, int place, List<Command> commands) {
    Command command = command(name, commands);
    List<Command.Operand> operands = command == null ? List.of() : command.operands();
    if (operands.isEmpty()) {
      return null;
    }
    Command.Operand last = operands.get(operands.size() - 1);
    if (place >= operands.size()) {
      return last.repeated() ? last.value() : null;
    }
    return operands.get(place).value();
  }

  /** The words that can follow this beginning of a command's name. */
  private static Map<String, String> next(String name, List<Command> commands) {
    String beginning = name.isEmpty() ? "" : name + " ";
    Map<String, String> next = new LinkedHashMap<>();
    for (Command command : commands) {
      if (!command.isHidden() && command.name().startsWith(beginning)) {
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
