package ai.openclaw;

import ai.openclaw.change.StateReader;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.CommandGroup;
import ai.openclaw.cli.OnboardCommand;
import ai.openclaw.cli.OnboardReport;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.AccountEndpoints;
import ai.openclaw.huggingface.EndpointList;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.onboard.KeyFile;
import ai.openclaw.onboard.KeySearch;
import ai.openclaw.onboard.Network;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.onboard.Onboarding;
import ai.openclaw.onboard.OnboardingTools;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.terminal.TerminalPreferences;
import ai.openclaw.terminal.TerminalSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts onboarding together, or a part of it, and whoever answers its questions. */
final class OnboardCommands implements CommandGroup, OnboardCommand.Starter {
  private final OnboardRequest.Extent extent;
  private final RunContext context;
  private final @Nullable Prompter person;

  /** The command that does so much; {@code person} answers, or null for the one at the terminal. */
  OnboardCommands(OnboardRequest.Extent extent, RunContext context, @Nullable Prompter person) {
    this.extent = extent;
    this.context = context;
    this.person = person;
  }

  @Override
  public List<String> names() {
    return List.of(extent.command());
  }

  @Override
  public List<Command> open() {
    OnboardReport report =
        new OnboardReport(context.console(), context.environment(), context.style(), context);
    return List.of(
        new OnboardCommand(extent, context.environment(), context.redactor(), this, report));
  }

  @Override
  public OnboardResult onboard(OnboardRequest request, OnboardCommand.Manner manner) {
    if (person != null) {
      return onboarding(request, person).run(request);
    }
    if (!manner.interactive()) {
      ScriptedPrompter script = new ScriptedPrompter(new ConsoleNotices(context.console()));
      return onboarding(request, script).run(request);
    }
    Surroundings surroundings = context.surroundings();
    if (!surroundings.terminals().in() || !surroundings.terminals().out()) {
      throw new Failure(
          ExitCode.USAGE,
          extent.command() + " asks questions, and there is no terminal to ask at",
          manner.scriptedCommand());
    }
    TerminalPreferences preferences =
        new TerminalPreferences(context.style(), manner.accessible(), StandardCharsets.UTF_8);
    try (TerminalSession session =
        TerminalSession.open(
            context.environment(), preferences, context.redactor(), surroundings.clock())) {
      return onboarding(request, session.prompter()).run(request);
    }
  }

  private Onboarding onboarding(OnboardRequest request, Prompter prompter) {
    Environment environment = context.environment();
    PrivateFiles files = context.files();
    StatePaths paths = StatePaths.of(environment, request.target().profile());
    OnboardingTools tools =
        new OnboardingTools(
            environment,
            context.surroundings().clock(),
            Build.VERSION,
            context.redactor(),
            new KeySearch(environment, context.redactor()),
            new KeyFile(environment, context.surroundings().in(), context.redactor()),
            network());
    return Onboarding.with(
        extent,
        prompter,
        tools,
        new StateReader(paths, request.target().agent(), files),
        new FileTransaction(files, context.locks()));
  }

  private Network network() {
    HttpTransport transport = context.transport();
    String hubUrl = Hub.url(context.environment());
    return new Network(
        ModelSources.offers(context),
        new AccountCheck(transport, hubUrl),
        new AccountEndpoints(new EndpointList(transport, Hub.endpointsUrl(context.environment()))),
        new Probe(transport, context.surroundings().clock()),
        !hubUrl.equals(Hub.URL));
  }
}
