package ai.openclaw.cli;

import ai.openclaw.change.ChangePlan;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.storage.Receipt;
import ai.openclaw.verdict.Verdict;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan changes, or would change: for people, and for programs. */
final class PlanReport {
  private final Context context;
  private final Console console;
  private final Environment environment;
  private final Style style;

  /** A report to the console; paths below the home are shown with a tilde. */
  PlanReport(Context context) {
    this.context = context;
    this.console = context.console();
    this.environment = context.environment();
    this.style = context.style();
  }

  /**
   * {@code Done: the default model is …}; without a receipt, what would be. Below it is what
   * OpenClaw does otherwise.
   */
  void headline(
      ChangePlan plan,
      @Nullable Receipt receipt,
      @Nullable String words,
      @Nullable Verdict verdict) {
    String what;
    if (receipt == null) {
      what = plan.isEmpty() ? "Nothing would change" : "This would change";
    } else {
      what = plan.isEmpty() ? "Nothing to change" : "Done";
    }
    List<Verdict.Shortfall> shortfalls = verdict == null ? List.of() : verdict.shortfalls();
    String sign =
        shortfalls.isEmpty()
            ? style.paint(Tone.GOOD, style.symbol(Symbol.DONE))
            : style.paint(Tone.CAUTION, style.symbol(Symbol.WARNING));
    wrapped(sign + " ", 2, what + (words == null ? "" : ": " + words));
    for (Verdict.Shortfall shortfall : shortfalls) {
      sentence(shortfall.why());
      if (shortfall.mend() != null) {
        sentence("hint: " + shortfall.mend());
      }
    }
  }

  /** The files that were written; without a receipt, what would change in them. */
  void files(ChangePlan plan, @Nullable Receipt receipt) {
    if (receipt == null) {
      if (!plan.inRuntime().isEmpty()) {
        console.out("");
        console.out("OpenClaw's own store");
        plan.inRuntime().forEach(line -> console.out("  " + line));
      }
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
    for (Path file : receipt.inPlace()) {
      row("", environment.shown(file) + " cannot be replaced, so it was written in place");
    }
  }

  /** A line under the headline. */
  void row(String label, String text) {
    String lead = lead(label);
    wrapped(lead, lead.length(), text);
  }

  /** A sentence under the headline. */
  void sentence(String text) {
    wrapped("  ", 2, text);
  }

  /** A command in lines that a shell takes for one, so that it can be copied. */
  void command(String label, List<String> parts) {
    boolean breakable = environment.system() != OperatingSystem.WINDOWS;
    StringBuilder line = new StringBuilder(lead(label));
    int indent = line.length();
    for (String part : parts) {
      boolean first = line.length() == indent;
      int needed = line.length() + 1 + part.length() + " \\".length();
      if (!first && breakable && needed > context.columns()) {
        console.out(line + " \\");
        line.replace(0, line.length(), " ".repeat(indent));
        first = true;
      }
      line.append(first ? "" : " ").append(part);
    }
    console.out(line.toString());
  }

  private static String lead(String label) {
    return "  " + label + " ".repeat(9 - label.length());
  }

  /** Writes the text behind {@code lead}, what does not fit on the line under its beginning. */
  private void wrapped(String lead, int indent, String text) {
    String start = lead;
    for (String line : TextWidth.wrap(text, context.columns() - indent)) {
      console.out(start + line);
      start = " ".repeat(indent);
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

  /** Adds texts to an object. */
  static void texts(ObjectNode json, String name, List<String> texts) {
    ArrayNode array = json.putArray(name);
    for (String text : texts) {
      array.add(text);
    }
  }
}
