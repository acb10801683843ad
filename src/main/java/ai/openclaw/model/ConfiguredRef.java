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
  boolean isDefault() {
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
}
