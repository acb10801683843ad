package ai.openclaw.status;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.output.Style;
import java.nio.file.Path;

/** What there is to say about a key, in a few words each. */
final class KeyWords {
  private final KeyReport report;
  private final ProviderKeys keys;
  private final Style style;

  KeyWords(KeyReport report, ProviderKeys keys, Style style) {
    this.report = report;
    this.keys = keys;
    this.style = style;
  }

  /** The kind of place. */
  static String where(KeyPlace place) {
    return switch (place.source().kind()) {
      case ENVIRONMENT -> "environment";
      case DOTENV -> ".env";
      case CONFIG_ENV -> "config's env";
      case PROFILE -> "profile";
      case CONFIG -> "config";
      case HF_LOGIN -> "hf auth login";
      case FLAG, FILE, REFERENCE, OTHER_PROVIDER, TYPED -> place.source().kind().id();
    };
  }

  /** What it is called there. */
  static String name(KeyPlace place) {
    String name = place.source().name();
    return place.source().kind() == KeySource.Kind.CONFIG
        ? name.substring(name.lastIndexOf('.') + 1)
        : name;
  }

  /**
   * The key, masked; a dash where there is none to be seen. Not with three dots for the ellipsis:
   * dots can be part of a token, so the redactor would hide what is masked already.
   */
  String key(KeyPlace place) {
    if (!place.hasKey()) {
      return "-";
    }
    String masked = place.secret().masked();
    return style.ascii() ? masked.replace("…", "***") : masked;
  }

  /** Who uses it, or why nobody does; then what else there is to know. */
  String use(KeyPlace place) {
    StringBuilder words = new StringBuilder(who(place));
    KeyReference target = place.reference();
    if (target != null && place.form() == KeyPlace.Form.REFERENCE && place.isUsable()) {
      words.append("; refers to ").append(target.words());
    }
    if (place.form() == KeyPlace.Form.TOKEN || place.form() == KeyPlace.Form.OAUTH) {
      words.append("; ").append(place.form().id());
    }
    return words.toString();
  }

  private String who(KeyPlace place) {
    boolean tool = keys.isUsedByTool(place);
    if (keys.isUsedByOpenClaw(place)) {
      Path maybe = keys.databaseThatMayWin();
      String unless = maybe == null ? "" : " (unless " + maybe.getFileName() + " has one)";
      return "OpenClaw" + unless + (tool ? ", this tool" : "");
    }
    if (place.trouble() != null) {
      return "nobody: " + place.trouble();
    }
    if (place.source().kind() == KeySource.Kind.HF_LOGIN) {
      return report.isActiveLogin(place) ? "hf; this tool with --use-hf-login" : "nobody";
    }
    if (!report.isReadByOpenClaw(place)) {
      return tool ? "this tool; OpenClaw does not read it" : "nobody: OpenClaw does not read it";
    }
    return tool ? "this tool" : "nobody: shadowed";
  }
}
