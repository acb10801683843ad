package ai.openclaw.onboard;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.SetAside;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether OpenClaw takes over the keys of an {@code auth-profiles.json} that it stops at: a script
 * says so with {@code --migrate-profiles}, a person is asked.
 */
final class HandOverQuestion {
  private static final String FLAG = "--migrate-profiles";

  private final Prompter prompter;
  private final StateReader state;
  private final FileTransaction transaction;

  HandOverQuestion(Prompter prompter, StateReader state, FileTransaction transaction) {
    this.prompter = prompter;
    this.state = state;
    this.transaction = transaction;
  }

  /** The answers with the word on whether the file's keys are handed over. */
  Answers asked(Answers first) {
    Boolean said = first.request().writing().migrateProfiles();
    Answers answers = recovered(first, said);
    Path store = answers.files().profiles().path();
    if (answers.files().profiles().exists() && Files.exists(SetAside.placeOf(store))) {
      return withBoth(answers, SetAside.inTheWay(store));
    }
    if (Boolean.FALSE.equals(said)) {
      return answers;
    }
    StateFiles files = answers.files();
    boolean wanted = said == null ? isMeant(files) : isPossible(files);
    if (!wanted) {
      Answers without = answers.as(answers.request().handingOver(false));
      return said == null ? without : without.warn(nothing(files));
    }
    Answers handing = answers.as(answers.request().handingOver(true));
    for (String id : new FormerProfiles(files.profiles()).others()) {
      handing = handing.warn(stays(id, files));
    }
    return handing;
  }

  /** Nothing can be handed over then, and who did not ask for that can go on. */
  private static Answers withBoth(Answers answers, Failure inTheWay) {
    if (HandOver.isWanted(answers)) {
      throw inTheWay;
    }
    return answers
        .as(answers.request().handingOver(false))
        .warn(inTheWay.getMessage() + "; " + inTheWay.hint());
  }

  /** A run that was killed has left the file out of the way, all keys in it. */
  private Answers recovered(Answers first, @Nullable Boolean said) {
    Path store = first.files().profiles().path();
    Path aside = SetAside.placeOf(store);
    if (!Files.exists(aside) || first.files().profiles().exists()) {
      return first;
    }
    if (Boolean.FALSE.equals(said) || first.request().writing().dryRun()) {
      return first.warn(
          aside.getFileName()
              + " holds the keys of an interrupted run; "
              + first.files().command("onboard " + FLAG)
              + " puts it back and hands them over");
    }
    boolean back = transaction.putBack(store);
    Answers now = first.over(state.read());
    return back
        ? now.warn(store.getFileName() + " was put back: the run that moved it was interrupted")
        : now;
  }

  private boolean isMeant(StateFiles files) {
    int count = new FormerProfiles(files.profiles()).keys().size();
    String stop = count == 0 ? null : files.route().stopsAt(files.profiles());
    if (stop == null || !files.route().installed()) {
      return false;
    }
    prompter.info(stop + "; it can take its keys now, and the file is set aside");
    prompter.backAllowed(false);
    String what = count == 1 ? "its key" : "its " + count + " keys";
    return prompter.confirm(new Text("Hand " + what + " over?", FLAG, "yes", true, Text.ANY));
  }

  private static boolean isPossible(StateFiles files) {
    CredentialRoute route = files.route();
    if (!route.installed()) {
      throw new Failure(
          ExitCode.USAGE,
          "there is no OpenClaw here to hand keys over to",
          "npm install -g openclaw");
    }
    if (!route.inConfig()) {
      throw new Failure(
          ExitCode.USAGE,
          route.runtime() + " keeps keys in auth-profiles.json",
          "leave " + FLAG + " out");
    }
    return !new FormerProfiles(files.profiles()).keys().isEmpty();
  }

  private static String nothing(StateFiles files) {
    return files.profiles().exists()
        ? "auth-profiles.json has no key that can be handed over"
        : "there is no auth-profiles.json: nothing to hand over";
  }

  private static String stays(String id, StateFiles files) {
    return id
        + " cannot be handed over and stays in auth-profiles.json; "
        + files.importing()
        + " imports it, and rewrites the config without its comments";
  }
}
