package ai.openclaw.cli;

import ai.openclaw.change.Changes.Outcome;
import ai.openclaw.change.ModelChange;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.ModelSlot;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Table;
import ai.openclaw.verdict.Verdict;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which models the agents use, and what has become of it. */
final class ModelsChangeReport {
  private final Screen screen;
  private final PlanReport plan;

  ModelsChangeReport(Context context) {
    this.screen = context.screen();
    this.plan = new PlanReport(context);
  }

  /** What is in the slot; the aliases for null. */
  void list(AgentModels agents, @Nullable ModelSlot slot, Arguments arguments) {
    if (arguments.has(Flags.JSON)) {
      ObjectNode json = JsonTree.NODES.objectNode();
      if (slot == null) {
        aliases(json, agents);
      } else {
        JsonTree.putTexts(json, "fallbacks", agents.fallbacks(slot));
      }
      screen.out(json);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    if (slot == null) {
      for (Map.Entry<String, String> each : agents.aliases().entrySet()) {
        rows.add(List.of(each.getKey(), each.getValue()));
      }
    } else {
      for (String fallback : agents.fallbacks(slot)) {
        rows.add(List.of(fallback));
      }
    }
    if (arguments.has(Flags.PLAIN)) {
      plain(rows);
    } else if (rows.isEmpty()) {
      screen.out("No " + (slot == null ? "aliases" : slot.fallbackWords(true)) + ".");
    } else {
      table(rows, slot == null ? List.of("Alias", "Model") : List.of("Fallback"));
    }
  }

  void print(
      ModelChange change,
      Outcome outcome,
      List<ModelFinder.Named> models,
      @Nullable Verdict verdict,
      boolean json) {
    AgentModels after = change.after(outcome.before());
    List<String> warnings = new ArrayList<>(outcome.plan().warnings());
    List<String> reasons = new ArrayList<>();
    for (ModelFinder.Named model : models) {
      if (model.warning() != null) {
        warnings.add(model.warning());
      }
      if (model.reason() != null) {
        reasons.add(model.reason());
      }
    }
    if (json) {
      screen.out(json(after, outcome, verdict, warnings, reasons));
      return;
    }
    for (String warning : warnings) {
      screen.err("warning: " + warning);
    }
    plan.headline(
        outcome.plan(),
        outcome.receipt(),
        change.words(after),
        verdict == null ? List.of() : verdict.shortfalls());
    for (String reason : reasons) {
      screen.row("Chosen", reason);
    }
    plan.files(outcome.plan(), outcome.receipt());
  }

  private void plain(List<List<String>> rows) {
    for (List<String> row : rows) {
      screen.out(String.join("\t", row));
    }
  }

  /** A ref is cut last: it is what gets copied. */
  private void table(List<List<String>> rows, List<String> headings) {
    List<Table.Column> columns = new ArrayList<>();
    for (String heading : headings) {
      columns.add(new Table.Column(heading, false, Table.Fit.NAME, 0));
    }
    screen.out(Table.fit(columns, rows, screen.width(), screen.style()).lines());
  }

  private static ObjectNode json(
      AgentModels after,
      Outcome outcome,
      @Nullable Verdict verdict,
      List<String> warnings,
      List<String> reasons) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("ok", true).put("defaultModel", after.primary());
    JsonTree.putTexts(json, "fallbacks", after.fallbacks());
    json.put("imageModel", after.primary(ModelSlot.IMAGE));
    JsonTree.putTexts(json, "imageFallbacks", after.fallbacks(ModelSlot.IMAGE));
    aliases(json, after);
    PlanReport.json(json, outcome.plan());
    json.put("dryRun", outcome.receipt() == null);
    JsonTree.putTexts(json, "warnings", warnings);
    if (!reasons.isEmpty()) {
      JsonTree.putTexts(json, "reasons", reasons);
    }
    if (verdict != null) {
      json.set("verdict", verdict.toJson());
    }
    return json;
  }

  private static void aliases(ObjectNode json, AgentModels agents) {
    ObjectNode aliases = json.putObject("aliases");
    for (Map.Entry<String, String> each : agents.aliases().entrySet()) {
      aliases.put(each.getKey(), each.getValue());
    }
  }
}
