package ai.openclaw.cli;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.output.Screen;
import ai.openclaw.status.KeyReader;
import ai.openclaw.status.LiveChecks;
import ai.openclaw.status.ModelStatus;
import ai.openclaw.status.StatusJson;
import ai.openclaw.status.StatusReader;
import ai.openclaw.status.StatusText;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code openclaw models status}: the models in use, the keys, and what is wrong with them. */
public final class ModelsStatusCommand extends Command {
  private static final Flag CHECK =
      Flag.toggle("--check", "Check the key: exit 1 for missing or rejected, 2 for expiring");
  private static final Flag PROBE =
      Flag.toggle("--probe", "Try the default model with one request of one token");
  private static final Flag PROBE_PROVIDER =
      Flag.value(
          "--probe-provider",
          "id",
          Value.Kind.PROVIDER,
          "With --probe: a model of this provider in place of the default");
  private static final Flag PROBE_PROFILE =
      Flag.value(
          "--probe-profile",
          "id",
          Value.Kind.LOGIN,
          "With --probe: the key of this profile in place of the one in use");
  private static final Flag PROBE_TIMEOUT =
      Flag.value("--probe-timeout", "ms", "With --probe: how long to wait (default: 30000)");
  private static final Flag PROBE_MAX_TOKENS =
      Flag.value("--probe-max-tokens", "n", "With --probe: tokens of the answer (default: 1)");

  /** There is one request. */
  private static final Flag PROBE_CONCURRENCY = Flag.accepted("--probe-concurrency", "n");

  private static final Flag ONE_REF =
      Flag.toggle(Flags.PLAIN.name(), "Only the ref of the default model");

  private final boolean alone;
  private final Context context;

  private ModelsStatusCommand(String name, String summary, boolean alone, Context context) {
    super(name, summary);
    this.alone = alone;
    this.context = context;
  }

  /** The command in that context. */
  public static Command of(Context context) {
    return new ModelsStatusCommand(
        "models status", "Show models in use, keys, and what is wrong", false, context);
  }

  /** The same without the word. */
  public static Command alone(Context context) {
    return new ModelsStatusCommand("models", "The same as models status", true, context);
  }

  @Override
  public List<Flag> flags() {
    if (alone) {
      return List.of(Flags.AGENT, Flags.JSON, Flags.STATUS_JSON, Flags.STATUS_PLAIN);
    }
    return List.of(
        CHECK,
        PROBE,
        PROBE_PROVIDER,
        PROBE_PROFILE,
        PROBE_TIMEOUT,
        PROBE_MAX_TOKENS,
        PROBE_CONCURRENCY,
        Flags.AGENT,
        ONE_REF,
        Flags.JSON);
  }

  @Override
  public List<String> notes() {
    if (alone) {
      return List.of();
    }
    return List.of(
        "Without --check or --probe no request is made: whether the default model is served is"
            + " known from the last list. Only --check reports by its exit code.");
  }

  @Override
  public List<String> examples() {
    return alone
        ? List.of("openclaw models")
        : List.of("openclaw models status", "openclaw models status --check --json");
  }

  @Override
  public List<ExitCode> exitCodes() {
    return alone ? ExitCode.GENERAL : List.of(ExitCode.values());
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean json = arguments.has(Flags.JSON) || arguments.has(Flags.STATUS_JSON);
    boolean plain = arguments.has(Flags.PLAIN) || arguments.has(Flags.STATUS_PLAIN);
    if (plain && (json || arguments.has(PROBE))) {
      throw Flag.exclusive(json ? Flags.JSON : PROBE, Flags.PLAIN);
    }
    boolean check = arguments.has(CHECK);
    Screen screen = context.screen();
    String what = check ? "Checking the key" : "Trying the model";
    ModelStatus status =
        check || arguments.has(PROBE)
            ? screen.during(what, () -> status(arguments))
            : status(arguments);
    if (json) {
      screen.out(StatusJson.of(status, context.clock().instant()));
    } else if (plain) {
      plain(status);
    } else {
      StatusText text =
          new StatusText(status, context.environment(), screen.style(), context.clock().instant());
      screen.out(text.lines(screen.width()));
    }
    return check ? status.check() : ExitCode.DONE;
  }

  private ModelStatus status(Arguments arguments) {
    StatusReader.Options options =
        new StatusReader.Options(
            arguments.has(CHECK),
            arguments.has(PROBE),
            context.isOffline(arguments),
            arguments.value(PROBE_PROVIDER),
            arguments.value(PROBE_PROFILE));
    StateFiles files =
        context.state(arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT)).inspect();
    Integer patience = number(arguments, PROBE_TIMEOUT);
    Probe probe =
        context
            .probe(files.commands())
            .limited(
                patience == null ? null : Duration.ofMillis(patience),
                number(arguments, PROBE_MAX_TOKENS));
    ProviderStates states = context.providerStates();
    LiveChecks checks =
        new LiveChecks(
            context.accountCheck(), probe, states, context.hubIsChosen(), context.clock());
    ModelStatus status =
        new StatusReader(keyReader(context), states, context.offers(), checks).read(files, options);
    RunningFindings running = new RunningFindings(context, files);
    return status.and(
        options.probe() && !options.offline()
            ? running.all(arguments.value(Flags.PROFILE))
            : running.ofPolicy());
  }

  private static @Nullable Integer number(Arguments arguments, Flag flag) {
    String text = arguments.value(flag);
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw new Failure(
          ExitCode.USAGE, flag.name() + " is " + text + ", not a number from 1", flag.help());
    }
    return Integer.valueOf(text);
  }

  /** Finds out which keys there are, and whose count. */
  static KeyReader keyReader(Context context) {
    return new KeyReader(context.environment(), context.keyPlaces(), context.clock());
  }

  private void plain(ModelStatus status) {
    ModelRef model = status.defaultModel();
    if (model == null) {
      String command = status.keys().files().command("onboard");
      context.screen().err("hint: there is no default model; " + command + " sets one");
    } else {
      context.screen().out(model.text());
    }
  }
}
