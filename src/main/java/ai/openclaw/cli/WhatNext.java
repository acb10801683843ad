package ai.openclaw.cli;

import ai.openclaw.auth.StateReader;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.runtime.OpenClawRuntime;
import ai.openclaw.runtime.RunningModels;
import ai.openclaw.status.Finding;
import ai.openclaw.terminal.Foreground;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last question of the wizard: Enter alone ends, any other answer becomes OpenClaw itself,
 * which is installed first where there is none.
 */
final class WhatNext {
  private final Context context;

  WhatNext(Context context) {
    this.context = context;
  }

  /** Asks, and ends with {@code code} when that is all. */
  ExitCode ask(Arguments arguments, ExitCode code) {
    OpenClawRuntime found = context.runtimes().find();
    OpenClawRuntime runtime = found == null ? installed(arguments) : found;
    if (runtime == null) {
      return code;
    }
    List<Option<String>> options = new ArrayList<>();
    options.add(Option.of("", "Finish", ""));
    OpenClawVersion version = runtime.version();
    if (version != null && version.isAtLeast(OpenClawVersion.FIRST_WITH_CHAT)) {
      options.add(Option.of("chat", "Start a chat", files(arguments).commands().forAll("chat")));
    }
    options.add(
        Option.of(
            "configure",
            "Set up channels and gateway",
            "OpenClaw's own set-up, which rewrites the config without comments"));
    String command = chosen(options, arguments, found != null);
    return command.isEmpty()
        ? code
        : context.passingOn().words(runtime, words(arguments.value(Flags.PROFILE), command));
  }

  private StateReader files(Arguments arguments) {
    return context.state(arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT));
  }

  private String chosen(List<Option<String>> options, Arguments arguments, boolean found) {
    context.screen().out("");
    context.screen().flush();
    return context.ask(
        arguments.has(OnboardFlags.ACCESSIBLE),
        prompter -> {
          if (found) {
            tellWhatRuns(prompter, arguments);
          }
          return prompter.choose(Choice.of("What next", "openclaw", options, 0));
        });
  }

  /** What an OpenClaw that was here before says to the screen above. */
  private void tellWhatRuns(Prompter prompter, Arguments arguments) {
    String profile = arguments.value(Flags.PROFILE);
    RunningFindings running = new RunningFindings(context, files(arguments).inspect());
    RunningModels said =
        prompter.during("Asking OpenClaw what it uses now", () -> running.running(profile));
    List<Finding> findings = new ArrayList<>(running.ofPolicy());
    findings.addAll(running.of(said));
    if (findings.isEmpty() && said.resolved() != null) {
      prompter.info(RunningFindings.words(said.resolved()));
    }
    for (Finding finding : findings) {
      prompter.warn(finding.message());
      prompter.info("hint: " + finding.hint());
    }
  }

  /** The OpenClaw that npm installs where a person wants it; or null. */
  private @Nullable OpenClawRuntime installed(Arguments arguments) {
    ProcessBuilder installer = context.runtimes().installer();
    List<Option<String>> options =
        List.of(
            Option.of("", "Finish", ""),
            Option.of("install", "Install OpenClaw", "npm install -g openclaw"));
    if (installer == null || chosen(options, arguments, false).isEmpty()) {
      return null;
    }
    int status = run(installer);
    OpenClawRuntime runtime = status == 0 ? context.runtimes().find() : null;
    if (runtime == null) {
      context
          .screen()
          .err(
              status == 0
                  ? "warning: OpenClaw is installed, but no folder on PATH has it; npm prefix -g"
                      + " says where it is"
                  : "warning: OpenClaw is not installed: npm ended with exit status " + status);
    }
    return runtime;
  }

  private static int run(ProcessBuilder installer) {
    try {
      return Foreground.run(installer);
    } catch (IOException e) {
      throw new Failure(ExitCode.FAILED, "npm cannot be run", "npm install -g openclaw", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.CANCELLED, "cancelled", null, e);
    }
  }

  /** OpenClaw's own set-up in this one's place. */
  ExitCode moreProviders(Arguments arguments) {
    OpenClawRuntime runtime = context.runtimes().find();
    List<String> words = words(arguments.value(Flags.PROFILE), "onboard");
    return runtime == null
        ? context.passingOn().line("onboard")
        : context.passingOn().words(runtime, words);
  }

  private static List<String> words(@Nullable String profile, String command) {
    return profile == null ? List.of(command) : List.of("--profile", profile, command);
  }
}
