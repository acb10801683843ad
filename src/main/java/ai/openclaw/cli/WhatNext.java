package ai.openclaw.cli;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.runtime.OpenClawRuntime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last question of the wizard, where there is an OpenClaw to go on with: Enter alone ends, any
 * other answer becomes OpenClaw itself.
 */
final class WhatNext {
  private final Context context;

  WhatNext(Context context) {
    this.context = context;
  }

  /** Asks, and ends with {@code code} when that is all. */
  ExitCode ask(Arguments arguments, ExitCode code) {
    OpenClawRuntime runtime = context.runtimes().find();
    if (runtime == null) {
      return code;
    }
    List<Option<String>> options = new ArrayList<>();
    options.add(Option.of("", "That is all", ""));
    OpenClawVersion version = runtime.version();
    if (version != null && version.isAtLeast(OpenClawVersion.FIRST_WITH_CHAT)) {
      options.add(Option.of("chat", "Start a chat", "openclaw chat"));
    }
    options.add(
        Option.of(
            "configure",
            "Set up channels and gateway",
            "OpenClaw's own set-up, which rewrites the config without comments"));
    context.screen().out("");
    context.screen().flush();
    String command =
        context.ask(
            arguments.has(OnboardFlags.ACCESSIBLE),
            prompter -> prompter.choose(Choice.of("What next", "openclaw", options, 0)));
    return command.isEmpty()
        ? code
        : context.passingOn().words(runtime, words(arguments.value(Flags.PROFILE), command));
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
