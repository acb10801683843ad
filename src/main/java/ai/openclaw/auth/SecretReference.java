package ai.openclaw.auth;

import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a secret is to be found, in place of the secret.
 *
 * @param source what kind of place it is
 * @param provider which of OpenClaw's configured secret providers looks there; usually {@code
 *     default}
 * @param id the variable's name; {@code value} where the provider has one secret only; else what
 *     the provider calls it, for a JSON file a pointer (RFC 6901)
 */
public record SecretReference(Source source, String provider, String id) {
  /** The secret provider that needs no entry in the config: the environment. */
  public static final String DEFAULT_PROVIDER = "default";

  /** What the one secret of a file or command is called. */
  public static final String ONLY_VALUE = "value";

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

  /**
   * The reference in an {@code apiKey} of the config: an object, {@code ${HF_TOKEN}}, or the bare
   * name of a variable; null for a literal key and for nothing.
   */
  public static @Nullable SecretReference inConfig(JsonNode apiKey) {
    if (!apiKey.isTextual()) {
      return of(apiKey);
    }
    String text = apiKey.textValue().trim();
    boolean braced = text.startsWith("${") && text.endsWith("}");
    String name = braced ? text.substring(2, text.length() - 1) : text;
    return isVariableName(name) ? new SecretReference(Source.ENV, DEFAULT_PROVIDER, name) : null;
  }

  /** The key that an {@code apiKey} itself is; null for a reference and for none. */
  public static @Nullable Secret literal(JsonNode apiKey) {
    String text = apiKey.isTextual() ? apiKey.textValue().trim() : "";
    boolean none = text.isEmpty() || text.contains("${");
    return none || inConfig(apiKey) != null ? null : Secret.of(text);
  }

  /** OpenClaw takes no other names of variables. */
  public static boolean isVariableName(String text) {
    boolean valid = !text.isEmpty() && text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      valid &= c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return valid;
  }

  /**
   * {@code secrets.providers.<name>} of the config, where it says how to follow the reference; null
   * for the environment, and when it says nothing.
   */
  public @Nullable JsonNode entryIn(JsonNode config) {
    JsonNode entry = config.path("secrets").path("providers").path(provider);
    return source == Source.ENV || entry.isMissingNode() ? null : entry;
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
