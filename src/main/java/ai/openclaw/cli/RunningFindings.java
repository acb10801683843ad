package ai.openclaw.cli;

import ai.openclaw.config.ProviderPolicy;
import ai.openclaw.model.ModelRef;
import ai.openclaw.runtime.RunningModels;
import ai.openclaw.status.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps the default model from being the one that answers, though the config names it. */
final class RunningFindings {
  private RunningFindings() {}

  /**
   * What OpenClaw says that it uses, where that is another model.
   *
   * @param gateway whether one is running
   */
  static List<Finding> of(RunningModels running, @Nullable ModelRef configured, boolean gateway) {
    List<Finding> findings = new ArrayList<>();
    if (configured == null) {
      return findings;
    }
    String ref = configured.text();
    String resolved = running.resolved();
    if (resolved != null && !resolved.equals(ref)) {
      findings.add(
          new Finding(
              Finding.Kind.RUNTIME_DIFFERS,
              "OpenClaw itself comes to the default model " + resolved,
              gateway ? "openclaw gateway restart" : "openclaw doctor"));
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

  /** What the policy says against the provider of that model. */
  static List<Finding> of(@Nullable ProviderPolicy policy, @Nullable ModelRef configured) {
    return policy == null || configured == null || policy.allows(configured.provider())
        ? List.of()
        : List.of(
            new Finding(
                Finding.Kind.POLICY_FORBIDS,
                policy.file() + " does not allow the provider " + configured.provider(),
                "openclaw policy check says what it asks for"));
  }
}
