package ai.openclaw.cli;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.ModelList;
import ai.openclaw.onboard.OnboardResult;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    Account account =
        result.account() instanceof AccountVerdict.Confirmed confirmed ? confirmed.account() : null;
    token(json, result, account);
    account(json, account);
    probe(json, result.probe());
    catalog(json, result.offer());
    PlanReport.json(json, result.plan());
    json.put("dryRun", result.provider() != null && result.receipt() == null);
    JsonTree.putTexts(json, "warnings", result.warnings());
    json.set("verdict", result.verdict() == null ? null : result.verdict().toJson());
    return json;
  }

  private static void token(ObjectNode json, OnboardResult result, @Nullable Account account) {
    KeyPlace key = result.key();
    OnboardResult.StoredAt kept = result.storedAt();
    if (key == null || kept == null) {
      return;
    }
    ObjectNode token = json.putObject("token");
    token.put("source", key.source().kind().id());
    token.put("from", key.source().name());
    token.put("masked", key.secret().masked());
    token.put("route", kept.store().id());
    token.put("routeReason", kept.reason());
    if (kept.reference() != null) {
      token.set("reference", kept.reference().reference().toJson());
    }
    token.put("name", account == null ? null : account.token().name());
    token.put("role", account == null ? null : account.token().role());
    Permission needed = result.provider() == null ? null : Permission.of(result.provider());
    Account.Permitted may =
        account == null || needed == null ? Account.Permitted.UNKNOWN : account.token().may(needed);
    token.put("canInfer", may.id());
  }

  private static void probe(ObjectNode json, @Nullable ProbeResult probe) {
    if (probe instanceof ProbeResult.Answered answered) {
      json.putObject("probe").put("ok", true).put("ms", answered.millis());
    } else if (probe instanceof ProbeResult.Unclear unclear) {
      json.putObject("probe").put("ok", false).put("reason", unclear.reason());
    }
  }

  private static void catalog(ObjectNode json, @Nullable ModelList offer) {
    if (offer != null) {
      json.putObject("catalog")
          .put("source", offer.source().id())
          .put("reason", offer.reason())
          .put("count", offer.models().size());
    }
  }

  private static void account(ObjectNode json, @Nullable Account account) {
    if (account == null) {
      json.putNull("account");
      return;
    }
    ObjectNode shown = json.putObject("account");
    shown.put("name", account.name()).put("pro", account.pro());
    JsonTree.putTexts(shown, "organisations", account.organisations());
  }
}
