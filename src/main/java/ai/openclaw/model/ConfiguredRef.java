package ai.openclaw.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A model that the agents' defaults name.
 *
 * @param ref which one; an alias is already looked up
 * @param roles what for, in OpenClaw's order; none for a model that only somebody else names
 * @param aliases what it is called in the chat
 */
public record ConfiguredRef(ModelRef ref, List<Role> roles, List<String> aliases) {

  /** A model that the agents' defaults do not name. */
  static ConfiguredRef unused(ModelRef ref) {
    return new ConfiguredRef(ref, List.of(), List.of());
  }

  /** Whether an agent really uses it, not only may. */
  public boolean isInUse() {
    return !roles.isEmpty() && roles.get(0).use() != Role.Use.ALLOWED;
  }

  /** Whether it is the default model. */
  public boolean isDefault() {
    return !roles.isEmpty() && roles.get(0).use() == Role.Use.DEFAULT;
  }

  /** OpenClaw's words for all that, in its order: roles, then {@code alias:a,b}. */
  public List<String> tags() {
    if (roles.isEmpty() && aliases.isEmpty()) {
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    for (Role role : roles) {
      tags.add(role.tag());
    }
    if (!aliases.isEmpty()) {
      tags.add("alias:" + String.join(",", aliases));
    }
    return tags;
  }

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
}
