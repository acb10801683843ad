package ai.openclaw.cli;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.ModelRef;
import ai.openclaw.status.ModelStatus;
import ai.openclaw.status.StatusJson;
import ai.openclaw.status.StatusReader;
import ai.openclaw.status.StatusText;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code openclaw models status}: the models in use, the keys, and what is wrong with them. */
public final class ModelsStatusCommand implements Command {
  private static final Flag CHECK =
      Flag.toggle("--check", "Check the key: exit 1 for missing or refused, 2 for expiring");
  private static final Flag PROBE =
      Flag.toggle("--probe", "Try the default model with one request of one token");
  private static final Flag PLAIN = Flag.toggle("--plain", "Only the ref of the default model");

  private final Statuses statuses;
  private final Environment environment;
  private final StatusOutput output;
  private final Clock clock;

  /** Finds out how things stand. */
  public interface Statuses {
    /** The status for that {@code --profile} and {@code --agent}. */
    ModelStatus read(@Nullable String profile, @Nullable String agent, StatusReader.Wish wish);
  }

  /** The command that reads these statuses. */
  public ModelsStatusCommand(
      Statuses statuses, Environment environment, StatusOutput output, Clock clock) {
    this.statuses = statuses;
    this.environment = environment;
    this.output = output;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "models status";
  }

  @Override
  public String summary() {
    return "Show the models in use, their keys, and what is wrong";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Flag> flags() {
    return List.of(CHECK, PROBE, OnboardFlags.AGENT, PLAIN, ModelsListFlags.JSON);
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Nobody is asked without --check or --probe: whether the default model is served",
        "is known from the last list. Only --check tells what it found by the exit code.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean json = arguments.has(ModelsListFlags.JSON);
    boolean plain = arguments.has(PLAIN);
    if (plain && (json || arguments.has(PROBE))) {
      Flag other = json ? ModelsListFlags.JSON : PROBE;
      throw new Failure(
          ExitCode.USAGE,
          other.name() + " and " + PLAIN.name() + " exclude each other",
          "leave one of them out");
    }
    boolean check = arguments.has(CHECK);
    ModelStatus status =
        statuses.read(
            arguments.value(CommonFlags.PROFILE),
            arguments.value(OnboardFlags.AGENT),
            new StatusReader.Wish(check, arguments.has(PROBE), environment.isOn("HF_HUB_OFFLINE")));
    if (json) {
      output.data(JsonTree.pretty(StatusJson.of(status)));
    } else if (plain) {
      plain(status.defaultModel());
    } else {
      output.lines(
          new StatusText(status, environment, output.style(), clock.instant())
              .lines(output.room()));
    }
    return check ? status.check() : ExitCode.DONE;
  }

  private void plain(@Nullable ModelRef model) {
    if (model == null) {
      output.hint("there is no default model; openclaw onboard sets one");
    } else {
      output.data(model.text());
    }
  }
}
