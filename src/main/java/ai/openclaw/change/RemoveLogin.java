package ai.openclaw.change;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a login out of OpenClaw's files.
 *
 * @param profile its id
 * @param inRuntime whether OpenClaw's own store has it, from which only OpenClaw takes it
 */
public record RemoveLogin(String profile, boolean inRuntime) implements Changes.Change {

  @Override
  public ChangePlan plan(StateFiles snapshot) {
    List<PlannedChange> changes = new ArrayList<>();
    AuthProfiles profiles = snapshot.profiles().without(profile);
    if (profiles.change().changesAnything()) {
      Credential stored = snapshot.profiles().find(profile);
      String key = stored instanceof Credential.ApiKey apiKey ? " = " + apiKey.key().masked() : "";
      changes.add(PlannedChange.of(profiles.change(), "remove " + profile + key));
    }
    ConfigDraft draft = draft(snapshot);
    List<DocumentEdit> edits = draft.edits();
    if (!edits.isEmpty()) {
      boolean key = removesKey(edits);
      for (PlannedChange change : PlannedChange.of(snapshot.config(), draft, edits)) {
        changes.add(key ? change.withoutBackup() : change);
      }
    }
    ChangePlan plan = new ChangePlan(changes);
    return inRuntime ? plan.afterRuntime("remove " + profile) : plan;
  }

  /** Whether that place of the provider's keys is gone with the login. */
  boolean removes(KeyPlace place, String provider, StateFiles snapshot) {
    return switch (place.source().kind()) {
      case PROFILE -> place.source().name().equals(profile);
      case CONFIG -> {
        DocumentPath section = snapshot.written().sectionPath(provider);
        yield draft(snapshot).get(section.child("apiKey")) == null;
      }
      default -> false;
    };
  }

  private ConfigDraft draft(StateFiles snapshot) {
    ConfigDraft draft = snapshot.draft();
    for (StoredLogin login : StoredLogin.of(snapshot)) {
      if (login.profile().equals(profile)) {
        removeKey(login, draft);
      }
    }
    draft.remove(DocumentPath.of("auth", "profiles", profile));
    removeFromOrders(draft);
    return draft;
  }

  private static void removeKey(StoredLogin login, ConfigDraft draft) {
    DocumentPath path =
        new OpenClawConfig(draft.data()).sectionPath(login.provider()).child("apiKey");
    JsonNode key = draft.get(path);
    if (key != null && login.isKeyInConfig(key)) {
      draft.remove(path);
    }
  }

  /** A backup would keep what the user wants to be rid of. */
  private static boolean removesKey(List<DocumentEdit> edits) {
    for (DocumentEdit edit : edits) {
      if (edit.path().toString().endsWith(".apiKey")) {
        return true;
      }
    }
    return false;
  }

  /** An order that would be empty goes: OpenClaw takes it for "try none". */
  private void removeFromOrders(ConfigDraft draft) {
    DocumentPath path = DocumentPath.of("auth", "order");
    JsonNode orders = draft.get(path);
    if (orders == null) {
      return;
    }
    for (Map.Entry<String, JsonNode> order : List.copyOf(orders.properties())) {
      ArrayNode left = JsonTree.NODES.arrayNode();
      for (JsonNode id : order.getValue()) {
        if (!profile.equals(id.asText())) {
          left.add(id);
        }
      }
      if (left.isEmpty() && !order.getValue().isEmpty()) {
        draft.remove(path.child(order.getKey()));
      } else if (order.getValue().isArray()) {
        draft.set(path.child(order.getKey()), left);
      }
    }
  }
}
