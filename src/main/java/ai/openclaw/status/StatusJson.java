package ai.openclaw.status;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.Credit;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ConfiguredRef;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelRef;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The state of models and keys for programs: OpenClaw's own names where it has them. */
public final class StatusJson {
  private StatusJson() {}

  /**
   * {@code models status --json}; what is not known is null. The schema is {@code
   * docs/schemas/models-status.json}.
   */
  public static ObjectNode of(ModelStatus status, Instant now) {
    ObjectNode json = JsonTree.NODES.objectNode();
    StateFiles files = status.keys().files();
    json.put("configPath", files.config().path().toString());
    json.put("agentDir", files.agentFolder().toString());
    ModelRef model = status.defaultModel();
    json.put("defaultModel", status.models().primary());
    json.put("resolvedDefault", model == null ? null : model.text());
    json.set("served", served(status.serving()));
    models(json, status.models());
    json.set("openclaw", openClaw(files.route()));
    ObjectNode auth = json.putObject("auth");
    auth.put("storePath", files.profiles().path().toString());
    auth.set("providers", providers(status.keys()));
    missing(status, auth.putArray("missingProvidersInUse"));
    auth.putArray("unusableProfiles").addAll(files.profiles().unusable(now.toEpochMilli()));
    Account account = status.asked().account();
    json.set("account", account == null ? null : account.toJson(status.asked().needed()));
    json.put("payer", status.paid() == null ? null : status.paid().payer().id());
    Credit credit = status.asked().credit();
    json.set("credit", credit == null ? null : credit.toJson());
    ProbeResult probe = status.asked().probe();
    json.set("probe", probe == null ? null : probe.toJson());
    json.set("verdict", status.verdict().toJson());
    json.set("warnings", findings(status.findings()));
    return json;
  }

  /** The providers of models in use that OpenClaw has no key for. */
  private static void missing(ModelStatus status, ArrayNode array) {
    String agent = status.keys().files().agent();
    for (String provider : new TreeSet<>(StatusReader.inUse(status.models(), agent))) {
      ProviderKeys keys = status.keys().of(provider);
      if (keys == null || (keys.byOpenClaw() == null && keys.databaseThatMayWin() == null)) {
        array.add(provider);
      }
    }
  }

  private static ObjectNode served(ModelStatus.Serving serving) {
    ModelCatalog.ProviderList list = serving.list();
    Instant fetchedAt = list == null ? null : list.list().fetchedAt();
    return JsonTree.NODES
        .objectNode()
        .put("state", serving.state().id())
        .put("providers", serving.live())
        .put("source", list == null ? null : list.list().source().id())
        .put("fetchedAt", fetchedAt == null ? null : fetchedAt.toString())
        .put("stale", list != null && list.list().stale());
  }

  private static void models(ObjectNode json, AgentModels models) {
    JsonTree.putTexts(json, "fallbacks", models.fallbacks());
    json.putNull("imageModel");
    ArrayNode imageFallbacks = json.putArray("imageFallbacks");
    for (ConfiguredRef configured : models.refs()) {
      for (ConfiguredRef.Role role : configured.roles()) {
        if (role.use() == ConfiguredRef.Role.Use.IMAGE) {
          json.put("imageModel", configured.ref().text());
        } else if (role.use() == ConfiguredRef.Role.Use.IMAGE_FALLBACK) {
          imageFallbacks.add(configured.ref().text());
        }
      }
    }
    ObjectNode aliases = json.putObject("aliases");
    for (Map.Entry<String, String> alias : models.aliases().entrySet()) {
      aliases.put(alias.getKey(), alias.getValue());
    }
    JsonTree.putTexts(json, "allowed", models.allowlist());
  }

  /** {@code models auth list --json}; the schema is {@code docs/schemas/models-auth-list.json}. */
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

  private static ObjectNode openClaw(CredentialRoute route) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("version", route.version() == null ? null : route.version().toString());
    json.put("reason", route.reason());
    json.put("readsKeysFrom", route.inConfig() ? "config" : "auth-profiles");
    return json.put("database", route.database() == null ? null : route.database().toString());
  }

  private static ArrayNode providers(KeyReport report) {
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

  private static ArrayNode findings(List<Finding> findings) {
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
    String trouble = place.trouble();
    return json.put("trouble", trouble == null ? keys.passedOver(place) : trouble);
  }

  private static @Nullable String name(@Nullable KeyPlace place) {
    return place == null ? null : place.source().name();
  }
}
