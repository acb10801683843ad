package ai.openclaw.cli;

import ai.openclaw.change.ChangePlan;
import ai.openclaw.environment.Environment;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.Tone;
import ai.openclaw.storage.Receipt;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan changes, or would change: for people, and for programs. */
public final class PlanReport {
  private final Console console;
  private final Environment environment;
  private final Style style;

  /** A report to that console; paths below the home are shown with a tilde. */
  public PlanReport(Console console, Environment environment, Style style) {
    this.console = console;
    this.environment = environment;
    this.style = style;
  }

  /** {@code Done: the default model is …}; without a receipt, what would be. */
  void headline(ChangePlan plan, @Nullable Receipt receipt, @Nullable String words) {
    String what;
    if (receipt == null) {
      what = plan.isEmpty() ? "Nothing would change" : "This would change";
    } else {
      what = plan.isEmpty() ? "Nothing to change" : "Done";
    }
    console.out(
        style.paint(Tone.GOOD, style.symbol(Symbol.DONE))
            + " "
            + what
            + (words == null ? "" : ": " + words));
  }

  /** The files that were written; without a receipt, what would change in them. */
  void files(ChangePlan plan, @Nullable Receipt receipt) {
    if (receipt == null) {
      for (Path file : plan.files()) {
        console.out("");
        console.out(environment.shown(file));
        for (String line : plan.lines(file)) {
          console.out("  " + line);
        }
      }
      return;
    }
    String label = "Wrote";
    for (Path file : receipt.written()) {
      row(label, environment.shown(file));
      label = "";
    }
    for (Path file : receipt.tightened()) {
      row("", environment.shown(file) + " was readable by others; now it is yours alone");
    }
  }

  /** A line under the headline. */
  void row(String label, String text) {
    console.out("  " + label + " ".repeat(9 - label.length()) + text);
  }

  /** The same for programs. */
  static void json(ObjectNode json, ChangePlan plan) {
    ArrayNode changed = json.putArray("changed");
    ArrayNode files = json.putArray("files");
    for (Path file : plan.files()) {
      files.add(file.toString());
      for (String line : plan.lines(file)) {
        changed.add(line);
      }
    }
  }

  /** Adds texts to an object. */
  static void texts(ObjectNode json, String name, List<String> texts) {
    ArrayNode array = json.putArray(name);
    for (String text : texts) {
      array.add(text);
    }
  }
}
