package ai.openclaw.huggingface;

import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account that a token belongs to, as far as Hugging Face tells. Null stands for "does not
 * say".
 *
 * @param name the user's or organisation's, as in the address of its page
 * @param pro whether it has the PRO plan
 * @param canPay whether it can be charged beyond what is included
 * @param organisations those it belongs to, any of which may pay for it
 * @param token the token that was asked about
 */
public record Account(
    @Nullable String name,
    @Nullable Boolean pro,
    @Nullable Boolean canPay,
    List<Organisation> organisations,
    Token token) {

  /** The answer of {@code /api/whoami-v2}, in any of its shapes. */
  static Account read(JsonNode answer) {
    return new Account(
        JsonFields.text(answer, "name"),
        JsonFields.flag(answer, "isPro"),
        JsonFields.flag(answer, "canPay"),
        Organisation.all(answer.path("orgs")),
        Token.read(answer.path("auth").path("accessToken")));
  }

  /** Whether an answer is about somebody: any server answers with some object. */
  static boolean isIn(JsonNode answer) {
    return JsonFields.text(answer, "name") != null
        && (JsonFields.text(answer, "type") != null || answer.path("auth").isObject());
  }

  /** The organisations' names, in their order. */
  public List<String> organisationNames() {
    List<String> names = new ArrayList<>();
    for (Organisation organisation : organisations) {
      names.add(organisation.name());
    }
    return names;
  }

  /** Its token, for the middle of a sentence: {@code the token "laptop" of ada}. */
  String tokenWords() {
    return "the token"
        + (token.name() == null ? "" : " \"" + token.name() + "\"")
        + (name == null ? "" : " of " + name);
  }

  /** The account for programs; {@code canInfer} is whether its token has the permission. */
  public ObjectNode toJson(@Nullable Permission needed) {
    ObjectNode json = JsonTree.NODES.objectNode().put("name", name).put("pro", pro);
    JsonTree.putTexts(json, "organisations", organisationNames());
    ObjectNode its = json.putObject("token").put("name", token.name()).put("role", token.role());
    its.put("canInfer", (needed == null ? Permitted.UNKNOWN : token.may(needed)).id());
    List<String> more = new TokenPower(this).more();
    if (more == null) {
      its.putNull("mayAlso");
    } else {
      JsonTree.putTexts(its, "mayAlso", more);
    }
    return json;
  }

  /**
   * The account in one line, {@code jane (PRO), token "laptop" (fine-grained), may call Inference
   * Providers}; what Hugging Face does not say is left out.
   */
  public String line(@Nullable Permission needed) {
    StringBuilder line = new StringBuilder();
    line.append(name == null ? "unnamed account" : name).append(planWords());
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

  private String planWords() {
    return pro == null ? "" : pro ? " (PRO)" : " (free plan)";
  }

  /**
   * An organisation that an account belongs to.
   *
   * @param plan {@code team} or {@code enterprise}, for example
   * @param canPay whether it can be charged beyond what is included
   */
  public record Organisation(String name, @Nullable String plan, @Nullable Boolean canPay) {

    /** What is known of it besides its name. */
    public String words() {
      String kind = plan == null ? "an organisation of yours" : plan + " plan";
      return Boolean.FALSE.equals(canPay) ? kind + ", cannot be charged" : kind;
    }

    private static List<Organisation> all(JsonNode orgs) {
      List<Organisation> all = new ArrayList<>();
      for (int i = 0; orgs.isArray() && i < orgs.size(); i++) {
        JsonNode org = orgs.get(i);
        String name = JsonFields.text(org, "name");
        if (name != null) {
          all.add(
              new Organisation(name, JsonFields.text(org, "plan"), JsonFields.flag(org, "canPay")));
        }
      }
      return List.copyOf(all);
    }
  }

  /**
   * What Hugging Face says about a token; the token itself is not in here. Null stands for "does
   * not say".
   *
   * @param name what its owner called it
   * @param role {@code read}, {@code write}, {@code god} or {@code fineGrained}
   * @param grants what a fine-grained one is for; null for any other
   */
  public record Token(@Nullable String name, @Nullable String role, @Nullable List<Grant> grants) {

    /**
     * What it may do for somebody.
     *
     * @param type {@code user}, {@code org} or a kind of repository; null for everything
     * @param name of that user, organisation or repository
     * @param permissions by Hugging Face's names
     */
    public record Grant(@Nullable String type, @Nullable String name, List<String> permissions) {

      private boolean isFor(@Nullable String organisation) {
        boolean ofSome = "org".equals(type);
        return type == null
            || (organisation == null ? !ofSome : ofSome && organisation.equals(name));
      }
    }

    private static Token read(JsonNode token) {
      return new Token(
          JsonFields.text(token, "displayName"),
          JsonFields.text(token, "role"),
          grants(token.path("fineGrained")));
    }

    /** Null when this is no list of permissions. */
    private static @Nullable List<Grant> grants(JsonNode fineGrained) {
      JsonNode global = fineGrained.path("global");
      JsonNode scoped = fineGrained.path("scoped");
      if (!global.isArray() && !scoped.isArray()) {
        return null;
      }
      List<Grant> grants = new ArrayList<>();
      grants.add(new Grant(null, null, JsonFields.texts(global)));
      for (int i = 0; scoped.isArray() && i < scoped.size(); i++) {
        JsonNode entity = scoped.get(i).path("entity");
        grants.add(
            new Grant(
                JsonFields.text(entity, "type"),
                JsonFields.text(entity, "name"),
                JsonFields.texts(scoped.get(i).path("permissions"))));
      }
      return List.copyOf(grants);
    }

    /**
     * Whether it has that permission, whomever for. A classic token may call for inference whatever
     * its role; an OAuth token does not tell.
     */
    public Permitted may(Permission permission) {
      if (grants == null) {
        return isClassic() ? Permitted.YES : Permitted.UNKNOWN;
      }
      boolean granted = false;
      for (Grant grant : grants) {
        granted |= grant.permissions().contains(permission.id());
      }
      return granted ? Permitted.YES : Permitted.NO;
    }

    /**
     * Whether it has the permission for others and certainly not for that organisation; null for
     * the account itself.
     */
    boolean lacksFor(@Nullable String organisation, Permission permission) {
      boolean granted = false;
      for (Grant grant : grants == null ? List.<Grant>of() : grants) {
        boolean has = grant.permissions().contains(permission.id());
        if (has && grant.isFor(organisation)) {
          return false;
        }
        granted |= has;
      }
      return granted;
    }

    private boolean isClassic() {
      return role != null && (role.equals("read") || role.equals("write") || role.equals("god"));
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
