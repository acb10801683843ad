package ai.openclaw.cli;

import ai.openclaw.auth.StateReader;
import ai.openclaw.change.UndoRecord;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.storage.FileSnapshot;
import ai.openclaw.storage.FileTransaction;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code openclaw onboard --undo}, which puts back what the last run changed, and {@code --forget},
 * which deletes what is kept for it.
 */
final class Undo {
  private static final int MOST_PATHS = 12;

  private final Context context;
  private final Arguments arguments;
  private final Screen screen;
  private final FileTransaction transaction;
  private final StateReader state;

  Undo(Context context, Arguments arguments) {
    this.context = context;
    this.arguments = arguments;
    this.screen = context.screen();
    this.transaction = context.transaction();
    this.state = context.state(arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT));
  }

  ExitCode run() {
    if (arguments.has(OnboardFlags.UNDO) && arguments.has(OnboardFlags.FORGET)) {
      throw Flag.exclusive(OnboardFlags.UNDO, OnboardFlags.FORGET);
    }
    if (arguments.has(OnboardFlags.FORGET)) {
      forget(state.configFile());
      return ExitCode.DONE;
    }
    UndoRecord record = record(state.configFile());
    if (record == null) {
      answer(null, false, "Nothing to undo.");
      return ExitCode.DONE;
    }
    record.back(transaction, state.commands());
    boolean rehearsed = arguments.has(Flags.DRY_RUN);
    if (!arguments.has(Flags.JSON)) {
      plan(record);
    }
    if (!rehearsed) {
      confirm();
      carryOut(record);
    }
    answer(record, rehearsed, rehearsed ? null : "Done: the files are as they were");
    return ExitCode.DONE;
  }

  private @Nullable UndoRecord record(Path config) {
    return UndoRecord.read(config, transaction, state.commands());
  }

  private void plan(UndoRecord record) {
    screen.out("This puts back what onboarding changed at " + record.at() + ":");
    for (UndoRecord.Changed file : record.files()) {
      screen.out("");
      screen.out(context.environment().shown(file.file()));
      String before = file.before();
      if (before == null) {
        screen.out("  deleted: it was not there before");
        continue;
      }
      List<String> paths = file.differing(before);
      for (String path : paths.subList(0, Math.min(MOST_PATHS, paths.size()))) {
        screen.out("  " + path);
      }
      if (paths.size() > MOST_PATHS) {
        screen.out("  and " + (paths.size() - MOST_PATHS) + " more");
      }
    }
    if (!record.inRuntime().isEmpty()) {
      screen.out("");
      screen.out("OpenClaw's own store keeps what it was given:");
      record.inRuntime().forEach(line -> screen.out("  " + line));
    }
    screen.out("");
  }

  private void confirm() {
    if (arguments.has(OnboardFlags.NON_INTERACTIVE)) {
      return;
    }
    if (arguments.has(Flags.JSON) || !context.canAsk()) {
      throw new Failure(
          ExitCode.USAGE,
          "undoing has to be confirmed, and there is no terminal to ask at",
          state.commands().forAll("onboard --undo --non-interactive"));
    }
    screen.flush();
    Text question =
        new Text("Put them back?", OnboardFlags.NON_INTERACTIVE.name(), "no", true, Text.ANY);
    boolean sure =
        context.ask(arguments.has(OnboardFlags.ACCESSIBLE), prompter -> prompter.confirm(question));
    if (!sure) {
      throw new Prompter.Cancelled();
    }
  }

  /** Somebody may change a file while the question stands: it is looked at again under its lock. */
  private void carryOut(UndoRecord record) {
    transaction.commit(() -> record.back(transaction, state.commands()));
    record.made().forEach(transaction::remove);
    transaction.remove(record.path());
  }

  private void forget(Path config) {
    Path path = UndoRecord.beside(config);
    UndoRecord record = record(config);
    List<Path> gone = new ArrayList<>();
    for (UndoRecord.Changed file :
        record == null ? List.<UndoRecord.Changed>of() : record.files()) {
      Path backup = file.file().resolveSibling(file.file().getFileName() + ".bak");
      FileSnapshot copy = transaction.read(backup);
      if (copy.exists() && copy.text().equals(file.before())) {
        gone.add(backup);
      }
    }
    if (transaction.read(path).exists()) {
      gone.add(path);
    }
    gone.forEach(transaction::remove);
    if (arguments.has(Flags.JSON)) {
      ObjectNode json = JsonTree.NODES.objectNode().put("ok", true);
      JsonTree.putTexts(json, "forgotten", texts(gone));
      screen.out(json);
      return;
    }
    screen.out(gone.isEmpty() ? "Nothing is kept." : "Deleted:");
    gone.forEach(file -> screen.out("  " + context.environment().shown(file)));
  }

  private void answer(@Nullable UndoRecord record, boolean rehearsed, @Nullable String words) {
    if (arguments.has(Flags.JSON)) {
      ObjectNode json = JsonTree.NODES.objectNode().put("ok", true);
      List<String> files = new ArrayList<>();
      for (UndoRecord.Changed file :
          record == null ? List.<UndoRecord.Changed>of() : record.files()) {
        files.add(file.file().toString());
      }
      JsonTree.putTexts(json, "undone", files);
      JsonTree.putTexts(json, "stays", record == null ? List.of() : record.inRuntime());
      screen.out(json.put("dryRun", rehearsed));
    } else if (record == null && words != null) {
      screen.out(words);
    } else if (words != null) {
      screen.headline(Tone.GOOD, Symbol.DONE, words);
    }
  }

  private static List<String> texts(List<Path> paths) {
    List<String> texts = new ArrayList<>();
    for (Path path : paths) {
      texts.add(path.toString());
    }
    return texts;
  }
}
