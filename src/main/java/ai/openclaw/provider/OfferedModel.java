package ai.openclaw.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that a provider's own list offers.
 *
 * @param definition what the config gets when it is chosen without a suffix
 * @param created seconds since 1970, or null
 * @param routing who serves it behind a router, and what each of its routes offers
 */
public record OfferedModel(ModelDefinition definition, @Nullable Long created, Routing routing) {

  /** A model that these serve; none where the provider serves it itself. */
  public OfferedModel(ModelDefinition definition, @Nullable Long created, List<ServedBy> servedBy) {
    this(definition, created, Routing.among(servedBy));
  }

  /** The model's id, {@code org/model} at Hugging Face. */
  public String id() {
    return definition.id();
  }

  /** The suffix of an id of this model; empty for the id itself. */
  public String suffixOf(String id) {
    return id.startsWith(id() + ":") ? id.substring(id().length() + 1) : "";
  }

  /** Why an agent is badly off with it on that route, one line, or null; an agent needs tools. */
  public @Nullable String trouble(String suffix) {
    if (!Boolean.FALSE.equals(routing.facts(suffix).tools())) {
      return null;
    }
    StringBuilder able = new StringBuilder();
    for (ServedBy one : servedBy()) {
      if (one.live() && Boolean.TRUE.equals(one.tools())) {
        able.append(able.length() == 0 ? "; it can with " : ", ").append(one.provider());
      }
    }
    String ref = suffix.isEmpty() ? id() : id() + ":" + suffix;
    return ref + " cannot call tools, which OpenClaw's agent needs" + able;
  }

  /** Who serves it behind a router. */
  public List<ServedBy> servedBy() {
    return routing.servedBy();
  }
}
