package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.json.JsonTree;
import ai.openclaw.status.KeyJson;
import ai.openclaw.status.KeyReport;
import ai.openclaw.status.KeyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code openclaw models auth list}: where keys are, and whose counts. */
public final class ModelsAuthListCommand implements Command {
  private static final Flag PROVIDER = Flag.value("--provider", "id", "Only keys of this provider");

  private final Reports reports;
  private final StatusOutput output;

  /** Looks for keys. */
  public interface Reports {
    /** The keys of that {@code --profile} and {@code --agent}, of one provider or of all. */
    KeyReport read(@Nullable String profile, @Nullable String agent, @Nullable String provider);
  }

  /** The command that reads these reports. */
  public ModelsAuthListCommand(Reports reports, StatusOutput output) {
    this.reports = reports;
    this.output = output;
  }

  @Override
  public String name() {
    return "models auth list";
  }

  @Override
  public String summary() {
    return "List where keys were found, and who uses them";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Flag> flags() {
    return List.of(PROVIDER, OnboardFlags.AGENT, ModelsListFlags.JSON);
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Keys are shown masked. Nobody is asked whether they are good; for that:",
        "openclaw models status --check");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    KeyReport report =
        reports.read(
            arguments.value(CommonFlags.PROFILE),
            arguments.value(OnboardFlags.AGENT),
            arguments.value(PROVIDER));
    if (arguments.has(ModelsListFlags.JSON)) {
      output.data(JsonTree.pretty(KeyJson.of(report)));
    } else {
      output.lines(new KeyText(report, output.style()).lines(output.room()));
    }
    return ExitCode.DONE;
  }
}
