package ai.openclaw.status;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ConfiguredRef;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ProviderList;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code models status --json}: OpenClaw's own names where it has them. What is not known is null;
 * the schema is {@code docs/schemas/models-status.json}.
 */
public final class StatusJson {
  private StatusJson() {}

  /** The whole document. */
  public static ObjectNode of(ModelStatus status) {
    ObjectNode json = JsonTree.NODES.objectNode();
    StateFiles files = status.keys().files();
    json.put("configPath", files.config().path().toString());
    json.put("agentDir", files.agentFolder().toString());
    ModelRef model = status.defaultModel();
    json.put("defaultModel", status.models().primary());
    json.put("resolvedDefault", model == null ? null : model.text());
    json.set("served", served(status.serving()));
    models(json, status.models());
    json.set("openclaw", KeyJson.openClaw(files.route()));
    ObjectNode auth = json.putObject("auth");
    auth.put("storePath", files.profiles().path().toString());
    auth.set("providers", KeyJson.providers(status.keys()));
    json.set("account", account(status.asked().account()));
    json.set("probe", probe(status.asked().probe()));
    json.set("verdict", status.verdict().toJson());
    json.set("warnings", KeyJson.findings(status.findings()));
    return json;
  }

  private static ObjectNode served(Serving serving) {
    ProviderList list = serving.list();
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

  private static @Nullable ObjectNode account(@Nullable Account account) {
    if (account == null) {
      return null;
    }
    ObjectNode json = JsonTree.NODES.objectNode().put("name", account.name());
    json.put("pro", account.pro());
    JsonTree.putTexts(json, "organisations", account.organisations());
    json.putObject("token")
        .put("name", account.token().name())
        .put("role", account.token().role())
        .put("canInfer", account.token().inferenceProviders().id());
    return json;
  }

  private static @Nullable ObjectNode probe(@Nullable ProbeResult probe) {
    if (probe == null) {
      return null;
    }
    Long millis = probe instanceof ProbeResult.Answered answered ? answered.millis() : null;
    ObjectNode json = JsonTree.NODES.objectNode();
    if (probe instanceof ProbeResult.Unclear) {
      json.putNull("ok");
    } else {
      json.put("ok", millis != null);
    }
    return json.put("ms", millis);
  }
}
