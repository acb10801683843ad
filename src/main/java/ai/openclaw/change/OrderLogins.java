package ai.openclaw.change;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.StateFiles;
import java.util.List;

/**
 * Makes OpenClaw try these logins of the provider, in this order and no others.
 *
 * @param profiles their ids; empty for an order of its own choice
 */
public record OrderLogins(String provider, List<String> profiles) implements Changes.Change {
  @Override
  public ChangePlan plan(StateFiles snapshot) {
    AuthProfiles ordered = snapshot.profiles().ordered(provider, profiles);
    if (!ordered.change().changesAnything()) {
      return new ChangePlan(List.of());
    }
    String line =
        profiles.isEmpty()
            ? "remove order." + provider
            : "set order." + provider + " = " + String.join(", ", profiles);
    return new ChangePlan(List.of(PlannedChange.of(ordered.change(), line)));
  }
}
