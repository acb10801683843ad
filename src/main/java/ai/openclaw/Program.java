package ai.openclaw;

import ai.openclaw.change.StateReader;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.CommonFlags;
import ai.openclaw.cli.ErrorReporter;
import ai.openclaw.cli.OnboardCommand;
import ai.openclaw.cli.OnboardReport;
import ai.openclaw.cli.OpenClaw;
import ai.openclaw.cli.completion.CompletionCommand;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.OkHttpTransport;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.AccountEndpoints;
import ai.openclaw.huggingface.EndpointList;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.model.ModelCache;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.onboard.KeyFile;
import ai.openclaw.onboard.KeySearch;
import ai.openclaw.onboard.Network;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.onboard.Onboarding;
import ai.openclaw.onboard.OnboardingTools;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.secret.Redactor;
import ai.openclaw.storage.FileLocks;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import ai.openclaw.terminal.TerminalPreferences;
import ai.openclaw.terminal.TerminalSession;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the parts together: the one place that knows who gets what. */
final class Program {
  private final Surroundings surroundings;
  private final Environment environment;
  private final Redactor redactor = new Redactor();
  private final Console console;
  private final Style style;
  private final List<String> args;

  Program(Surroundings surroundings, List<String> args) {
    this.surroundings = surroundings;
    this.environment = surroundings.environment();
    this.console = new Console(surroundings.out(), surroundings.err(), redactor);
    this.args = args;
    this.style = style(args);
  }

  /** Runs the command that the arguments name; never throws for what a user can cause. */
  ExitCode run() {
    return run(this::onboard);
  }

  /** Runs the command; whoever {@code starter} knows of answers onboarding's questions. */
  ExitCode run(OnboardCommand.Starter starter) {
    ErrorReporter errors = new ErrorReporter(console, environment.isOn("OPENCLAW_DEBUG"));
    ExitCode code = new OpenClaw(commands(starter), console, errors, new Build()).run(args);
    console.flush();
    return code;
  }

  /** Every command, to be described and not to be run: nothing is around this program. */
  static List<Command> commands() {
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
    Program program = new Program(surroundings, List.of());
    return program.commands(program::onboard);
  }

  private List<Command> commands(OnboardCommand.Starter starter) {
    List<Command> commands = new ArrayList<>();
    commands.add(
        new OnboardCommand(
            environment,
            redactor,
            starter,
            new OnboardReport(console, environment, style, surroundings::columns)));
    commands.addAll(new ModelCommands(surroundings, console, style, redactor).all());
    commands.add(new CompletionCommand(commands, console));
    return commands;
  }

  private Style style(List<String> args) {
    return Style.of(
        environment,
        args.contains(CommonFlags.NO_COLOR.name()),
        args.contains(CommonFlags.ASCII.name()),
        surroundings.terminals().out(),
        StandardCharsets.UTF_8);
  }

  private OnboardResult onboard(OnboardRequest request, OnboardCommand.Manner manner) {
    if (!manner.interactive()) {
      return onboarding(request, new ScriptedPrompter(new ConsoleNotices(console))).run(request);
    }
    if (!surroundings.terminals().in() || !surroundings.terminals().out()) {
      throw new Failure(
          ExitCode.USAGE,
          "onboard asks questions, and there is no terminal to ask at",
          manner.scriptedCommand());
    }
    TerminalPreferences preferences =
        new TerminalPreferences(style, manner.accessible(), StandardCharsets.UTF_8);
    try (TerminalSession session =
        TerminalSession.open(environment, preferences, redactor, surroundings.clock())) {
      return onboarding(request, session.prompter()).run(request);
    }
  }

  /** Onboarding of this request, its questions answered by {@code prompter}. */
  Onboarding onboarding(OnboardRequest request, Prompter prompter) {
    Processes processes = Processes.ofSystem();
    PrivateFiles files = PrivateFiles.on(environment.system(), processes.current());
    FileLocks locks =
        new FileLocks(
            processes,
            surroundings.clock(),
            time -> Thread.sleep(time.toMillis()),
            new LockTalk(console));
    StatePaths paths = StatePaths.of(environment, request.target().profile(), Files::exists);
    OnboardingTools tools =
        new OnboardingTools(
            environment,
            surroundings.clock(),
            Build.VERSION,
            redactor,
            new KeySearch(environment, redactor),
            new KeyFile(environment, surroundings.in(), redactor),
            network(files));
    StateReader state = new StateReader(paths, request.target().agent(), files);
    return Onboarding.with(prompter, tools, state, new FileTransaction(files, locks));
  }

  private Network network(PrivateFiles files) {
    HttpTransport transport = new OkHttpTransport(environment, Build.VERSION);
    ModelCache cache = new ModelCache(ModelCache.folder(environment), files);
    String hubUrl = Hub.url(environment);
    return new Network(
        new ModelOffers(cache, new ModelSources(transport), surroundings.clock()),
        new AccountCheck(transport, hubUrl),
        new AccountEndpoints(new EndpointList(transport, Hub.endpointsUrl(environment))),
        new Probe(transport, surroundings.clock()),
        !hubUrl.equals(Hub.URL));
  }
}
