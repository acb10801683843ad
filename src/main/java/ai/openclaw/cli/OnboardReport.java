package ai.openclaw.cli;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.config.StatePaths;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.ModelList;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.output.Screen;
import ai.openclaw.provider.Provider;
import ai.openclaw.status.Finding;
import ai.openclaw.trial.Result;
import ai.openclaw.verdict.Verdict;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code onboard} says at its end, for people and, with {@code --json}, for programs. */
final class OnboardReport {
  private final Context context;
  private final Screen screen;
  private final PlanReport plan;

  /** Whether the user's shell takes several lines for one command. */
  private final boolean linesBreak;

  OnboardReport(Context context) {
    this.linesBreak = context.environment().system() != OperatingSystem.WINDOWS;
    this.context = context;
    this.screen = context.screen();
    this.plan = new PlanReport(context);
  }

  void print(
      OnboardRequest.Scope scope,
      OnboardResult result,
      Arguments arguments,
      List<Finding> running) {
    if (arguments.has(Flags.JSON)) {
      ObjectNode json = json(result, arguments);
      for (Finding finding : running) {
        json.withArrayProperty("warnings").add(finding.message() + "; " + finding.hint());
      }
      screen.out(json);
    } else {
      text(result, arguments.has(OnboardFlags.KEEP_DEFAULT_MODEL), commands(arguments));
      if (!running.isEmpty()) {
        screen.out(Finding.lines(running, screen.style(), screen.width()));
      }
      if (!arguments.has(OnboardFlags.NON_INTERACTIVE) && result.receipt() != null) {
        whatNext(scope, result, arguments);
      }
      keyInArguments(result);
    }
  }

  private void text(OnboardResult result, boolean defaultKept, Commands commands) {
    if (result.provider() == null) {
      screen.out("Skipped: models are as they were.");
      screen.out("Come back with: " + commands.of("onboard"));
      return;
    }
    headline(result, defaultKept);
    for (String reason : result.reasons()) {
      screen.row("Chosen", reason);
    }
    KeyPlace key = result.key();
    if (key != null) {
      screen.row("Key", key.shown() + ", from " + key.source().words());
      if (result.replaced() != null) {
        screen.row("", "instead of " + result.replaced());
      }
      for (KeySource other : result.otherKeys()) {
        if (!isUsedAllTheSame(other, result.verdict())) {
          screen.row("", other.words() + " holds a different key and was ignored");
        }
      }
    }
    OnboardResult.StoredAt kept = result.storedAt();
    if (kept != null) {
      screen.row("Kept in", keptIn(kept));
    }
    if (result.account() instanceof AccountVerdict.Confirmed confirmed) {
      screen.row("Account", confirmed.account().line(needed(result)));
    }
    if (result.payment() != null) {
      screen.row("Pays", result.payment());
    }
    Result probe = result.probe();
    if (probe != null && probe.trouble() == null) {
      screen.row("Probe", "the model " + probe.words());
    }
    ModelList offer = result.offer();
    if (offer != null && !offer.models().isEmpty()) {
      screen.row("Models", offerWords(offer));
    }
    plan.files(result.plan(), result.receipt());
    if (kept != null && (result.verdict() == null || result.verdict().isEffective())) {
      for (String warning : kept.warnings()) {
        screen.sentence(warning);
      }
    }
  }

  private Commands commands(Arguments arguments) {
    return context.state(arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT)).commands();
  }

  private static boolean isUsedAllTheSame(KeySource other, @Nullable Verdict verdict) {
    return verdict != null
        && verdict.key() != null
        && !verdict.isEffective()
        && other.equals(verdict.key().source());
  }

  private static String keptIn(OnboardResult.StoredAt kept) {
    KeyReference reference = kept.reference();
    return kept.place()
        + (reference == null ? "" : ", as a reference to " + reference.words())
        + " ("
        + kept.reason()
        + ")";
  }

  private void headline(OnboardResult result, boolean defaultKept) {
    String model = result.modelRef();
    String words =
        defaultKept ? "the default model stays as it is" : "the default model is " + model;
    Verdict verdict = result.verdict();
    List<Verdict.Shortfall> problems =
        new ArrayList<>(verdict == null ? List.of() : verdict.shortfalls());
    problems.addAll(result.doubts());
    plan.headline(result.plan(), result.receipt(), model == null ? null : words, problems);
  }

  /** What comes next for somebody who has just answered questions. */
  private void whatNext(OnboardRequest.Scope scope, OnboardResult result, Arguments arguments) {
    screen.out("");
    if (!result.installed()) {
      screen.row("Install", "npm install -g openclaw");
    }
    if (scope == OnboardRequest.Scope.EVERYTHING) {
      Commands commands = commands(arguments);
      String agent = commands.agent() == null ? StatePaths.DEFAULT_AGENT : commands.agent();
      String hello = "agent --agent " + ShellWord.of(agent) + " --message \"Hello\"";
      screen.row("Use it", commands.forAll(hello));
      screen.row(
          "Change",
          commands.forAll("models set <model>") + ", or " + commands.of("onboard") + " again");
    }
    screen.command("Script", ScriptedCommand.parts(scope, arguments, result), linesBreak);
  }

  /** Arguments are seen by every user of the machine. */
  private void keyInArguments(OnboardResult result) {
    KeyPlace key = result.key();
    Provider provider = result.provider();
    if (key == null || provider == null || key.source().kind() != KeySource.Kind.FLAG) {
      return;
    }
    List<String> variables = provider.keyVariables();
    String safer = variables.isEmpty() ? "" : variables.get(0) + " in the environment or ";
    screen.err("");
    screen.err(
        "hint: arguments show in process lists; "
            + safer
            + OnboardFlags.API_KEY_FILE.name()
            + " <path> does not");
  }

  private static String offerWords(ModelList offer) {
    int size = offer.models().size();
    String count = size + (size == 1 ? " model" : " models");
    return switch (offer.source()) {
      case LIVE -> count + " live";
      case CACHE -> count + " from the cache" + reason(offer.reason());
      case BUILT_IN -> count + " built in" + reason(offer.reason());
    };
  }

  private static String reason(@Nullable String reason) {
    return reason == null ? "" : " (" + reason + ")";
  }

  private static @Nullable Permission needed(OnboardResult result) {
    return result.provider() == null ? null : Permission.of(result.provider());
  }

  /** {@code ok} is null where nobody knows. */
  private static ObjectNode probe(Result result) {
    Result.Trouble trouble = result.trouble();
    ObjectNode json = JsonTree.NODES.objectNode();
    if (trouble == null) {
      return json.put("ok", true).put("ms", result.millis()).putNull("reason");
    }
    boolean refused = trouble.reason() != null;
    json.put("ok", refused ? (Boolean) false : null).putNull("ms");
    return json.put("reason", trouble.words());
  }

  /** The object; values that are not known are left out or null. */
  private static ObjectNode json(OnboardResult result, Arguments arguments) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("ok", true);
    openClawsOwn(json, result, arguments);
    json.put("provider", result.provider() == null ? null : result.provider().id());
    json.put("model", result.modelRef());
    if (!result.reasons().isEmpty()) {
      JsonTree.putTexts(json, "reasons", result.reasons());
    }
    Account account =
        result.account() instanceof AccountVerdict.Confirmed confirmed ? confirmed.account() : null;
    token(json, result, account);
    json.set("account", account == null ? null : account.toJson(needed(result)));
    if (result.probe() != null) {
      json.set("probe", probe(result.probe()));
    }
    catalog(json, result.offer());
    PlanReport.json(json, result.plan());
    json.put("dryRun", result.provider() != null && result.receipt() == null);
    JsonTree.putTexts(json, "warnings", result.warnings());
    json.set("verdict", result.verdict() == null ? null : result.verdict().toJson());
    return json;
  }

  /** What OpenClaw's onboarding tells of itself, by its names. */
  private static void openClawsOwn(ObjectNode json, OnboardResult result, Arguments arguments) {
    Provider provider = result.provider();
    json.put("mode", "local");
    json.put("workspace", result.workspace());
    json.put("authChoice", provider == null ? "skip" : provider.authChoice().id());
    json.put("installDaemon", false);
    json.put("skipSkills", arguments.values().containsKey("--skip-skills"));
    json.put("skipHealth", arguments.values().containsKey("--skip-health"));
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
    token.put("masked", key.hasKey() ? key.secret().masked() : null);
    token.put("route", kept.store().id());
    token.put("routeReason", kept.reason());
    if (kept.reference() != null) {
      token.set("reference", kept.reference().reference().toJson());
    }
    token.put("name", account == null ? null : account.token().name());
    token.put("role", account == null ? null : account.token().role());
    Permission needed = needed(result);
    Account.Permitted may =
        account == null || needed == null ? Account.Permitted.UNKNOWN : account.token().may(needed);
    token.put("canInfer", may.id());
  }

  private static void catalog(ObjectNode json, @Nullable ModelList offer) {
    if (offer != null) {
      json.putObject("catalog")
          .put("source", offer.source().id())
          .put("reason", offer.reason())
          .put("count", offer.models().size());
    }
  }
}
