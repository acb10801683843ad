package ai.openclaw;

import ai.openclaw.cli.AuthNameCommand;
import ai.openclaw.cli.AuthOrderCommand;
import ai.openclaw.cli.AuthRemoveCommand;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.Context;
import ai.openclaw.cli.ModelsAuthListCommand;
import ai.openclaw.cli.ModelsChangeCommand;
import ai.openclaw.cli.ModelsListCommand;
import ai.openclaw.cli.ModelsStatusCommand;
import ai.openclaw.cli.ModelsTryCommand;
import ai.openclaw.cli.OnboardCommand;
import ai.openclaw.cli.OpenClaw;
import ai.openclaw.cli.ProcessIo;
import ai.openclaw.cli.completion.CompleteCommand;
import ai.openclaw.cli.completion.CompletionCommand;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.onboard.OnboardRequest.Scope;
import ai.openclaw.prompt.Prompter;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program: all its commands, around one context. */
final class Program {
  private final List<String> args;
  private final Context context;

  /** A run of the program; {@code person} answers, or null for whoever sits at the terminal. */
  Program(ProcessIo io, List<String> args, @Nullable Prompter person) {
    this.args = args;
    this.context = new Context(io, args, person);
  }

  /** Runs the command that the arguments name; never throws for what a user can cause. */
  ExitCode run() {
    return new OpenClaw(commands(context), context).run(args);
  }

  /** Every command, to be described and not to be run. */
  static List<Command> commands() {
    List<Command> commands = commands(rehearsal().context);
    commands.removeIf(Command::isHidden);
    return commands;
  }

  /** A program that has nothing around it. */
  private static Program rehearsal() {
    Environment nothing =
        new Environment(Map.of(), Path.of(""), Path.of(""), OperatingSystem.LINUX);
    ProcessIo io =
        new ProcessIo(
            nothing,
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            new ProcessIo.Output(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8),
            new ProcessIo.Terminals(false, false, false));
    return new Program(io, List.of(), null);
  }

  private static List<Command> commands(Context context) {
    List<Command> commands = new ArrayList<>();
    commands.add(new OnboardCommand(Scope.EVERYTHING, context));
    commands.add(ModelsStatusCommand.alone(context));
    commands.add(new ModelsListCommand(context));
    commands.add(ModelsStatusCommand.of(context));
    commands.add(new ModelsTryCommand(context));
    commands.add(new ModelsAuthListCommand(context));
    commands.addAll(ModelsChangeCommand.all(context));
    commands.addAll(AuthOrderCommand.all(context));
    commands.add(AuthRemoveCommand.of(context));
    commands.add(AuthRemoveCommand.logout(context));
    commands.add(new OnboardCommand(Scope.KEY, context));
    commands.addAll(AuthNameCommand.all(context));
    commands.add(new CompletionCommand(context));
    commands.add(new CompleteCommand(commands, context));
    return commands;
  }
}
