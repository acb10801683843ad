package ai.openclaw.auth;

import java.util.List;

/**
 * Where a key came from.
 *
 * @param kind the sort of place
 * @param name the option, file, variable, profile or token name
 */
public record KeySource(Kind kind, String name) {

  /** The sorts of places a key can be in, in the order in which they are looked at. */
  public enum Kind {
    FLAG("flag"),
    FILE("file"),
    ENVIRONMENT("environment"),
    DOTENV("dotenv"),
    CONFIG_ENV("config-env"),
    PROFILE("profile"),
    CONFIG("config"),
    REFERENCE("reference"),
    /** Kept under another provider, and copied when it is used. */
    OTHER_PROVIDER("other-provider"),
    HF_LOGIN("hf-login"),
    TYPED("typed");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name in {@code --json}. */
    public String id() {
      return id;
    }
  }

  /** The kinds that OpenClaw has in its environment, the one that counts first. */
  public static final List<Kind> VARIABLES =
      List.of(Kind.ENVIRONMENT, Kind.DOTENV, Kind.CONFIG_ENV);

  /** The place in words, for "key … from …". */
  public String words() {
    return switch (kind) {
      case ENVIRONMENT -> name + " in the environment";
      case DOTENV -> name + " in OpenClaw's .env";
      case CONFIG_ENV -> name + " in the config's env";
      case PROFILE -> "the stored profile " + name;
      case CONFIG -> name + " in the config";
      case HF_LOGIN -> "hf auth login" + (name.isEmpty() ? "" : " (" + name + ")");
      case TYPED -> "the keyboard";
      case FLAG, FILE, REFERENCE, OTHER_PROVIDER -> name;
    };
  }
}
