package ai.openclaw.huggingface;

import ai.openclaw.json.Lenient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the answer of {@code /api/whoami-v2}, in any of its shapes. */
final class WhoAmI {
  private WhoAmI() {}

  static Account read(JsonNode answer) {
    return new Account(
        Lenient.text(answer, "name"),
        Lenient.text(answer, "fullname"),
        Lenient.text(answer, "type"),
        Lenient.flag(answer, "isPro"),
        Lenient.flag(answer, "canPay"),
        organisations(answer.path("orgs")),
        token(answer.path("auth").path("accessToken")));
  }

  private static List<String> organisations(JsonNode orgs) {
    List<String> names = new ArrayList<>();
    for (int i = 0; orgs.isArray() && i < orgs.size(); i++) {
      String name = Lenient.text(orgs.get(i), "name");
      if (name != null) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private static AccessToken token(JsonNode token) {
    String role = Lenient.text(token, "role");
    Set<String> granted = granted(token.path("fineGrained"));
    return new AccessToken(
        Lenient.text(token, "displayName"),
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
    Set<String> granted = new HashSet<>(Lenient.texts(global));
    for (int i = 0; scoped.isArray() && i < scoped.size(); i++) {
      granted.addAll(Lenient.texts(scoped.get(i).path("permissions")));
    }
    return granted;
  }
}
