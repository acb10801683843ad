package ai.openclaw.cli;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Nearest;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Takes arguments apart with picocli. The model is built by hand and for the one command that is
 * invoked: annotations would have every start look through all of them by reflection.
 */
final class CommandParser {
  private static final String PROGRAM = "openclaw";
  private static final int SHORTEST_KEY = 12;

  private final Command command;
  private final List<Flag> flags = new ArrayList<>();

  /** Switches off what picocli would prepare by reflection and we never use. */
  CommandParser(Command command) {
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("picocli.converters.excludes", ".*");
    this.command = command;
    flags.addAll(command.flags());
    flags.addAll(Flags.COMMON);
  }

  /** The arguments of the command; a failure names what is wrong with them. */
  Arguments parse(List<String> args) {
    List<Flag> named = namedIn(args);
    CommandLine.ParseResult parsed;
    try {
      parsed = commandLine(named).parseArgs(args.toArray(new String[0]));
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw unknown(e);
    } catch (CommandLine.ParameterException e) {
      throw new Failure(ExitCode.USAGE, oneLine(e), help(), e);
    }
    Map<String, String> values = new HashMap<>();
    for (Flag flag : named) {
      if (parsed.hasMatchedOption(flag.name())) {
        values.put(flag.name(), value(parsed, flag));
      }
    }
    List<String> positional =
        command.operands().isEmpty() ? List.of() : parsed.matchedPositionalValue(0, List.of());
    return new Arguments(values, positional);
  }

  /** An option that nobody names needs no model: of fifty, most runs have four. */
  private List<Flag> namedIn(List<String> args) {
    List<Flag> named = new ArrayList<>();
    for (Flag flag : flags) {
      for (String arg : args) {
        if (arg.equals(flag.name()) || arg.startsWith(flag.name() + "=")) {
          named.add(flag);
          break;
        }
      }
    }
    return named;
  }

  private CommandLine commandLine(List<Flag> options) {
    CommandSpec spec = CommandSpec.create().name(PROGRAM + " " + command.name());
    for (Flag flag : options) {
      spec.addOption(option(flag));
    }
    if (!command.operands().isEmpty()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index("0..*")
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .paramLabel(command.synopsis())
              .build());
    }
    CommandLine commandLine = new CommandLine(spec);
    commandLine.setOverwrittenOptionsAllowed(true);
    commandLine.setExpandAtFiles(false);
    return commandLine;
  }

  private static OptionSpec option(Flag flag) {
    OptionSpec.Builder builder =
        flag.name().equals(Flags.HELP.name())
            ? OptionSpec.builder("-h", flag.name())
            : OptionSpec.builder(flag.name());
    if (flag.placeholder() == null) {
      return builder.type(boolean.class).arity("0").build();
    }
    return builder.type(String.class).arity("1").paramLabel("<" + flag.placeholder() + ">").build();
  }

  private static String value(CommandLine.ParseResult parsed, Flag flag) {
    if (flag.placeholder() == null) {
      return "";
    }
    boolean several = flag.value() != null && flag.value().kind() == Value.Kind.MODELS;
    if (several) {
      return String.join(",", parsed.matchedOption(flag.name()).originalStringValues());
    }
    String value = parsed.matchedOptionValue(flag.name(), "");
    return value == null ? "" : value;
  }

  private Failure unknown(CommandLine.UnmatchedArgumentException e) {
    String argument = e.getUnmatched().get(0);
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    if (!name.startsWith("-")) {
      // It may be a key that lost its option: masked, and without the parser's words as a cause.
      String shown = name.length() < SHORTEST_KEY ? name : Secret.of(name).masked();
      return new Failure(ExitCode.USAGE, "unexpected argument " + shown, help());
    }
    for (Flag flag : flags) {
      if (flag.visibility() == Flag.Visibility.ELSEWHERE && flag.isRelatedTo(name)) {
        String profile =
            e.getCommandLine().getParseResult().matchedOptionValue(Flags.PROFILE.name(), null);
        return Flag.doneElsewhere(name, new Commands(profile, null));
      }
    }
    String nearest = nearest(name);
    String hint = nearest == null ? help() : "did you mean " + nearest + "?";
    return new Failure(ExitCode.USAGE, "unknown option " + name, hint);
  }

  private @Nullable String nearest(String name) {
    List<String> names = new ArrayList<>();
    for (Flag flag : flags) {
      if (flag.isListed()) {
        names.add(flag.name());
      }
    }
    return Nearest.closestTypo(name, names);
  }

  private String help() {
    return PROGRAM + " " + command.name() + " --help";
  }

  private static String oneLine(CommandLine.ParameterException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end).trim();
  }
}
