package ai.openclaw.cli;

import ai.openclaw.change.Changes.Outcome;
import ai.openclaw.change.StoredLogin;
import ai.openclaw.json.JsonTree;
import ai.openclaw.output.Console;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** Says which login is gone, and what still logs in. */
final class AuthRemoveReport {
  private final Console console;
  private final PlanReport plan;

  AuthRemoveReport(Context context) {
    this.console = context.console();
    this.plan = new PlanReport(context);
  }

  void nothing(boolean json) {
    if (json) {
      ObjectNode done = JsonTree.NODES.objectNode();
      console.out(JsonTree.pretty(done.put("ok", true).putNull("removed")));
    } else {
      console.out("No key is stored.");
    }
  }

  /** A slip of the pen should be seen as one. */
  void unknown(StoredLogin login, List<String> stored) {
    if (stored.isEmpty()) {
      return;
    }
    String others = String.join(", ", stored) + (stored.size() == 1 ? " is" : " are");
    console.err("warning: " + login.profile() + " is not stored; " + others);
  }

  void print(StoredLogin login, Outcome outcome, List<String> left, boolean json) {
    if (json) {
      console.out(JsonTree.pretty(json(login, outcome, left)));
      return;
    }
    String words =
        login.profile() + " is not stored" + (outcome.plan().isEmpty() ? "" : " any more");
    plan.headline(outcome.plan(), outcome.receipt(), words, null);
    plan.files(outcome.plan(), outcome.receipt());
    if (outcome.receipt() == null) {
      console.out("");
    }
    String label = label(login.provider());
    if (left.isEmpty()) {
      plan.row("Left", "nothing that logs in to " + label);
      return;
    }
    plan.row("Left", "what still logs in to " + label + ":");
    for (String place : left) {
      plan.row("", place);
    }
  }

  void copy(Path backup) {
    console.err("warning: " + backup + " may hold a copy of the key; delete it");
  }

  private static String label(String id) {
    Provider provider = Providers.find(id);
    return provider == null ? id : provider.group().label();
  }

  private static ObjectNode json(StoredLogin login, Outcome outcome, List<String> left) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("ok", true);
    json.put("removed", outcome.plan().isEmpty() ? null : login.profile());
    json.put("provider", login.provider());
    PlanReport.texts(json, "left", left);
    PlanReport.json(json, outcome.plan());
    return json.put("dryRun", outcome.receipt() == null);
  }
}
