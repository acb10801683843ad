package ai.openclaw.huggingface;

import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account that a token belongs to, as far as Hugging Face tells. Null stands for "does not
 * say".
 *
 * @param name the user's or organisation's, as in the address of its page
 * @param pro whether it has the PRO plan
 * @param organisations the names of those it belongs to, any of which may pay for it
 * @param token the token that was asked about
 */
public record Account(
    @Nullable String name, @Nullable Boolean pro, List<String> organisations, Token token) {

  /** The answer of {@code /api/whoami-v2}, in any of its shapes. */
  static Account read(JsonNode answer) {
    return new Account(
        JsonFields.text(answer, "name"),
        JsonFields.flag(answer, "isPro"),
        organisations(answer.path("orgs")),
        token(answer.path("auth").path("accessToken")));
  }

  /** Whether an answer is about somebody: any server answers with some object. */
  static boolean isIn(JsonNode answer) {
    return JsonFields.text(answer, "name") != null
        && (JsonFields.text(answer, "type") != null || answer.path("auth").isObject());
  }

  private static List<String> organisations(JsonNode orgs) {
    List<String> names = new ArrayList<>();
    for (int i = 0; orgs.isArray() && i < orgs.size(); i++) {
      String name = JsonFields.text(orgs.get(i), "name");
      if (name != null) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private static Token token(JsonNode token) {
    String role = JsonFields.text(token, "role");
    Set<String> granted = granted(token.path("fineGrained"));
    return new Token(
        JsonFields.text(token, "displayName"),
        role,
        may(Permission.INFERENCE_PROVIDERS, role, granted),
        may(Permission.INFERENCE_ENDPOINTS, role, granted));
  }

  /** A classic token may call for inference whatever its role; an OAuth token does not tell. */
  private static Permitted may(
      Permission permission, @Nullable String role, @Nullable Set<String> granted) {
    if (granted != null) {
      return granted.contains(permission.id()) ? Permitted.YES : Permitted.NO;
    }
    boolean classic =
        role != null && (role.equals("read") || role.equals("write") || role.equals("god"));
    return classic ? Permitted.YES : Permitted.UNKNOWN;
  }

  /** All permissions, whomever they are for; null when this is no list of them. */
  private static @Nullable Set<String> granted(JsonNode fineGrained) {
    JsonNode global = fineGrained.path("global");
    JsonNode scoped = fineGrained.path("scoped");
    if (!global.isArray() && !scoped.isArray()) {
      return null;
    }
    Set<String> granted = new HashSet<>(JsonFields.texts(global));
    for (int i = 0; scoped.isArray() && i < scoped.size(); i++) {
      granted.addAll(JsonFields.texts(scoped.get(i).path("permissions")));
    }
    return granted;
  }

  /** The account for programs; {@code canInfer} is whether its token has the permission. */
  public ObjectNode toJson(@Nullable Permission needed) {
    ObjectNode json = JsonTree.NODES.objectNode().put("name", name).put("pro", pro);
    JsonTree.putTexts(json, "organisations", organisations);
    json.putObject("token")
        .put("name", token.name())
        .put("role", token.role())
        .put("canInfer", (needed == null ? Permitted.UNKNOWN : token.may(needed)).id());
    return json;
  }

  /**
   * The account in one line, {@code jane (PRO), token "laptop" (fine-grained), may call Inference
   * Providers}; what Hugging Face does not say is left out.
   */
  public String line(@Nullable Permission needed) {
    StringBuilder line = new StringBuilder();
    line.append(name == null ? "unnamed account" : name);
    if (pro != null) {
      line.append(pro ? " (PRO)" : " (free plan)");
    }
    if (token.name() != null) {
      line.append(", token \"").append(token.name()).append('"');
    }
    if (token.role() != null) {
      line.append(" (").append(token.role().equals("fineGrained") ? "fine-grained" : token.role());
      line.append(')');
    }
    if (needed != null && token.may(needed) == Permitted.YES) {
      line.append(", may ").append(needed.purpose());
    }
    return line.toString();
  }

  /**
   * What Hugging Face says about a token; the token itself is not in here. Null stands for "does
   * not say".
   *
   * @param name what its owner called it
   * @param role {@code read}, {@code write}, {@code god} or {@code fineGrained}
   * @param inferenceProviders whether it may call Inference Providers
   * @param inferenceEndpoints whether it may call dedicated Inference Endpoints
   */
  public record Token(
      @Nullable String name,
      @Nullable String role,
      Permitted inferenceProviders,
      Permitted inferenceEndpoints) {

    /** Whether it has that permission. */
    public Permitted may(Permission permission) {
      return permission == Permission.INFERENCE_PROVIDERS ? inferenceProviders : inferenceEndpoints;
    }
  }

  /** Whether a token may do something; some tokens do not tell. */
  public enum Permitted {
    YES("yes"),
    NO("no"),
    UNKNOWN("unknown");

    private final String id;

    Permitted(String id) {
      this.id = id;
    }

    /** Its name in output. */
    public String id() {
      return id;
    }
  }
}
