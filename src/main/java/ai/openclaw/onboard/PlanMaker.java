package ai.openclaw.onboard;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.Credential;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.change.PlannedChange;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.storage.FileChange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns answers into a plan for the files as they were read for them. */
final class PlanMaker {
  private final Clock clock;
  private final String version;

  PlanMaker(Clock clock, String version) {
    this.clock = clock;
    this.version = version;
  }

  ChangePlan plan(Answers answers) {
    StateFiles files = answers.files();
    KeyPlan key = KeyPlan.of(answers);
    List<PlannedChange> changes = new ArrayList<>();
    planCredential(answers, key, files.profiles(), changes);
    planDotEnv(key, files.dotEnv(), changes);
    planConfig(answers, key, changes);
    return HandOver.planned(new ChangePlan(changes), answers);
  }

  private static void planCredential(
      Answers answers, @Nullable KeyPlan key, AuthProfiles profiles, List<PlannedChange> changes) {
    Long expires = answers.request().login().slot().expires();
    Credential credential = key == null ? null : key.credential(answers.provider().id(), expires);
    if (key == null || credential == null) {
      return;
    }
    AuthProfiles changed = profiles.withCredential(key.profileId(), credential);
    String words = key.profileId() + " = " + key.words();
    if (changed.change().changesAnything()) {
      List<String> diff = new ArrayList<>();
      if (profiles.find(key.profileId()) instanceof Credential.ApiKey former) {
        diff.add("- " + key.profileId() + " = " + former.key().masked());
      }
      diff.add("+ " + words);
      changes.add(PlannedChange.of(changed.change(), "store " + words, diff));
    }
  }

  private static void planDotEnv(
      @Nullable KeyPlan key, DotEnvFile dotEnv, List<PlannedChange> changes) {
    KeyPlan.Stored stored = key == null ? null : key.stored();
    if (stored == null || !stored.dotEnv() || stored.reference() == null) {
      return;
    }
    String name = stored.reference().reference().id();
    FileChange change = dotEnv.with(name, stored.secret().reveal());
    if (change.changesAnything()) {
      String words = name + " = " + stored.secret().masked();
      changes.add(PlannedChange.of(change, "set " + words, List.of("+ " + words)));
    }
  }

  private void planConfig(Answers answers, @Nullable KeyPlan key, List<PlannedChange> changes) {
    ConfigFile config = answers.files().config();
    ConfigDraft draft = answers.files().draft();
    new MigrationPlanner(
            answers.known().migrated(), answers.secret(), answers.provider().id(), draft)
        .plan(key != null && key.inConfig());
    List<DocumentEdit> edits =
        new ConfigPlanner(answers, key, draft).edits(clock.millis(), version);
    List<DocumentEdit> shown = new ArrayList<>();
    for (DocumentEdit edit : edits) {
      if (!ConfigPlanner.isNote(edit)) {
        shown.add(edit);
      }
    }
    if (!edits.isEmpty()) {
      changes.addAll(PlannedChange.of(config, draft, shown));
    }
  }
}
