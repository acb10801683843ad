package ai.openclaw.onboard;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.runtime.KeyEvidence;
import ai.openclaw.runtime.RuntimeKeys;
import ai.openclaw.runtime.RuntimeKeys.NewKey;
import ai.openclaw.runtime.RuntimeKeys.StoredProfile;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.SetAside;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands keys over to an OpenClaw with a store of its own: the one of this run, and those of an
 * {@code auth-profiles.json} that it does not read, or stops at.
 */
final class HandOver {
  private final Prompter prompter;
  private final StateReader state;
  private final FileTransaction transaction;
  private final Redactor redactor;

  HandOver(Prompter prompter, StateReader state, FileTransaction transaction, Redactor redactor) {
    this.prompter = prompter;
    this.state = state;
    this.transaction = transaction;
    this.redactor = redactor;
  }

  /**
   * What was done.
   *
   * @param answers with what is to be said of it
   * @param destination the place of the key, with what OpenClaw's own store has by now; or null
   */
  record Done(Answers answers, @Nullable Destination destination) {}

  static boolean isWanted(Answers answers) {
    return Boolean.TRUE.equals(answers.request().writing().migrateProfiles());
  }

  /** What its own store has of the provider once the file's keys are there. */
  static KeyEvidence promised(KeyEvidence evidence, Answers answers) {
    AuthProfiles file = answers.files().profiles();
    List<String> ordered = file.profilesOf(evidence.provider());
    List<StoredProfile> profiles = new ArrayList<>();
    for (NewKey key : new FormerProfiles(file).keys()) {
      if (ordered.contains(key.profile())) {
        profiles.add(StoredProfile.of(key.profile(), key.secret()));
      }
    }
    return profiles.isEmpty() ? evidence : evidence.knowing(profiles);
  }

  /** The plan, with what OpenClaw does before it. */
  static ChangePlan planned(ChangePlan plan, Answers answers) {
    List<String> lines = new ArrayList<>();
    for (NewKey key : wanted(answers)) {
      lines.add("store " + key.profile() + " = " + key.secret().masked());
    }
    ChangePlan after = lines.isEmpty() ? plan : plan.afterRuntime(lines);
    FormerProfiles former = new FormerProfiles(answers.files().profiles());
    return isWanted(answers) && former.file().exists()
        ? after.emptying(new ChangePlan.Emptied(former.file().path(), former.words()))
        : after;
  }

  /** The file's keys but one that is replaced, and the one of this run. */
  private static List<NewKey> wanted(Answers answers) {
    NewKey own = own(answers);
    List<NewKey> keys = new ArrayList<>();
    for (NewKey key :
        isWanted(answers)
            ? new FormerProfiles(answers.files().profiles()).keys()
            : List.<NewKey>of()) {
      if (own == null || !own.profile().equals(key.profile())) {
        keys.add(key);
      }
    }
    if (own != null) {
      keys.add(own);
    }
    return keys;
  }

  private static @Nullable NewKey own(Answers answers) {
    KeyPlan plan = KeyPlan.of(answers);
    Secret key = plan == null ? null : plan.handedOver();
    return plan == null || key == null
        ? null
        : new NewKey(answers.provider().id(), plan.profileId(), key);
  }

  /**
   * Does it. Before the config is written: that loses a former key, which OpenClaw needs until it
   * has another one.
   */
  Done done(Answers answers) {
    List<NewKey> wanted = wanted(answers);
    RuntimeKeys store =
        wanted.isEmpty() && !isWanted(answers) ? null : state.runtimeKeys(answers.files());
    if (store == null) {
      return new Done(answers, answers.destination());
    }
    for (NewKey key : wanted) {
      redactor.learn(key.secret());
    }
    return isWanted(answers) ? migrated(store, wanted, answers) : stored(store, wanted, answers);
  }

  private Done stored(RuntimeKeys store, List<NewKey> wanted, Answers answers) {
    return new Done(answers, knowing(answers, handed(wanted, answers, () -> store.store(wanted))));
  }

  private Done migrated(RuntimeKeys store, List<NewKey> wanted, Answers answers) {
    try (SetAside aside = transaction.setAside(answers.files().profiles().change().before())) {
      Map<String, List<StoredProfile>> now =
          handed(wanted, answers, () -> missing(store, wanted, answers));
      return new Done(settled(aside, now, answers), knowing(answers, now));
    }
  }

  private Map<String, List<StoredProfile>> handed(
      List<NewKey> keys, Answers answers, Supplier<Map<String, List<StoredProfile>>> work) {
    say("may have", keys, answers);
    Map<String, List<StoredProfile>> now =
        prompter.during("Handing " + words(keys) + " over to OpenClaw", work);
    say("has", keys, answers);
    return now;
  }

  private static String words(List<NewKey> keys) {
    return keys.size() == 1 ? "the key" : "the keys";
  }

  /** Whose run ends before the config is written is not to believe that nothing has happened. */
  private void say(String has, List<NewKey> keys, Answers answers) {
    StateFiles files = answers.files();
    NewKey own = own(answers);
    transaction.changedElsewhere(
        "OpenClaw " + has + " " + words(keys) + " in its own store, the config is unchanged",
        files.command("onboard")
            + " goes on"
            + (own == null
                ? ""
                : "; "
                    + files.command("models auth remove " + ShellWord.of(own.profile()))
                    + " takes the key back"));
  }

  /** A key that its own store has by now is younger than that of the file. */
  private static Map<String, List<StoredProfile>> missing(
      RuntimeKeys store, List<NewKey> wanted, Answers answers) {
    NewKey own = own(answers);
    Map<String, List<StoredProfile>> before = store.all();
    List<NewKey> missing = new ArrayList<>();
    for (NewKey key : wanted) {
      boolean replaces = own != null && own.profile().equals(key.profile());
      if (replaces || key.find(before) == null) {
        missing.add(key);
      }
    }
    Map<String, List<StoredProfile>> now = missing.isEmpty() ? before : store.store(missing);
    for (Map.Entry<String, List<StoredProfile>> each : now.entrySet()) {
      List<String> order = order(each.getKey(), each.getValue(), answers);
      if (order.size() > 1) {
        store.order(each.getKey(), order);
      }
    }
    return now;
  }

  /** As the file has it, but the profile of this run is the first; empty for no order. */
  private static List<String> order(String provider, List<StoredProfile> stored, Answers answers) {
    List<String> order = new ArrayList<>(answers.files().profiles().orderOf(provider));
    List<String> ids = new ArrayList<>();
    for (StoredProfile profile : stored) {
      ids.add(profile.id());
    }
    Destination place = answers.destination();
    boolean ofThisRun = provider.equals(answers.provider().id());
    if (ofThisRun && place != null && place.store() == CredentialStore.RUNTIME) {
      order.addAll(ids);
      order.add(0, place.profile());
    }
    order.retainAll(ids);
    return List.copyOf(new LinkedHashSet<>(order));
  }

  private static @Nullable Destination knowing(
      Answers answers, Map<String, List<StoredProfile>> now) {
    Destination destination = answers.destination();
    return destination == null
        ? null
        : destination.knowing(now.getOrDefault(answers.provider().id(), List.of()));
  }

  private Answers settled(SetAside aside, Map<String, List<StoredProfile>> now, Answers answers) {
    FormerProfiles left = new FormerProfiles(answers.files().profiles()).without(now);
    Path target = left.place();
    aside.settle(target, left.file().change().afterText());
    Answers told = answers;
    for (NewKey key : left.keys()) {
      String line =
          "OpenClaw has another key in "
              + key.profile()
              + "; that of auth-profiles.json stays in "
              + target.getFileName();
      prompter.warn(line);
      told = told.warn(line);
    }
    return told;
  }
}
