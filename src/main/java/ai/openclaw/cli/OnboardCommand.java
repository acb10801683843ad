package ai.openclaw.cli;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.secret.Redactor;
import java.util.List;

/**
 * {@code openclaw onboard}, and its part {@code openclaw models auth add}: flags to a request, the
 * request to onboarding, the result to the console.
 */
public final class OnboardCommand implements Command {
  private final OnboardRequest.Extent extent;
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
   * @param scriptedCommand what does the same without questions; empty when there are none
   */
  public record Manner(boolean interactive, boolean accessible, String scriptedCommand) {}

  /** The command that does so much of onboarding, in that environment. */
  public OnboardCommand(
      OnboardRequest.Extent extent,
      Environment environment,
      Redactor redactor,
      Starter starter,
      OnboardReport report) {
    this.extent = extent;
    this.environment = environment;
    this.redactor = redactor;
    this.starter = starter;
    this.report = report;
  }

  @Override
  public String name() {
    return extent.command();
  }

  @Override
  public String summary() {
    return extent == OnboardRequest.Extent.EVERYTHING
        ? "Set up a provider: key, model, OpenClaw's files"
        : "Prove a key and store it; models stay as they are";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Flag> flags() {
    return OnboardFlags.of(extent);
  }

  @Override
  public List<String> notes() {
    if (extent == OnboardRequest.Extent.KEY) {
      return List.of();
    }
    return List.of(
        "Options of OpenClaw's own onboarding for other steps (--accept-risk, --flow,",
        "--mode local, --skip-…) are accepted and have no effect here.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean interactive = !arguments.has(OnboardFlags.NON_INTERACTIVE);
    OnboardRequest request =
        new OnboardArguments(extent, environment, redactor).request(arguments, interactive);
    Manner manner =
        new Manner(
            interactive,
            arguments.has(OnboardFlags.ACCESSIBLE),
            interactive ? ScriptedCommand.of(extent, arguments) : "");
    OnboardResult result = starter.onboard(request, manner);
    report.print(extent, result, arguments);
    return ExitCode.DONE;
  }
}
