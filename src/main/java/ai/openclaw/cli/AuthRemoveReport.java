package ai.openclaw.cli;

import ai.openclaw.change.Changes.Outcome;
import ai.openclaw.change.RemoveLogin;
import ai.openclaw.json.JsonTree;
import ai.openclaw.output.Screen;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** Says which login is gone, and what still logs in. */
final class AuthRemoveReport {
  private final Screen screen;
  private final PlanReport plan;

  AuthRemoveReport(Context context) {
    this.screen = context.screen();
    this.plan = new PlanReport(context);
  }

  void nothing(boolean json) {
    if (json) {
      ObjectNode done = JsonTree.NODES.objectNode();
      screen.out(done.put("ok", true).putNull("removed"));
    } else {
      screen.out("No key is stored.");
    }
  }

  /** A slip of the pen should be seen as one. */
  void unknown(RemoveLogin.StoredLogin login, List<String> stored) {
    if (stored.isEmpty()) {
      return;
    }
    String others = String.join(", ", stored) + (stored.size() == 1 ? " is" : " are");
    screen.err("warning: " + login.profile() + " is not stored; " + others);
  }

  void print(RemoveLogin.StoredLogin login, Outcome outcome, List<String> left, boolean json) {
    if (json) {
      screen.out(json(login, outcome, left));
      return;
    }
    String words = login.profile() + (outcome.plan().isEmpty() ? " is not stored" : " was removed");
    plan.headline(outcome.plan(), outcome.receipt(), words, List.of());
    plan.files(outcome.plan(), outcome.receipt());
    if (outcome.receipt() == null) {
      screen.out("");
    }
    String label = label(login.provider());
    if (left.isEmpty()) {
      screen.row("Left", "nothing that logs in to " + label);
      return;
    }
    screen.row("Left", "what still logs in to " + label + ":");
    for (String place : left) {
      screen.row("", place);
    }
  }

  void copy(Path backup) {
    screen.err("warning: " + backup + " may hold a copy of the key; delete it");
  }

  private static String label(String id) {
    Provider provider = Providers.find(id);
    return provider == null ? id : provider.group().label();
  }

  private static ObjectNode json(
      RemoveLogin.StoredLogin login, Outcome outcome, List<String> left) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("ok", true);
    json.put("removed", outcome.plan().isEmpty() ? null : login.profile());
    json.put("provider", login.provider());
    JsonTree.putTexts(json, "left", left);
    PlanReport.json(json, outcome.plan());
    return json.put("dryRun", outcome.receipt() == null);
  }
}
