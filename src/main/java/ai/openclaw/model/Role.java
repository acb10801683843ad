package ai.openclaw.model;

/**
 * What the agents have a model for.
 *
 * @param place among the fallbacks, from 1; 0 for what is no fallback
 */
public record Role(Use use, int place) {

  /** The uses of a model, by OpenClaw's tags for them and by our words. */
  public enum Use {
    DEFAULT("default", "default model"),
    FALLBACK("fallback#", "fallback"),
    IMAGE("image", "image model"),
    IMAGE_FALLBACK("img-fallback#", "image fallback"),
    /** On the allowlist: an agent may use it. */
    ALLOWED("configured", "allowed model");

    private final String tag;
    private final String words;

    Use(String tag, String words) {
      this.tag = tag;
      this.words = words;
    }

    /** What people call such a model. */
    public String words() {
      return words;
    }
  }

  /** OpenClaw's word: {@code default}, {@code fallback#1}. */
  public String tag() {
    return place == 0 ? use.tag : use.tag + place;
  }

  /** Whether an agent looks at pictures with it. */
  public boolean isForImages() {
    return use == Use.IMAGE || use == Use.IMAGE_FALLBACK;
  }
}
