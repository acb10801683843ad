package ai.openclaw.onboard;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.Credential;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.change.ConfigChange;
import ai.openclaw.change.PlannedChange;
import ai.openclaw.change.Snapshot;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigEdit;
import ai.openclaw.config.ConfigFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Turns decisions into a plan for the files as they are in a snapshot. */
final class PlanMaker {
  private final Clock clock;
  private final String version;

  PlanMaker(Clock clock, String version) {
    this.clock = clock;
    this.version = version;
  }

  ChangePlan plan(Decisions decisions, Snapshot snapshot) {
    List<PlannedChange> changes = new ArrayList<>();
    planCredential(decisions, snapshot.profiles(), changes);
    planConfig(decisions, snapshot.config(), changes);
    return new ChangePlan(changes);
  }

  private void planCredential(
      Decisions decisions, AuthProfiles profiles, List<PlannedChange> changes) {
    Decisions.Login login = decisions.login();
    if (login == null || login.secret() == null || login.inConfig()) {
      return;
    }
    AuthProfiles changed =
        profiles.withCredential(
            login.profileId(), new Credential.ApiKey(decisions.provider().id(), login.secret()));
    String line = "store " + login.profileId() + " = " + login.secret().masked();
    if (changed.change().changesAnything()) {
      changes.add(new PlannedChange(changed.change(), List.of(line)));
    }
  }

  private void planConfig(Decisions decisions, ConfigFile config, List<PlannedChange> changes) {
    ConfigDraft draft = config.draft();
    List<ConfigEdit> edits = new ConfigPlanner(decisions, draft).edits(clock.millis(), version);
    List<ConfigEdit> shown = new ArrayList<>();
    for (ConfigEdit edit : edits) {
      if (!ConfigPlanner.isNote(edit)) {
        shown.add(edit);
      }
    }
    if (!edits.isEmpty()) {
      changes.add(ConfigChange.of(config, edits, shown));
    }
  }
}
