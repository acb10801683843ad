package ai.openclaw;

import ai.openclaw.cli.Asking;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.CommandGroup;
import ai.openclaw.cli.CommonFlags;
import ai.openclaw.cli.ErrorReporter;
import ai.openclaw.cli.OpenClaw;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.onboard.OnboardRequest.Extent;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.secret.Redactor;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the parts together: the one place that knows who gets what. */
final class Program {
  private final List<String> args;
  private final RunContext context;

  Program(Surroundings surroundings, List<String> args) {
    Redactor redactor = new Redactor();
    Console console = new Console(surroundings.out(), surroundings.err(), redactor);
    this.args = args;
    this.context = new RunContext(surroundings, console, style(surroundings, args), redactor);
  }

  /** Runs the command that the arguments name; never throws for what a user can cause. */
  ExitCode run() {
    return run(null, new TerminalAsking(context));
  }

  /** Runs the command; whoever {@code person} and {@code asking} know of answers its questions. */
  ExitCode run(@Nullable Prompter person, Asking asking) {
    ErrorReporter errors =
        new ErrorReporter(context.console(), context.environment().isOn("OPENCLAW_DEBUG"));
    ExitCode code =
        new OpenClaw(groups(person, asking), context.console(), errors, new Build()).run(args);
    try {
      context.console().flush();
      return code;
    } catch (Failure e) {
      return errors.report(e, false);
    }
  }

  /** Every command, to be described and not to be run. */
  static List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    for (CommandGroup group : groups()) {
      commands.addAll(group.open());
    }
    return commands;
  }

  /** All commands in their groups, of a program that has nothing around it. */
  static List<CommandGroup> groups() {
    Program program = rehearsal();
    return program.groups(null, new TerminalAsking(program.context));
  }

  /** A program that has nothing around it. */
  private static Program rehearsal() {
    Environment nothing =
        new Environment(Map.of(), Path.of(""), Path.of(""), OperatingSystem.LINUX);
    Surroundings surroundings =
        new Surroundings(
            nothing,
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            Writer.nullWriter(),
            Writer.nullWriter(),
            new Surroundings.Terminals(false, false));
    return new Program(surroundings, List.of());
  }

  private List<CommandGroup> groups(@Nullable Prompter person, Asking asking) {
    return List.of(
        new OnboardCommands(Extent.EVERYTHING, context, person),
        new ListCommands(context),
        new StatusCommands(context),
        new ChangeCommands(context, asking),
        new OnboardCommands(Extent.KEY, context, person),
        new CompletionCommands(context));
  }

  private static Style style(Surroundings surroundings, List<String> args) {
    return Style.of(
        surroundings.environment(),
        args.contains(CommonFlags.NO_COLOR.name()),
        args.contains(CommonFlags.ASCII.name()),
        surroundings.terminals().out(),
        StandardCharsets.UTF_8);
  }
}
