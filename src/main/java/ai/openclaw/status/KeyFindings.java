package ai.openclaw.status;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.HfLogin;
import ai.openclaw.huggingface.UnreadVariables;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is odd about the keys of one provider. */
final class KeyFindings {
  private static final Duration SOON = Duration.ofDays(1);

  private final KeyReport report;
  private final ProviderKeys keys;
  private final boolean inUse;
  private final Instant now;
  private final List<Finding> findings = new ArrayList<>();

  KeyFindings(KeyReport report, ProviderKeys keys, boolean inUse, Instant now) {
    this.report = report;
    this.keys = keys;
    this.inUse = inUse;
    this.now = now;
  }

  List<Finding> all() {
    boolean readable = report.files().profiles().fault() == null;
    if (inUse && readable && keys.byOpenClaw() == null && keys.databaseThatMayWin() == null) {
      none();
    }
    differing();
    for (KeyPlace place : keys.places()) {
      broken(place);
      ending(place);
    }
    return findings;
  }

  /** What is odd about where Hugging Face's own tools and others keep tokens. */
  static List<Finding> ofLogin(HfLogin login, ProviderKeys keys, Environment environment) {
    List<Finding> findings = new ArrayList<>();
    for (String name : UnreadVariables.in(environment)) {
      String who =
          name.equals(UnreadVariables.OF_THE_LIBRARY)
              ? "only Hugging Face's own library reads it"
              : "no one reads it";
      String hint = keys.byTool() == null ? "export HF_TOKEN=\"$" + name + "\"" : "unset " + name;
      findings.add(new Finding(Finding.Kind.VARIABLE_UNREAD, name + " is set: " + who, hint));
    }
    for (String complaint : login.complaints()) {
      findings.add(new Finding(Finding.Kind.LOGIN_UNREADABLE, complaint, "hf auth login"));
    }
    return findings;
  }

  private void none() {
    Provider provider = Providers.find(keys.provider());
    String choice = provider == null ? "" : " --auth-choice " + provider.authChoice().id();
    String onboard = report.files().command("onboard" + choice);
    KeyPlace profile = firstUsable(KeySource.Kind.PROFILE);
    KeyPlace login = firstUsable(KeySource.Kind.HF_LOGIN);
    if (profile != null) {
      String passedOver = keys.passedOver(profile);
      String message =
          passedOver == null
              ? report.files().route().runtime() + " does not read " + words(profile)
              : "OpenClaw passes over " + words(profile) + ": " + passedOver;
      String foreign = passedOver == null ? report.files().importing() : keys.puttingRight();
      add(Finding.Kind.KEY_NOT_READ, message, provider == null ? foreign : onboard);
    } else if (login != null) {
      String message = "OpenClaw does not read the token of hf auth login";
      add(
          Finding.Kind.KEY_NOT_READ,
          message,
          report.files().command("onboard" + choice + " --use-hf-login"));
    } else if (provider != null && provider.needsKey()) {
      add(
          Finding.Kind.KEY_MISSING,
          "there is no key for " + provider.group().label() + ", whose models are in use",
          onboard);
    }
  }

  private void differing() {
    KeyPlace ours = keys.byTool();
    KeyPlace theirs = keys.byOpenClaw();
    KeyPlace other = otherVariable();
    if (other != null && ours != null) {
      String first = ours.source().name();
      String second = other.source().name();
      String users = other.equals(theirs) ? ", OpenClaw the second" : "";
      add(
          Finding.Kind.KEYS_DIFFER,
          first + " and " + second + " differ: this program uses the first" + users,
          "unset " + second);
    }
    if (ours != null && theirs != null && !theirs.equals(other) && ours.differsFrom(theirs)) {
      add(
          Finding.Kind.KEYS_DIFFER,
          "this program uses " + words(ours) + ", OpenClaw " + words(theirs) + ": they differ",
          report.files().command("onboard") + " stores the first for OpenClaw");
    }
    for (KeyPlace place : keys.places()) {
      if (theirs != null && isShadowed(place, theirs)) {
        boolean variable = theirs.source().kind() == KeySource.Kind.ENVIRONMENT;
        add(
            Finding.Kind.KEY_SHADOWED,
            words(place) + " holds another key than " + words(theirs) + ", which wins",
            variable ? "unset " + theirs.source().name() : null);
      }
    }
  }

  /** A variable that differs from the one that this tool uses. */
  private @Nullable KeyPlace otherVariable() {
    KeyPlace ours = keys.byTool();
    if (ours == null || ours.source().kind() != KeySource.Kind.ENVIRONMENT) {
      return null;
    }
    for (KeyPlace place : keys.places()) {
      if (place.source().kind() == KeySource.Kind.ENVIRONMENT && place.differsFrom(ours)) {
        return place;
      }
    }
    return null;
  }

  private boolean isShadowed(KeyPlace place, KeyPlace winner) {
    KeySource.Kind kind = place.source().kind();
    boolean stored = kind == KeySource.Kind.PROFILE || kind == KeySource.Kind.CONFIG;
    return stored
        && place.isUsable()
        && keys.passedOver(place) == null
        && report.isReadByOpenClaw(place)
        && !keys.isUsedByTool(place)
        && place.differsFrom(winner);
  }

  private void broken(KeyPlace place) {
    if (place.isUsable() || place.expires() != null) {
      return;
    }
    KeyReference reference = place.reference();
    boolean unset = reference != null && reference.isVariable() && !place.hasKey();
    add(
        Finding.Kind.REFERENCE_BROKEN,
        words(place) + ": " + place.trouble(),
        unset && reference != null ? "export " + reference.reference().id() + "=<key>" : null);
  }

  private void ending(KeyPlace place) {
    Instant expires = place.expires();
    if (expires == null || !report.isReadByOpenClaw(place)) {
      return;
    }
    if (!expires.isAfter(now)) {
      add(Finding.Kind.KEY_EXPIRED, words(place) + " has expired", null);
    } else if (!expires.isAfter(now.plus(SOON))) {
      String left = words(Duration.between(now, expires));
      add(Finding.Kind.KEY_EXPIRING, words(place) + " expires in " + left, null);
    }
  }

  private static String words(Duration left) {
    long minutes = left.toMinutes();
    if (minutes < 1) {
      return "less than a minute";
    }
    if (minutes >= 120) {
      return left.toHours() + " hours";
    }
    return minutes + (minutes == 1 ? " minute" : " minutes");
  }

  private @Nullable KeyPlace firstUsable(KeySource.Kind kind) {
    for (KeyPlace place : keys.places()) {
      if (place.source().kind() == kind && place.isUsable()) {
        return place;
      }
    }
    return null;
  }

  private static String words(KeyPlace place) {
    return place.source().words();
  }

  private void add(Finding.Kind kind, String message, @Nullable String hint) {
    findings.add(new Finding(kind, message, hint));
  }
}
