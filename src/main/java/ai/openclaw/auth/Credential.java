package ai.openclaw.auth;

import ai.openclaw.auth.Credential.ApiKey;
import ai.openclaw.auth.Credential.ApiKeyRef;
import ai.openclaw.auth.Credential.OAuth;
import ai.openclaw.auth.Credential.Token;
import ai.openclaw.auth.Credential.Unknown;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a profile of {@code auth-profiles.json} logs in with. */
public sealed interface Credential {

  /** The provider it is for; empty when the file does not say. */
  String provider();

  /** Its type in the file, which is the mode of its profile in the config. */
  String type();

  /**
   * What the config would have to say of its profile for OpenClaw to use it, a few words; null
   * where it says that. A token passes for a login.
   *
   * @param said what the config says of the profile
   */
  default @Nullable String differenceFrom(JsonNode said) {
    if (!provider().equals(said.path("provider").asText())) {
      return "its provider in the config should be " + provider();
    }
    String mode = said.path("mode").asText();
    boolean passes = this instanceof Token && mode.equals(Json.OAUTH);
    return passes || mode.equals(type()) ? null : "its mode in the config should be " + type();
  }

  /** A key, in the file itself. */
  record ApiKey(String provider, Secret key) implements Credential {
    @Override
    public String type() {
      return Json.API_KEY;
    }
  }

  /** A key that lies elsewhere. */
  record ApiKeyRef(String provider, SecretReference reference) implements Credential {
    @Override
    public String type() {
      return Json.API_KEY;
    }
  }

  /**
   * A token that nobody renews.
   *
   * @param expires when it ends, in milliseconds since 1970, or null
   */
  record Token(String provider, Secret token, @Nullable Long expires) implements Credential {
    @Override
    public String type() {
      return Json.TOKEN;
    }
  }

  /**
   * A login that OpenClaw renews by itself.
   *
   * @param expires when {@code access} ends, in milliseconds since 1970, or null
   */
  record OAuth(
      String provider, @Nullable Secret access, @Nullable Secret refresh, @Nullable Long expires)
      implements Credential {
    @Override
    public String type() {
      return Json.OAUTH;
    }
  }

  /** A kind that this program does not know, or one that lacks what its kind needs. */
  record Unknown(String provider, String type) implements Credential {}

  /** Credentials as they stand in the file, their keys in OpenClaw's order. */
  static final class Json {
    private static final String API_KEY = "api_key";
    private static final String TOKEN = "token";
    private static final String OAUTH = "oauth";

    /** The keys that one kind of credential has and another has not. */
    static final List<String> SPECIFIC =
        List.of("key", "keyRef", "token", "access", "refresh", "expires");

    private Json() {}

    static Credential read(JsonNode profile) {
      String type = profile.path("type").asText();
      String provider = profile.path("provider").asText();
      Credential credential = null;
      if (type.equals(API_KEY)) {
        credential = apiKey(provider, profile);
      } else if (type.equals(TOKEN)) {
        credential = token(provider, profile);
      } else if (type.equals(OAUTH)) {
        credential = oauth(provider, profile);
      }
      return credential == null ? new Unknown(provider, type) : credential;
    }

    static ObjectNode write(Credential credential) {
      ObjectNode profile = JsonTree.NODES.objectNode();
      profile.put("type", credential.type()).put("provider", credential.provider());
      if (credential instanceof ApiKey apiKey) {
        return profile.put("key", apiKey.key().reveal());
      }
      if (credential instanceof ApiKeyRef apiKey) {
        return profile.set("keyRef", apiKey.reference().toJson());
      }
      if (credential instanceof Token token) {
        return withExpiry(profile.put("token", token.token().reveal()), token.expires());
      }
      if (credential instanceof OAuth oauth) {
        return withExpiry(withSecrets(profile, oauth), oauth.expires());
      }
      throw new IllegalArgumentException("cannot write a credential of unknown kind");
    }

    private static @Nullable Credential apiKey(String provider, JsonNode profile) {
      Secret key = secret(profile.path("key"));
      if (key != null) {
        return new ApiKey(provider, key);
      }
      SecretReference reference = SecretReference.of(profile.path("keyRef"));
      return reference == null ? null : new ApiKeyRef(provider, reference);
    }

    private static @Nullable Credential token(String provider, JsonNode profile) {
      Secret token = secret(profile.path("token"));
      return token == null ? null : new Token(provider, token, millis(profile.path("expires")));
    }

    private static @Nullable Credential oauth(String provider, JsonNode profile) {
      Secret access = secret(profile.path("access"));
      Secret refresh = secret(profile.path("refresh"));
      return access == null && refresh == null
          ? null
          : new OAuth(provider, access, refresh, millis(profile.path("expires")));
    }

    /** The secret as OpenClaw uses it, without blanks around it; null when nothing is left. */
    private static @Nullable Secret secret(JsonNode value) {
      String text = value.isTextual() ? value.textValue().trim() : "";
      return text.isEmpty() ? null : Secret.of(text);
    }

    private static @Nullable Long millis(JsonNode value) {
      return value.isNumber() ? value.longValue() : null;
    }

    private static ObjectNode withSecrets(ObjectNode profile, OAuth oauth) {
      Secret access = oauth.access();
      Secret refresh = oauth.refresh();
      if (access != null) {
        profile.put("access", access.reveal());
      }
      return refresh == null ? profile : profile.put("refresh", refresh.reveal());
    }

    private static ObjectNode withExpiry(ObjectNode profile, @Nullable Long expires) {
      return expires == null ? profile : profile.put("expires", expires);
    }
  }
}
