package ai.openclaw.status;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code models auth list --json}; the schema is {@code docs/schemas/models-auth-list.json}. */
public final class KeyJson {
  private KeyJson() {}

  /** The whole document. */
  public static ObjectNode of(KeyReport report) {
    ObjectNode json = JsonTree.NODES.objectNode();
    StateFiles files = report.files();
    json.put("configPath", files.config().path().toString());
    json.put("agentDir", files.agentFolder().toString());
    json.put("storePath", files.profiles().path().toString());
    json.set("openclaw", openClaw(files.route()));
    json.set("providers", providers(report));
    json.set("warnings", findings(report.findings()));
    return json;
  }

  static ObjectNode openClaw(CredentialRoute route) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("version", route.version() == null ? null : route.version().toString());
    json.put("reason", route.reason());
    json.put("readsKeysFrom", route.inConfig() ? "config" : "auth-profiles");
    return json.put("database", route.database() == null ? null : route.database().toString());
  }

  static ArrayNode providers(KeyReport report) {
    ArrayNode rows = JsonTree.NODES.arrayNode();
    for (ProviderKeys keys : report.providers()) {
      ObjectNode row = rows.addObject().put("provider", keys.provider());
      row.put("usedByOpenClaw", name(keys.byOpenClaw()));
      row.put("usedByThisTool", name(keys.byTool()));
      row.put("databaseMayWin", keys.databaseThatMayWin() != null);
      ArrayNode places = row.putArray("keys");
      for (KeyPlace place : keys.places()) {
        places.add(place(report, keys, place));
      }
    }
    return rows;
  }

  static ArrayNode findings(List<Finding> findings) {
    ArrayNode rows = JsonTree.NODES.arrayNode();
    for (Finding finding : findings) {
      rows.addObject()
          .put("code", finding.kind().id())
          .put("message", finding.message())
          .put("hint", finding.hint());
    }
    return rows;
  }

  private static ObjectNode place(KeyReport report, ProviderKeys keys, KeyPlace place) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("source", place.source().kind().id());
    json.put("name", place.source().name());
    json.put("form", place.form().id());
    json.put("masked", !place.hasKey() ? null : place.secret().masked());
    KeyReference followed = place.reference();
    if (followed == null || place.form() != KeyPlace.Form.REFERENCE) {
      json.putNull("refersTo");
    } else {
      SecretReference reference = followed.reference();
      // A command may have a secret among its arguments.
      boolean command = reference.source() == SecretReference.Source.EXEC;
      json.putObject("refersTo")
          .put("source", reference.source().id())
          .put("id", command ? null : reference.id());
    }
    json.put("expires", place.expires() == null ? null : place.expires().toString());
    json.put("active", report.isActiveLogin(place));
    json.put("readByOpenClaw", report.isReadByOpenClaw(place));
    json.put("usedByOpenClaw", keys.isUsedByOpenClaw(place));
    json.put("usedByThisTool", keys.isUsedByTool(place));
    return json.put("trouble", place.trouble());
  }

  private static @Nullable String name(@Nullable KeyPlace place) {
    return place == null ? null : place.source().name();
  }
}
