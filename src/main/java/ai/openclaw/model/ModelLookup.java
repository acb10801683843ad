package ai.openclaw.model;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Nearest;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks a model of one provider up by the id that a user gave. */
public final class ModelLookup {
  private static final int SUGGESTIONS = 3;

  private final @Nullable Provider provider;
  private final ModelList list;
  private final JsonNode entries;

  /**
   * Looks into the provider's list and catalog and into the user's own config.
   *
   * @param provider null for one of the user's own
   * @param section {@code models.providers.<id>} of the config, or a missing node
   */
  public ModelLookup(@Nullable Provider provider, ModelList list, JsonNode section) {
    this.provider = provider;
    this.list = list;
    this.entries = section.path("models");
  }

  /**
   * What the config gets for {@code org/model} or {@code org/model:route}, or for the part behind
   * the slash where only one model is called that; null when nobody knows the model.
   *
   * @throws Failure with {@link ExitCode#USAGE} when the model is there and the route is not
   */
  public @Nullable ModelDefinition find(String id) {
    ModelDefinition whole = known(id);
    String plain = withoutRoute(id);
    ModelDefinition found =
        whole != null || plain.length() == id.length()
            ? whole
            : routed(plain, id.substring(plain.length() + 1));
    if (found != null || id.indexOf('/') >= 0) {
      return found;
    }
    String named = idOf(id);
    String routed = named == null ? idOf(plain) : null;
    String meant = routed == null ? named : routed + id.substring(plain.length());
    return meant == null ? null : find(meant);
  }

  /** What the list says of the model of that id, whatever the route; null when it has none. */
  @Nullable OfferedModel offered(String id) {
    return list.findOnRoute(provider, id);
  }

  private String withoutRoute(String id) {
    return provider == null ? id : provider.withoutRoute(id);
  }

  /** The id of the one model of that name; null when there is none or several. */
  private @Nullable String idOf(String name) {
    String wanted = "/" + name;
    String found = null;
    for (OfferedModel model : list.models()) {
      int start = model.id().length() - wanted.length();
      if (start > 0 && model.id().regionMatches(true, start, wanted, 0, wanted.length())) {
        if (found != null) {
          return null;
        }
        found = model.id();
      }
    }
    return found;
  }

  /** The ids most like that one. */
  public List<String> nearest(String id) {
    List<String> ids = new ArrayList<>();
    for (OfferedModel model : list.models()) {
      ids.add(model.id());
    }
    for (JsonNode entry : entries) {
      String own = ModelFacts.idOf(entry);
      if (own != null && !ids.contains(own)) {
        ids.add(own);
      }
    }
    return Nearest.to(id, ids, SUGGESTIONS);
  }

  /** The definition in the list, the catalog, or the user's own config. */
  private @Nullable ModelDefinition known(String id) {
    OfferedModel offered = list.find(id);
    if (offered != null) {
      return offered.definition();
    }
    ModelDefinition known = provider == null ? null : provider.known(id);
    if (known != null) {
      return known;
    }
    for (JsonNode entry : entries) {
      if (id.equals(entry.path("id").textValue())) {
        return ModelDefinition.assumed(id);
      }
    }
    return null;
  }

  private @Nullable ModelDefinition routed(String id, String suffix) {
    OfferedModel offered = list.find(id);
    if (offered == null) {
      ModelDefinition known = known(id);
      return known == null
          ? null
          : Routing.definition(new OfferedModel(known, null, List.of()), suffix);
    }
    Routing routing = offered.routing();
    if (!routing.allows(suffix)) {
      throw new Failure(
          ExitCode.USAGE,
          id + " has no route " + suffix,
          "its routes are " + String.join(", ", routing.suffixes()));
    }
    return Routing.definition(offered, suffix);
  }
}
