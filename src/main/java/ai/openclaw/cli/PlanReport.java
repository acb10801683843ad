package ai.openclaw.cli;

import ai.openclaw.change.ChangePlan;
import ai.openclaw.environment.Environment;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.Tone;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.verdict.Verdict;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan changes, or would change: for people, and for programs. */
final class PlanReport {
  private final Screen screen;
  private final Environment environment;

  /** A report to the screen; paths below the home are shown with a tilde. */
  PlanReport(Context context) {
    this.screen = context.screen();
    this.environment = context.environment();
  }

  /**
   * {@code Done: the default model is …}; without a receipt, what would be. It is only done where
   * nothing speaks against it; below it is what does.
   */
  void headline(
      ChangePlan plan,
      FileTransaction.@Nullable Receipt receipt,
      @Nullable String words,
      List<Verdict.Shortfall> shortfalls) {
    boolean good = shortfalls.isEmpty();
    String what;
    if (receipt == null) {
      what = plan.isEmpty() ? "Nothing would change" : "This would change";
    } else if (plan.isEmpty()) {
      what = "Nothing to change";
    } else {
      what = good ? "Done" : "Written, with problems";
    }
    screen.headline(
        good ? Tone.GOOD : Tone.CAUTION,
        good ? Symbol.DONE : Symbol.WARNING,
        what + (words == null ? "" : ": " + words));
    for (Verdict.Shortfall shortfall : shortfalls) {
      screen.sentence(shortfall.why());
      if (shortfall.mend() != null) {
        screen.sentence("hint: " + shortfall.mend());
      }
    }
  }

  /** The files that were written; without a receipt, what would change in them. */
  void files(ChangePlan plan, FileTransaction.@Nullable Receipt receipt) {
    if (receipt == null) {
      if (!plan.inRuntime().isEmpty()) {
        screen.out("");
        screen.out("OpenClaw's own store");
        plan.inRuntime().forEach(line -> screen.out("  " + line));
      }
      for (Path file : plan.files()) {
        screen.out("");
        screen.out(environment.shown(file));
        for (String line : plan.lines(file)) {
          screen.out("  " + line);
        }
      }
      return;
    }
    ChangePlan.Emptied emptied = plan.emptied();
    if (emptied != null) {
      screen.row("Migrated", environment.shown(emptied.file()));
      screen.row("", emptied.line());
      plan.inRuntime().forEach(line -> screen.row("", line));
    }
    String label = "Wrote";
    for (Path file : receipt.written()) {
      screen.row(label, environment.shown(file));
      label = "";
    }
    for (Path file : receipt.tightened()) {
      screen.row("", environment.shown(file) + " was readable by others; permissions are now 0600");
    }
    for (Path file : receipt.inPlace()) {
      screen.row("", environment.shown(file) + " cannot be replaced, so it was written in place");
    }
  }

  /** The same for programs. */
  static void json(ObjectNode json, ChangePlan plan) {
    ArrayNode changed = json.putArray("changed");
    plan.inRuntime().forEach(changed::add);
    ArrayNode files = json.putArray("files");
    for (Path file : plan.files()) {
      files.add(file.toString());
      for (String line : plan.lines(file)) {
        changed.add(line);
      }
    }
  }
}
