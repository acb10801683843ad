package ai.openclaw.cli;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.secret.Redactor;
import java.util.List;

/**
 * {@code openclaw onboard}: flags to a request, the request to onboarding, the result to the
 * console.
 */
public final class OnboardCommand implements Command {
  private final Environment environment;
  private final Redactor redactor;
  private final Starter starter;
  private final OnboardReport report;

  /** Starts onboarding once it is known who answers its questions. */
  public interface Starter {
    /** Runs onboarding. */
    OnboardResult onboard(OnboardRequest request, Manner manner);
  }

  /**
   * How questions are asked.
   *
   * @param interactive whether there is somebody to ask
   * @param accessible plain lines instead of a drawn screen
   * @param scriptedCommand what does the same without questions
   */
  public record Manner(boolean interactive, boolean accessible, String scriptedCommand) {}

  /** The command in that environment. */
  public OnboardCommand(
      Environment environment, Redactor redactor, Starter starter, OnboardReport report) {
    this.environment = environment;
    this.redactor = redactor;
    this.starter = starter;
    this.report = report;
  }

  @Override
  public String name() {
    return "onboard";
  }

  @Override
  public String summary() {
    return "Set up a provider: key, model, and OpenClaw's own files";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Flag> flags() {
    return OnboardFlags.all();
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Options of OpenClaw's own onboarding for other steps (--accept-risk, --mode local,",
        "--flow, --skip-…) are accepted and have no effect here.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean interactive = !arguments.has(OnboardFlags.NON_INTERACTIVE);
    OnboardRequest request =
        new OnboardArguments(environment, redactor).request(arguments, interactive);
    Manner manner =
        new Manner(
            interactive, arguments.has(OnboardFlags.ACCESSIBLE), ScriptedCommand.of(arguments));
    OnboardResult result = starter.onboard(request, manner);
    report.print(result, arguments);
    return ExitCode.DONE;
  }
}
