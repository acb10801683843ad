package ai.openclaw.change;

import ai.openclaw.auth.SecretReference;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.model.PayerHeader;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A value of the config as everybody may see it: masked is what OpenClaw itself keeps out of sight,
 * which is whatever is sent along with requests and what is called a key, a token or a password.
 */
final class ShownValue {
  /** Whatever is below one of these may be a secret, whatever it is called. */
  private static final List<String> HOLDERS = List.of("headers", "request", "env");

  /** What a secret is called, in small letters only. */
  private static final List<String> NAMES =
      List.of(
          "apikey",
          "password",
          "passphrase",
          "secret",
          "credential",
          "bearer",
          "authorization",
          "encryptkey",
          "privatekey",
          "serviceaccount");

  private ShownValue() {}

  /** The value at that place, with every secret in it masked. */
  static JsonNode of(DocumentPath path, JsonNode value) {
    boolean held = false;
    String name = "";
    for (int i = 0; i < path.size(); i++) {
      if (path.isKey(i)) {
        name = path.key(i);
        held |= isHolder(name);
      }
    }
    return shown(value, name, held);
  }

  /** A reference says where a secret is, and is none. */
  private static JsonNode shown(JsonNode value, String name, boolean held) {
    if (value.isObject() && SecretReference.of(value) == null) {
      ObjectNode object = JsonTree.NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String key = member.getKey();
        object.set(key, shown(member.getValue(), key, held || isHolder(key)));
      }
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = JsonTree.NODES.arrayNode();
      for (int i = 0; i < value.size(); i++) {
        array.add(shown(value.get(i), name, held));
      }
      return array;
    }
    return value.isTextual() || (held && value.isNumber())
        ? JsonTree.NODES.textNode(shown(value.asText(), name, held))
        : value;
  }

  private static String shown(String text, String name, boolean held) {
    if (isSecret(name) || (held && !PayerHeader.is(name))) {
      return Secret.of(text).masked();
    }
    // Some services take their key behind the address.
    int query = text.contains("://") ? text.indexOf('?') : -1;
    return query < 0 ? text : text.substring(0, query + 1) + "…";
  }

  private static boolean isHolder(String name) {
    return HOLDERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isSecret(String name) {
    String letters = name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    boolean secret = letters.endsWith("token");
    for (int i = 0; i < NAMES.size(); i++) {
      secret |= letters.contains(NAMES.get(i));
    }
    return secret;
  }
}
