package ai.openclaw.cli;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.PassedOn;
import ai.openclaw.output.Screen;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program: finds the command that the arguments name, and runs it. */
public final class OpenClaw {
  private final List<Command> commands;
  private final Context context;
  private final Screen screen;

  /** The program with these commands. */
  public OpenClaw(List<Command> commands, Context context) {
    this.commands = commands;
    this.context = context;
    this.screen = context.screen();
  }

  /** Runs the command; everything that goes wrong ends up at the error reporter. */
  public ExitCode run(List<String> args) {
    ExitCode code;
    try {
      code = dispatch(args);
    } catch (PassedOn e) {
      throw e;
    } catch (RuntimeException | Error e) {
      boolean left = e instanceof Prompter.Cancelled;
      code = errors().report(left ? context.transaction().cancelled() : e, Flags.wantJson(args));
    }
    try {
      context.report();
      return code;
    } catch (Failure e) {
      return errors().report(e, false);
    }
  }

  /** Made for those who need it: most runs fail in nothing. */
  private ErrorReporter errors() {
    return new ErrorReporter(
        screen, context.errorStyle(), context.environment().isOn("OPENCLAW_DEBUG"));
  }

  private ExitCode dispatch(List<String> args) {
    refuseUnreadable(args);
    String foreign = Build.needs();
    if (foreign != null) {
      return context.passingOn().setUp(foreign);
    }
    if (!args.isEmpty() && args.get(0).equals("help")) {
      List<String> asOption = new ArrayList<>(args.subList(1, args.size()));
      asOption.add("--help");
      return dispatch(asOption);
    }
    List<String> words = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    split(args, words, rest);
    Command command = find(words);
    if (command == null || (isGroup(command.name()) && leadingOptions(rest) < rest.size())) {
      return withoutCommand(words, rest);
    }
    if (command.isHidden()) {
      return command.run(new Arguments(Map.of(), rest));
    }
    if (rest.contains("--help") || rest.contains("-h")) {
      screen.out(HelpPage.of(command));
      if (isGroup(command.name())) {
        screen.out(overview(command.name()));
      }
      return ExitCode.DONE;
    }
    return command.run(arguments(command, rest));
  }

  /** Where there is nothing to take apart, as for the wizard, picocli is not loaded. */
  private static Arguments arguments(Command command, List<String> rest) {
    return rest.isEmpty()
        ? new Arguments(Map.of(), List.of())
        : new CommandParser(command).parse(rest);
  }

  /** What is no text would be written down as something else. */
  private static void refuseUnreadable(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      Environment.requireText(args.get(i), "argument " + (i + 1), ExitCode.USAGE);
    }
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
    return arg.equals(Flags.PROFILE.name()) || arg.equals(Flags.AGENT.name());
  }

  private boolean startsACommand(String words) {
    for (Command command : commands) {
      if (command.name().equals(words) || command.name().startsWith(words + " ")) {
        return true;
      }
    }
    return false;
  }

  private boolean isGroup(String words) {
    for (Command command : listed()) {
      if (command.name().startsWith(words + " ")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Command find(List<String> words) {
    String name = String.join(" ", words);
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    return null;
  }

  private ExitCode withoutCommand(List<String> words, List<String> rest) {
    if (words.isEmpty() && (rest.contains(Flags.VERSION.name()) || rest.contains("-V"))) {
      screen.out("openclaw " + Build.VERSION);
      if (rest.contains(Flags.VERBOSE.name())) {
        screen.out(Build.details());
      }
      return ExitCode.DONE;
    }
    boolean help = rest.isEmpty() || rest.contains("--help") || rest.contains("-h");
    if (!help || leadingOptions(rest) < rest.size()) {
      return unknown(words, rest);
    }
    screen.out(overview(String.join(" ", words)));
    return ExitCode.DONE;
  }

  /** A slip, or a command of OpenClaw itself that the launcher could not tell. */
  private ExitCode unknown(List<String> words, List<String> all) {
    int leading = leadingOptions(all);
    List<String> rest = leading < all.size() ? all.subList(leading, all.size()) : all;
    String tried = words.isEmpty() ? rest.get(0) : String.join(" ", words) + " " + rest.get(0);
    if (tried.startsWith("-")) {
      throw new Failure(ExitCode.USAGE, "unknown option " + tried, "openclaw --help");
    }
    String meant = meant(words, rest);
    if (meant != null) {
      throw new Failure(
          ExitCode.USAGE, "unknown command " + tried, "did you mean openclaw " + meant + "?");
    }
    return context.passingOn().line(tried);
  }

  /** The command that the line is when its first wrong word is a slip, or null. */
  private @Nullable String meant(List<String> words, List<String> rest) {
    String before = words.isEmpty() ? "" : String.join(" ", words) + " ";
    List<String> possible = new ArrayList<>();
    for (Command command : listed()) {
      if (command.name().startsWith(before)) {
        possible.add(command.name().substring(before.length()).split(" ", 2)[0]);
      }
    }
    String word = Nearest.closestTypo(rest.get(0), possible);
    if (word == null) {
      return null;
    }
    String name = before + word;
    for (int i = 1; i < rest.size() && startsACommand(name + " " + rest.get(i)); i++) {
      name += " " + rest.get(i);
    }
    return name;
  }

  private String overview(String words) {
    int widest = 0;
    for (Command command : listed()) {
      widest = Math.max(widest, command.name().length());
    }
    StringBuilder text = new StringBuilder();
    text.append("Usage: openclaw ").append(words.isEmpty() ? "" : words + " ");
    text.append("<command> [options]\n\nCommands:\n");
    for (Command command : listed()) {
      if (words.isEmpty() || command.name().startsWith(words + " ")) {
        text.append("  ").append(command.name());
        text.append(" ".repeat(widest - command.name().length() + 2));
        text.append(command.summary()).append('\n');
      }
    }
    text.append("\nopenclaw <command> --help shows a command's options.");
    String runtime = Build.runtime();
    if (words.isEmpty() && runtime != null) {
      text.append("\nAll other commands are those of ").append(runtime);
      text.append("; openclaw help --all shows them.");
    }
    return text.toString();
  }

  /** The commands that help names. */
  private List<Command> listed() {
    List<Command> listed = new ArrayList<>();
    for (Command command : commands) {
      if (!command.isHidden()) {
        listed.add(command);
      }
    }
    return listed;
  }
}
