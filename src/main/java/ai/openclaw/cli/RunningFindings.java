package ai.openclaw.cli;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.config.ProviderPolicy;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelRef;
import ai.openclaw.runtime.Gateway;
import ai.openclaw.runtime.OpenClawRuntime;
import ai.openclaw.runtime.RunningModels;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.status.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps an agent's model from being the one that answers, though the config names it. */
final class RunningFindings {
  private final Context context;
  private final StateFiles files;
  private final @Nullable ModelRef model;

  /** Findings about the agent of these files. */
  RunningFindings(Context context, StateFiles files) {
    this.context = context;
    this.files = files;
    AgentModels models = AgentModels.of(files.effective().data());
    String own = models.ownOf(files.agent());
    String written = own == null ? models.primary() : own;
    this.model = written == null ? null : models.resolve(written);
  }

  /** All that there is to find; {@code profile} is a state profile, or null. */
  List<Finding> all(@Nullable String profile) {
    List<Finding> all = new ArrayList<>(ofPolicy());
    all.addAll(of(running(profile)));
    return all;
  }

  /** What an OpenClaw that is here says; nothing where there is none. */
  RunningModels running(@Nullable String profile) {
    RuntimeSearch runtimes = context.runtimes();
    OpenClawRuntime runtime = model == null ? null : runtimes.find();
    return runtime == null
        ? new RunningModels(null, List.of())
        : runtimes.running(runtime, profile, files.agent());
  }

  /** The words for the model that it comes to. */
  static String words(String resolved) {
    return "OpenClaw itself uses the model " + resolved;
  }

  /** What is otherwise than the config has it. */
  List<Finding> of(RunningModels running) {
    List<Finding> findings = new ArrayList<>();
    String ref = model == null ? null : model.text();
    String resolved = running.resolved();
    if (resolved != null && !resolved.equals(ref)) {
      boolean gateway = Gateway.answers(files.effective().data(), files.environment());
      findings.add(
          new Finding(
              Finding.Kind.RUNTIME_DIFFERS,
              words(resolved),
              files.commandForAll(gateway ? "gateway restart" : "doctor")));
    }
    List<RunningModels.Pin> pins = new ArrayList<>(running.pins());
    pins.removeIf(pin -> pin.model().equals(ref));
    if (!pins.isEmpty()) {
      RunningModels.Pin first = pins.get(0);
      String others = pins.size() == 1 ? "" : ", and " + (pins.size() - 1) + " more are pinned";
      findings.add(
          new Finding(
              Finding.Kind.SESSION_PINNED,
              "the session " + first.session() + " is pinned to " + first.model() + others,
              "/model default in that chat takes the default model"));
    }
    return findings;
  }

  /** What a policy says against the provider of the model. */
  List<Finding> ofPolicy() {
    ProviderPolicy policy =
        ProviderPolicy.read(files.effective(), Path.of(files.workspace()), context.files());
    return policy == null || model == null || policy.allows(model.provider())
        ? List.of()
        : List.of(
            new Finding(
                Finding.Kind.POLICY_FORBIDS,
                policy.file() + " does not allow the provider " + model.provider(),
                files.commandForAll("policy check") + " says what it asks for"));
  }
}
