package ai.openclaw.onboard;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.change.ConfigChange;
import ai.openclaw.change.PlannedChange;
import ai.openclaw.change.Snapshot;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.storage.FileChange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    planDotEnv(decisions, snapshot.dotEnv(), changes);
    planConfig(decisions, snapshot.config(), changes);
    return new ChangePlan(changes);
  }

  private void planCredential(
      Decisions decisions, AuthProfiles profiles, List<PlannedChange> changes) {
    Decisions.Login login = decisions.login();
    Decisions.Stored stored = login == null ? null : login.store();
    if (login == null || stored == null || login.inConfig()) {
      return;
    }
    String provider = decisions.provider().id();
    KeyReference reference = stored.reference();
    Credential credential =
        reference == null
            ? new Credential.ApiKey(provider, stored.secret())
            : new Credential.ApiKeyRef(provider, reference.reference());
    AuthProfiles changed = profiles.withCredential(login.profileId(), credential);
    String shown =
        reference == null ? stored.secret().masked() : "a reference to " + reference.words();
    String line = "store " + login.profileId() + " = " + shown;
    if (changed.change().changesAnything()) {
      changes.add(PlannedChange.of(changed.change(), line));
    }
  }

  private static void planDotEnv(
      Decisions decisions, @Nullable DotEnvFile dotEnv, List<PlannedChange> changes) {
    Decisions.Stored stored = decisions.login() == null ? null : decisions.login().store();
    if (dotEnv == null || stored == null || !stored.dotEnv() || stored.reference() == null) {
      return;
    }
    String name = stored.reference().reference().id();
    FileChange change = dotEnv.with(name, stored.secret().reveal());
    if (change.changesAnything()) {
      String line = "set " + name + " = " + stored.secret().masked();
      changes.add(PlannedChange.of(change, line));
    }
  }

  private void planConfig(Decisions decisions, ConfigFile config, List<PlannedChange> changes) {
    ConfigDraft draft = config.draft();
    Decisions.Login login = decisions.login();
    new MigrationPlanner(decisions.migration(), decisions.provider().id(), draft)
        .plan(login != null && login.inConfig());
    List<DocumentEdit> edits = new ConfigPlanner(decisions, draft).edits(clock.millis(), version);
    List<DocumentEdit> shown = new ArrayList<>();
    for (DocumentEdit edit : edits) {
      if (!ConfigPlanner.isNote(edit)) {
        shown.add(edit);
      }
    }
    if (!edits.isEmpty()) {
      changes.add(ConfigChange.of(config, draft, shown));
    }
  }
}
