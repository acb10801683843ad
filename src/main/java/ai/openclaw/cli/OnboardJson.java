package ai.openclaw.cli;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.json.JsonTree;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.provider.Offer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code onboard --json} prints of a run that went well. */
final class OnboardJson {
  private OnboardJson() {}

  /** The object; values that are not known are left out or null. */
  static ObjectNode of(OnboardResult result) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("ok", true);
    json.put("provider", result.provider() == null ? null : result.provider().id());
    json.put("model", result.modelRef());
    token(json, result);
    if (result.verdict() instanceof AccountVerdict.Confirmed confirmed) {
      account(json, confirmed.account());
    }
    probe(json, result.probe());
    catalog(json, result.offer());
    ArrayNode changed = json.putArray("changed");
    ArrayNode files = json.putArray("files");
    for (Path file : result.plan().files()) {
      files.add(file.toString());
      for (String line : result.plan().lines(file)) {
        changed.add(line);
      }
    }
    json.put("dryRun", result.provider() != null && result.receipt() == null);
    ArrayNode warnings = json.putArray("warnings");
    for (String warning : result.warnings()) {
      warnings.add(warning);
    }
    return json;
  }

  private static void token(ObjectNode json, OnboardResult result) {
    FoundKey key = result.key();
    OnboardResult.Kept kept = result.kept();
    if (key == null || kept == null) {
      return;
    }
    ObjectNode token = json.putObject("token");
    token.put("source", key.source().kind().id());
    token.put("from", key.source().name());
    token.put("masked", key.secret().masked());
    token.put("route", kept.inConfig() ? "config" : "auth-profiles");
    token.put("routeReason", kept.reason());
    if (kept.reference() != null) {
      token.set("reference", kept.reference().reference().toJson());
    }
  }

  private static void probe(ObjectNode json, @Nullable ProbeResult probe) {
    if (probe instanceof ProbeResult.Answered answered) {
      json.putObject("probe").put("ok", true).put("ms", answered.millis());
    } else if (probe instanceof ProbeResult.Unclear unclear) {
      json.putObject("probe").put("ok", false).put("reason", unclear.reason());
    }
  }

  private static void catalog(ObjectNode json, @Nullable Offer offer) {
    if (offer != null) {
      json.putObject("catalog")
          .put("source", offer.source().id())
          .put("reason", offer.reason())
          .put("count", offer.models().size());
    }
  }

  private static void account(ObjectNode json, Account account) {
    ObjectNode shown = json.putObject("account");
    shown.put("name", account.name()).put("pro", account.pro());
    ArrayNode organisations = shown.putArray("organisations");
    for (String organisation : account.organisations()) {
      organisations.add(organisation);
    }
    ObjectNode token = json.withObjectProperty("token");
    token.put("name", account.token().name()).put("role", account.token().role());
    token.put("canInfer", account.token().inferenceProviders().name().toLowerCase(Locale.ROOT));
  }
}
