package ai.openclaw.status;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ConfiguredRef;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelRef;
import ai.openclaw.output.DefinitionList;
import ai.openclaw.output.Style;
import ai.openclaw.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code models status} for people. */
public final class StatusText {
  /** The term in front says so already. */
  private static final String OPENCLAW = "OpenClaw ";

  private final ModelStatus status;
  private final Environment environment;
  private final Style style;
  private final Instant now;

  /** The text of this status at that time; paths below the home are shown with a tilde. */
  public StatusText(ModelStatus status, Environment environment, Style style, Instant now) {
    this.status = status;
    this.environment = environment;
    this.style = style;
    this.now = now;
  }

  /** Its lines, each at most {@code room} cells wide where that is possible. */
  public List<String> lines(int room) {
    DefinitionList facts = new DefinitionList(style);
    StateFiles files = status.keys().files();
    facts.add("Config", List.of(environment.shown(files.config().path())));
    facts.add("Agent", List.of(environment.shown(files.agentFolder())));
    facts.add("OpenClaw", openClaw(files.route()));
    facts.add("Default", defaultModel());
    models(facts);
    if (status.paid() != null) {
      facts.add("Pays", List.of(status.paid().words(status.asked().credit())));
    }
    if (status.asked().account() != null) {
      facts.add("Account", List.of(status.asked().account().line(status.asked().needed())));
    }
    if (status.asked().probe() instanceof ProbeResult.Answered answered) {
      facts.add("Probe", List.of("the model answered after " + answered.millis() + " ms"));
    }
    List<String> lines = new ArrayList<>(facts.lines(room));
    lines.add("");
    lines.addAll(new KeyText(status.keys(), style).keys(room));
    if (!status.findings().isEmpty()) {
      lines.add("");
      lines.addAll(Finding.lines(status.findings(), style, room));
    }
    return lines;
  }

  private static List<String> openClaw(CredentialRoute route) {
    String order =
        route.inConfig()
            ? "keys from "
                + (route.database() == null ? "its database" : route.database().getFileName())
                + ", then the environment, then the config"
            : "keys from auth-profiles.json, then the environment, then the config";
    String reason = route.reason();
    String found = reason.startsWith(OPENCLAW) ? reason.substring(OPENCLAW.length()) : reason;
    boolean unsaid = route.database() != null && route.version() != null;
    return List.of(unsaid ? route.version() + " " + found : found, order);
  }

  private List<String> defaultModel() {
    ModelRef model = status.defaultModel();
    String written = status.models().primary();
    List<String> lines = new ArrayList<>();
    StateFiles files = status.keys().files();
    Verdict.ModelVerdict used = status.verdict().model();
    if (used != null && status.models().ownOf(files.agent()) != null) {
      lines.add(files.agent() + " has a model of its own, " + used.ref());
    }
    if (model == null || written == null) {
      return lines.isEmpty() ? List.of("-") : lines;
    }
    boolean alias = written.indexOf('/') < 0;
    lines.add(0, model.text() + (alias ? " (" + written + ")" : ""));
    lines.add(1, served());
    return lines;
  }

  private String served() {
    ModelStatus.Serving serving = status.serving();
    ModelCatalog.ProviderList list = serving.list();
    Instant then = list == null ? null : list.list().fetchedAt();
    String when = then == null ? "" : " (seen " + ModelCatalog.ProviderList.age(then, now) + ")";
    return switch (serving.state()) {
      case SERVED -> "served" + by(serving.live()) + when;
      case GONE -> "no longer served" + when;
      case UNKNOWN ->
          then == null
              ? "not known whether it is served: no list yet"
              : "not in the provider's list" + when;
    };
  }

  private static String by(@Nullable Integer live) {
    if (live == null) {
      return "";
    }
    return " by " + live + (live == 1 ? " provider" : " providers");
  }

  private void models(DefinitionList facts) {
    AgentModels models = status.models();
    addUnlessEmpty("Fallbacks", models.fallbacks(), facts);
    List<String> images = new ArrayList<>();
    for (ConfiguredRef configured : models.refs()) {
      if (isForImages(configured)) {
        images.add(configured.ref().text());
      }
    }
    addUnlessEmpty("Images", images, facts);
    List<String> aliases = new ArrayList<>();
    for (Map.Entry<String, String> alias : models.aliases().entrySet()) {
      aliases.add(alias.getKey() + " → " + alias.getValue());
    }
    addUnlessEmpty("Aliases", aliases, facts);
    List<String> allowed = models.allowlist();
    facts.add("Allowed", allowed.isEmpty() ? List.of("every model") : allowed);
  }

  private static boolean isForImages(ConfiguredRef configured) {
    for (ConfiguredRef.Role role : configured.roles()) {
      if (role.isForImages()) {
        return true;
      }
    }
    return false;
  }

  private static void addUnlessEmpty(String term, List<String> lines, DefinitionList facts) {
    if (!lines.isEmpty()) {
      facts.add(term, lines);
    }
  }
}
