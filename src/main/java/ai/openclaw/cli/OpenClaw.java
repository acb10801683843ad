package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Console;
import ai.openclaw.provider.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program: finds the command that the arguments name, and runs it. */
public final class OpenClaw {
  private final List<CommandGroup> groups;
  private final Console console;
  private final ErrorReporter errors;
  private final About about;

  /** The program with these commands. */
  public OpenClaw(List<CommandGroup> groups, Console console, ErrorReporter errors, About about) {
    this.groups = groups;
    this.console = console;
    this.errors = errors;
    this.about = about;
  }

  /** Runs the command; everything that goes wrong ends up at the error reporter. */
  public ExitCode run(List<String> args) {
    try {
      return dispatch(args);
    } catch (RuntimeException e) {
      return errors.report(e, args.contains("--json"));
    }
  }

  private ExitCode dispatch(List<String> args) {
    List<String> words = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    split(args, words, rest);
    Command command = find(words);
    if (command == null) {
      return withoutCommand(words, rest);
    }
    CommandParser parser = new CommandParser(command);
    if (rest.contains("--help") || rest.contains("-h")) {
      console.out(parser.usage());
      return ExitCode.DONE;
    }
    return command.run(parser.parse(rest));
  }

  /**
   * The longest run of words that names a command goes to {@code words}, all else to {@code rest}.
   */
  private void split(List<String> args, List<String> words, List<String> rest) {
    String name = "";
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      String longer = name.isEmpty() ? arg : name + " " + arg;
      if (rest.size() == leadingOptions(rest) && startsACommand(longer)) {
        words.add(arg);
        name = longer;
      } else {
        rest.add(arg);
        if (takesValue(arg) && i + 1 < args.size()) {
          rest.add(args.get(++i));
        }
      }
    }
  }

  private static int leadingOptions(List<String> rest) {
    int count = 0;
    while (count < rest.size() && rest.get(count).startsWith("-")) {
      count += takesValue(rest.get(count)) ? 2 : 1;
    }
    return Math.min(count, rest.size());
  }

  /** Of the options that may stand before the command. */
  private static boolean takesValue(String arg) {
    return arg.equals(CommonFlags.PROFILE.name());
  }

  private boolean startsACommand(String words) {
    for (CommandGroup group : groups) {
      for (String name : group.names()) {
        if (name.equals(words) || name.startsWith(words + " ")) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Command find(List<String> words) {
    String name = String.join(" ", words);
    for (CommandGroup group : groups) {
      if (group.names().contains(name)) {
        for (Command command : group.open()) {
          if (command.name().equals(name)) {
            return command;
          }
        }
      }
    }
    return null;
  }

  private ExitCode withoutCommand(List<String> words, List<String> rest) {
    if (words.isEmpty() && (rest.contains(CommonFlags.VERSION.name()) || rest.contains("-V"))) {
      console.out("openclaw " + about.version());
      if (rest.contains(CommonFlags.VERBOSE.name())) {
        for (String line : about.details()) {
          console.out(line);
        }
      }
      return ExitCode.DONE;
    }
    boolean help = rest.isEmpty() || rest.contains("--help") || rest.contains("-h");
    if (!help) {
      throw unknown(words, rest);
    }
    console.out(overview(String.join(" ", words)));
    return ExitCode.DONE;
  }

  private Failure unknown(List<String> words, List<String> rest) {
    List<String> names = new ArrayList<>();
    for (CommandGroup group : groups) {
      names.addAll(group.names());
    }
    String tried = words.isEmpty() ? rest.get(0) : String.join(" ", words) + " " + rest.get(0);
    List<String> nearest = Nearest.to(tried, names, 1);
    return new Failure(
        ExitCode.USAGE,
        (tried.startsWith("-") ? "unknown option " : "unknown command ") + tried,
        nearest.isEmpty() ? "openclaw --help" : "did you mean openclaw " + nearest.get(0) + "?");
  }

  private String overview(String words) {
    List<Command> commands = new ArrayList<>();
    for (CommandGroup group : groups) {
      commands.addAll(group.open());
    }
    int widest = 0;
    for (Command command : commands) {
      widest = Math.max(widest, command.name().length());
    }
    StringBuilder text = new StringBuilder();
    text.append("Usage: openclaw ").append(words.isEmpty() ? "" : words + " ");
    text.append("<command> [options]\n\nCommands:\n");
    for (Command command : commands) {
      if (words.isEmpty() || command.name().startsWith(words + " ")) {
        text.append("  ").append(command.name());
        text.append(" ".repeat(widest - command.name().length() + 2));
        text.append(command.summary()).append('\n');
      }
    }
    return text.append("\nopenclaw <command> --help shows a command's options.").toString();
  }
}
