package ai.openclaw.cli;

import ai.openclaw.auth.KeyFile;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.EndpointList;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.onboard.Onboarding;
import ai.openclaw.onboard.OnboardingTools;
import ai.openclaw.output.Screen;
import ai.openclaw.prompt.Notices;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.ScriptedPrompter;
import ai.openclaw.status.Finding;
import ai.openclaw.verdict.Verdict;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code openclaw onboard}, and its part {@code openclaw models auth add}: options to a request,
 * the request to onboarding, the result to the console.
 */
public final class OnboardCommand extends Command {
  private final OnboardRequest.Scope scope;
  private final Context context;

  /** The command that does so much of onboarding, in that context. */
  public OnboardCommand(OnboardRequest.Scope scope, Context context) {
    super(
        scope.command(),
        scope == OnboardRequest.Scope.EVERYTHING
            ? "Set up a provider: key, model, OpenClaw's files"
            : "Check and store a key; leave models unchanged");
    this.scope = scope;
    this.context = context;
  }

  @Override
  public List<Flag> flags() {
    return OnboardFlags.of(scope);
  }

  @Override
  public List<String> notes() {
    if (scope == OnboardRequest.Scope.KEY) {
      return List.of();
    }
    return List.of(
        "Options of OpenClaw's own onboarding for other steps (--accept-risk, --flow, --mode local,"
            + " --skip-…) are accepted and have no effect here.");
  }

  @Override
  public List<String> examples() {
    return scope == OnboardRequest.Scope.KEY
        ? List.of(
            "openclaw models auth add",
            "openclaw models auth add --non-interactive --auth-choice huggingface-api-key")
        : List.of(
            "openclaw onboard",
            "openclaw onboard --non-interactive --auth-choice huggingface-api-key",
            "openclaw onboard --non-interactive --auth-choice huggingface-api-key --dry-run");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    if (arguments.has(OnboardFlags.UNDO) || arguments.has(OnboardFlags.FORGET)) {
      return new Undo(context, arguments).run();
    }
    OnboardRequest request = new OnboardArguments(scope, arguments, context).request();
    if (!request.login().slot().isUsual() && isForOpenClaw(request.target())) {
      return context.passingOn().line("a profile of your own choice");
    }
    OnboardResult result;
    try {
      result = result(request, arguments);
    } catch (OnboardResult.Elsewhere e) {
      return new WhatNext(context).moreProviders(arguments);
    }
    new OnboardReport(context).print(scope, result, arguments, whatRuns(result, arguments));
    context.report();
    Verdict verdict = result.verdict();
    boolean overruled = verdict != null && !verdict.isEffective();
    ExitCode code =
        overruled && arguments.has(OnboardFlags.STRICT) ? ExitCode.OVERRULED : ExitCode.DONE;
    boolean wizard =
        scope == OnboardRequest.Scope.EVERYTHING
            && !arguments.has(OnboardFlags.NON_INTERACTIVE)
            && !arguments.has(Flags.JSON);
    return wizard && result.receipt() != null ? new WhatNext(context).ask(arguments, code) : code;
  }

  /** What an OpenClaw that is here says of it; a script asks with the option that tries a model. */
  private List<Finding> whatRuns(OnboardResult result, Arguments arguments) {
    boolean scripted = arguments.has(OnboardFlags.NON_INTERACTIVE) || arguments.has(Flags.JSON);
    if (!scripted
        || !arguments.has(OnboardFlags.PROBE)
        || result.receipt() == null
        || context.isOffline(arguments)) {
      return List.of();
    }
    String profile = arguments.value(Flags.PROFILE);
    StateFiles files = context.state(profile, arguments.value(Flags.AGENT)).inspect();
    return new RunningFindings(context, files).all(profile);
  }

  private OnboardResult result(OnboardRequest request, Arguments arguments) {
    return !arguments.has(OnboardFlags.NON_INTERACTIVE)
        ? asked(request, arguments)
        : onboarding(request, new ScriptedPrompter(new Warnings(context.screen()))).run(request);
  }

  /** From 2026.6.5 on profiles are in a store that only OpenClaw writes. */
  private boolean isForOpenClaw(OnboardRequest.Target target) {
    return context.state(target.profile(), target.agent()).read().route().inConfig();
  }

  private OnboardResult asked(OnboardRequest request, Arguments arguments) {
    if (!context.canAsk()) {
      throw new Failure(
          ExitCode.USAGE,
          name() + " is interactive and needs a terminal",
          ScriptedCommand.of(scope, arguments));
    }
    return context.ask(
        arguments.has(OnboardFlags.ACCESSIBLE),
        prompter -> onboarding(request, prompter).run(request));
  }

  private Onboarding onboarding(OnboardRequest request, Prompter prompter) {
    OnboardingTools tools =
        new OnboardingTools(
            context.environment(),
            context.clock(),
            Build.VERSION,
            context.redactor(),
            context.keyPlaces(),
            new KeyFile(context.environment(), context.in(), context.redactor(), prompter),
            network());
    OnboardRequest.Target target = request.target();
    return new Onboarding(
        prompter, tools, context.state(target.profile(), target.agent()), context.transaction());
  }

  private OnboardingTools.Network network() {
    String endpoints = Hub.endpointsUrl(context.environment());
    return new OnboardingTools.Network(
        context.offers(),
        context.accountCheck(),
        new EndpointList(context.transport(), endpoints),
        context.transport(),
        context.hubIsChosen(),
        context.remarks());
  }

  /**
   * Tells on standard error what a script has to know on the way, and what it waits for. What else
   * a person sees while answering, the summary says at the end.
   */
  private record Warnings(Screen screen) implements Notices {
    @Override
    public void info(String line) {}

    @Override
    public void warn(String line) {
      screen.err("warning: " + line);
    }

    @Override
    public void show(String title, Supplier<List<String>> lines) {}

    @Override
    public <T> T during(String what, Supplier<T> work) {
      return screen.during(what, work);
    }
  }
}
