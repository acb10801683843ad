package ai.openclaw.change;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    return inRuntime ? plan.afterRuntime(List.of("remove " + profile)) : plan;
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

  /**
   * A login that OpenClaw's files hold: a profile of the store, one that only the config names, or
   * a key in the config. The last one goes by the name of the profile that it would be, {@code
   * huggingface:default}.
   *
   * @param profile its id
   * @param provider whose login it is
   * @param key the key, where it is one; null for a reference or another kind of login
   * @param inStore whether the store has it
   */
  public record StoredLogin(
      String profile, String provider, @Nullable Secret key, boolean inStore) {
    private static final String DEFAULT = ":default";

    /** All of them: those of the store first, then those of the config. */
    public static List<StoredLogin> of(StateFiles snapshot) {
      List<StoredLogin> logins = new ArrayList<>();
      for (String id : snapshot.profiles().profiles()) {
        Credential credential = snapshot.profiles().find(id);
        Secret key = credential instanceof Credential.ApiKey apiKey ? apiKey.key() : null;
        String provider = credential == null ? "" : credential.provider();
        logins.add(new StoredLogin(id, provider.isEmpty() ? prefix(id) : provider, key, true));
      }
      JsonNode config = snapshot.config().data();
      for (Map.Entry<String, JsonNode> entry : config.path("auth").path("profiles").properties()) {
        String provider = entry.getValue().path("provider").asText(prefix(entry.getKey()));
        add(new StoredLogin(entry.getKey(), provider, null, false), logins);
      }
      for (Map.Entry<String, JsonNode> section : snapshot.written().sections().entrySet()) {
        JsonNode key = section.getValue().path("apiKey");
        if (key.isObject() || !key.asText("").isBlank()) {
          String id = section.getKey();
          add(new StoredLogin(id + DEFAULT, id, SecretReference.literal(key), false), logins);
        }
      }
      return logins;
    }

    /** A profile that is stored nowhere. */
    public static StoredLogin missing(String profile) {
      return new StoredLogin(profile, prefix(profile), null, false);
    }

    /** Whether a key in the config, where there is one, is this login. */
    boolean isKeyInConfig(JsonNode apiKey) {
      if (!inStore) {
        return profile.equals(provider + DEFAULT);
      }
      Secret configured = SecretReference.literal(apiKey);
      return key != null && configured != null && key.equals(configured);
    }

    private static void add(StoredLogin login, List<StoredLogin> logins) {
      for (StoredLogin known : logins) {
        if (known.profile.equals(login.profile)) {
          return;
        }
      }
      logins.add(login);
    }

    private static String prefix(String profile) {
      int colon = profile.indexOf(':');
      return colon < 0 ? profile : profile.substring(0, colon);
    }
  }
}
