package ai.openclaw.change;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A login that OpenClaw's files hold: a profile of the store, one that only the config names, or a
 * key in the config. The last one goes by the name of the profile that it would be, {@code
 * huggingface:default}.
 *
 * @param profile its id
 * @param provider whose login it is
 * @param key the key, where it is one; null for a reference or another kind of login
 * @param inStore whether the store has it
 */
public record StoredLogin(String profile, String provider, @Nullable Secret key, boolean inStore) {
  private static final String DEFAULT = ":default";

  /** All of them: those of the store first, then those of the config. */
  public static List<StoredLogin> of(StateFiles snapshot) {
    List<StoredLogin> logins = new ArrayList<>();
    for (String id : snapshot.profiles().profiles()) {
      Credential credential = snapshot.profiles().find(id);
      Secret key = credential instanceof Credential.ApiKey apiKey ? apiKey.key() : null;
      String provider = credential == null ? "" : credential.provider();
      logins.add(new StoredLogin(id, provider.isEmpty() ? prefix(id) : provider, key, true));
    }
    JsonNode config = snapshot.config().data();
    for (Map.Entry<String, JsonNode> entry : config.path("auth").path("profiles").properties()) {
      String provider = entry.getValue().path("provider").asText(prefix(entry.getKey()));
      add(new StoredLogin(entry.getKey(), provider, null, false), logins);
    }
    for (Map.Entry<String, JsonNode> section : snapshot.written().sections().entrySet()) {
      JsonNode key = section.getValue().path("apiKey");
      if (key.isObject() || !key.asText("").isBlank()) {
        String id = section.getKey();
        add(new StoredLogin(id + DEFAULT, id, SecretReference.literal(key), false), logins);
      }
    }
    return logins;
  }

  /** A profile that is stored nowhere. */
  public static StoredLogin missing(String profile) {
    return new StoredLogin(profile, prefix(profile), null, false);
  }

  /** Whether a key in the config, where there is one, is this login. */
  boolean isKeyInConfig(JsonNode apiKey) {
    if (!inStore) {
      return profile.equals(provider + DEFAULT);
    }
    Secret configured = SecretReference.literal(apiKey);
    return key != null && configured != null && key.equals(configured);
  }

  private static void add(StoredLogin login, List<StoredLogin> logins) {
    for (StoredLogin known : logins) {
      if (known.profile.equals(login.profile)) {
        return;
      }
    }
    logins.add(login);
  }

  private static String prefix(String profile) {
    int colon = profile.indexOf(':');
    return colon < 0 ? profile : profile.substring(0, colon);
  }
}
