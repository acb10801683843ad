package ai.openclaw.auth;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a secret is to be found, in place of the secret.
 *
 * @param source what kind of place it is
 * @param provider which of OpenClaw's configured secret providers looks there; usually {@code
 *     default}
 * @param id the variable's name, the file's path or the command
 */
public record SecretReference(Source source, String provider, String id) {

  /** The kinds of places. */
  public enum Source {
    /** An environment variable. */
    ENV,
    /** A file. */
    FILE,
    /** The output of a command. */
    EXEC;

    /** As OpenClaw writes it: {@code env}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The reference in {@code {"source":"env","provider":"default","id":"HF_TOKEN"}}, or null. */
  public static @Nullable SecretReference of(JsonNode value) {
    JsonNode id = value.path("id");
    if (!id.isTextual() || !value.path("provider").isTextual()) {
      return null;
    }
    for (Source source : Source.values()) {
      if (source.id().equals(value.path("source").asText())) {
        return new SecretReference(source, value.path("provider").asText(), id.asText());
      }
    }
    return null;
  }

  /** As OpenClaw writes it. */
  public JsonNode toJson() {
    return JsonTree.NODES
        .objectNode()
        .put("source", source.id())
        .put("provider", provider)
        .put("id", id);
  }
}
