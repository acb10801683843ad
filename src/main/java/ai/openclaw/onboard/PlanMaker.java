package ai.openclaw.onboard;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.Credential;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigEdit;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.Json5Document;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.nio.file.Path;
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

  OnboardPlan plan(Decisions decisions, Snapshot snapshot) {
    List<PlannedChange> changes = new ArrayList<>();
    planCredential(decisions, snapshot.profiles(), changes);
    planConfig(decisions, snapshot.config(), changes);
    return new OnboardPlan(changes);
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
    ConfigDraft draft = new ConfigDraft(config.path().toString(), config.data());
    Decisions.Login login = decisions.login();
    new MigrationPlanner(decisions.migration(), decisions.provider().id(), draft)
        .plan(login != null && login.inConfig());
    List<ConfigEdit> edits = new ConfigPlanner(decisions, draft).edits(clock.millis(), version);
    Json5Document document = config.document();
    List<String> lines = new ArrayList<>();
    for (ConfigEdit edit : edits) {
      requireOwn(config, edit);
      document = edit.applyTo(document);
      if (!ConfigPlanner.isNote(edit)) {
        lines.add(EditLine.of(edit));
      }
    }
    if (!edits.isEmpty()) {
      changes.add(new PlannedChange(config.changedTo(document), lines));
    }
  }

  /** A value that another file brings in cannot be changed from the main one. */
  private static void requireOwn(ConfigFile config, ConfigEdit edit) {
    Path included = config.includedFrom(edit.path());
    if (included != null) {
      throw new Failure(
          ExitCode.CONFLICT,
          edit.path() + " comes from " + included + ", which is included and stays as it is",
          "make this change in " + included + ": " + EditLine.of(edit));
    }
  }
}
