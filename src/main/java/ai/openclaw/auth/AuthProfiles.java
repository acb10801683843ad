package ai.openclaw.auth;

import ai.openclaw.config.DocumentFile;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileSnapshot;
import ai.openclaw.storage.PrivateFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The credentials in {@code auth-profiles.json} at one moment, and changed versions of them. Keys
 * that nothing here knows stay, and so does the layout. The older generation of OpenClaw logs in
 * with this file alone; the newer one imports it.
 */
public final class AuthProfiles {
  private static final JsonNode VERSION = JsonTree.NODES.numberNode(1);
  private static final String MARK = "\uFEFF";
  private static final DocumentPath PROFILES = DocumentPath.of("profiles");

  private final Path path;
  private final @Nullable FileSnapshot snapshot;
  private final @Nullable Failure fault;
  private final Json5Document document;

  private AuthProfiles(FileSnapshot snapshot, Json5Document document) {
    this.path = snapshot.path();
    this.snapshot = snapshot;
    this.fault = null;
    this.document = document;
  }

  private AuthProfiles(Path path, Failure fault) {
    this.path = path;
    this.snapshot = null;
    this.fault = fault;
    this.document = Json5Document.empty();
  }

  /**
   * Reads the file; a missing one holds no credentials.
   *
   * @throws Failure with {@link ExitCode#CONFLICT} when it is empty, not strict JSON, of another
   *     version, or not what it should be: then it is nobody's to overwrite
   */
  public static AuthProfiles read(Path path, PrivateFiles files) {
    DocumentFile file = DocumentFile.readStrict(path, files);
    FileSnapshot snapshot = file.snapshot();
    if (snapshot.exists()) {
      check(snapshot, file.document().data());
    }
    return new AuthProfiles(snapshot, file.document());
  }

  /** The same for who only looks: a file that cannot be read holds nothing and has a fault. */
  static AuthProfiles inspect(Path path, PrivateFiles files) {
    try {
      return read(path, files);
    } catch (Failure e) {
      return new AuthProfiles(path, e);
    }
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** Whether there was a file. */
  public boolean exists() {
    return snapshot == null || snapshot.exists();
  }

  /** Why the file cannot be read, or null. */
  public @Nullable Failure fault() {
    return fault;
  }

  /** The profile's credential, or null when there is no such profile. */
  public @Nullable Credential find(String profileId) {
    JsonNode profile = document.at(PROFILES.child(profileId));
    return profile == null ? null : Credential.Json.read(profile);
  }

  /** The ids of the providers that have a profile, in lower case, each once. */
  public List<String> providers() {
    List<String> ids = new ArrayList<>();
    for (JsonNode profile : document.data().path("profiles")) {
      String id = profile.path("provider").asText().trim().toLowerCase(Locale.ROOT);
      if (!id.isEmpty() && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** The ids of all profiles, as they stand in the file. */
  public List<String> profiles() {
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> profile : document.data().path("profiles").properties()) {
      ids.add(profile.getKey());
    }
    return ids;
  }

  /** The profiles that OpenClaw lets rest, as it tells of them. */
  public List<ObjectNode> unusable(long now) {
    List<ObjectNode> unusable = new ArrayList<>();
    JsonNode data = document.data();
    for (Map.Entry<String, JsonNode> each : data.path("usageStats").properties()) {
      JsonNode stats = each.getValue();
      long disabled = stats.path("disabledUntil").asLong();
      long until = Math.max(disabled, stats.path("cooldownUntil").asLong());
      if (until > now) {
        ObjectNode entry = JsonTree.NODES.objectNode().put("profileId", each.getKey());
        JsonNode provider = data.path("profiles").path(each.getKey()).path("provider");
        entry.put("provider", provider.textValue());
        entry.put("kind", disabled > now ? "disabled" : "cooldown");
        entry.put("reason", stats.path("disabledReason").textValue());
        unusable.add(entry.put("until", until).put("remainingMs", until - now));
      }
    }
    return unusable;
  }

  /** The ids in the provider's {@code order} as they are written; empty when it has none. */
  public List<String> orderOf(String provider) {
    List<String> ids = new ArrayList<>();
    String ordered = orderKey(document, provider);
    if (ordered != null) {
      for (JsonNode id : document.data().path("order").path(ordered)) {
        ids.add(id.asText());
      }
    }
    return ids;
  }

  /**
   * The ids of this provider's profiles: those in its {@code order} first, then the rest as they
   * stand in the file. OpenClaw itself tries no other than the ordered ones, where there are any.
   */
  public List<String> profilesOf(String provider) {
    List<String> ids = new ArrayList<>();
    for (String id : orderOf(provider)) {
      addIfOf(provider, id, ids);
    }
    for (Map.Entry<String, JsonNode> profile : document.data().path("profiles").properties()) {
      addIfOf(provider, profile.getKey(), ids);
    }
    return ids;
  }

  /**
   * With this credential in the profile, new or changed; unknown keys of a profile of the same type
   * stay. An {@code order} that leaves the profile out gets it in front, because OpenClaw would
   * never try it otherwise. The same when all that is there already.
   *
   * @throws IllegalArgumentException for a {@link Credential.Unknown}
   */
  public AuthProfiles withCredential(String profileId, Credential credential) {
    ObjectNode profile = Credential.Json.write(credential);
    try {
      Json5Document changed =
          exists() ? document : document.set(DocumentPath.of("version"), VERSION);
      changed = withProfile(changed, profileId, profile);
      return with(withOrdered(changed, profileId, credential.provider()));
    } catch (Json5Document.InvalidEditException e) {
      throw DocumentFile.tooLarge(path().toString(), e);
    }
  }

  /** With this order of the provider's profiles; without one when there are none in it. */
  public AuthProfiles ordered(String provider, List<String> ids) {
    String key = orderKey(document, provider);
    DocumentPath path = DocumentPath.of("order", key == null ? provider : key);
    if (ids.isEmpty()) {
      return with(document.remove(path));
    }
    ArrayNode order = JsonTree.NODES.arrayNode();
    ids.forEach(order::add);
    return with(document.set(path, order));
  }

  /** Without this profile and what else is kept about it; the same when there is none. */
  public AuthProfiles without(String profileId) {
    Json5Document changed = document.remove(PROFILES.child(profileId));
    changed = changed.remove(DocumentPath.of("usageStats").child(profileId));
    changed = withoutOrdered(changed, profileId);
    for (Map.Entry<String, JsonNode> last : document.data().path("lastGood").properties()) {
      if (last.getValue().asText().equals(profileId)) {
        changed = changed.remove(DocumentPath.of("lastGood").child(last.getKey()));
      }
    }
    return with(changed);
  }

  /** The file's text. It holds the secrets. */
  public String text() {
    return document.text();
  }

  /**
   * Whether the file begins with a byte order mark. OpenClaw reads it as strict JSON, and with the
   * mark finds nothing in it.
   */
  public boolean hasMark() {
    return document.text().startsWith(MARK);
  }

  /**
   * The change of the file to this content, without a mark in front; nothing changes when it came
   * from there as it is.
   */
  public FileChange change() {
    if (snapshot == null) {
      throw new IllegalStateException(path + " was not read and cannot be changed");
    }
    String text = document.text();
    return snapshot.changedTo(hasMark() ? text.substring(MARK.length()) : text);
  }

  private AuthProfiles with(Json5Document changed) {
    return changed == document || snapshot == null ? this : new AuthProfiles(snapshot, changed);
  }

  private static Json5Document withProfile(
      Json5Document document, String profileId, ObjectNode profile) {
    DocumentPath path = PROFILES.child(profileId);
    JsonNode before = document.at(path);
    if (before == null || !profile.path("type").equals(before.path("type"))) {
      return document.set(path, profile);
    }
    Json5Document changed = document;
    for (String key : Credential.Json.SPECIFIC) {
      if (!profile.has(key)) {
        changed = changed.remove(path.child(key));
      }
    }
    for (Map.Entry<String, JsonNode> member : profile.properties()) {
      changed = changed.set(path.child(member.getKey()), member.getValue());
    }
    return changed;
  }

  private static Json5Document withOrdered(
      Json5Document document, String profileId, String provider) {
    String key = orderKey(document, provider);
    if (key == null) {
      return document;
    }
    DocumentPath path = DocumentPath.of("order", key);
    ArrayNode order = JsonTree.NODES.arrayNode().add(profileId);
    for (JsonNode id : document.data().path("order").path(key)) {
      if (id.asText().equals(profileId)) {
        return document;
      }
      order.add(id);
    }
    return document.set(path, order);
  }

  /** An order that would be empty goes: OpenClaw takes it for "try none". */
  private static Json5Document withoutOrdered(Json5Document document, String profileId) {
    Json5Document changed = document;
    for (Map.Entry<String, JsonNode> order : document.data().path("order").properties()) {
      DocumentPath path = DocumentPath.of("order", order.getKey());
      int left = order.getValue().size();
      for (int i = left - 1; i >= 0; i--) {
        if (order.getValue().path(i).asText().equals(profileId)) {
          changed = --left == 0 ? changed.remove(path) : changed.remove(path.child(i));
        }
      }
    }
    return changed;
  }

  private void addIfOf(String provider, String profileId, List<String> ids) {
    JsonNode profile = document.data().path("profiles").path(profileId);
    boolean same = profile.path("provider").asText().equalsIgnoreCase(provider);
    if (same && !ids.contains(profileId)) {
      ids.add(profileId);
    }
  }

  /** The provider's key in {@code order}, whatever its case, or null. */
  private static @Nullable String orderKey(Json5Document document, String provider) {
    for (Map.Entry<String, JsonNode> order : document.data().path("order").properties()) {
      if (order.getKey().equalsIgnoreCase(provider) && order.getValue().isArray()) {
        return order.getKey();
      }
    }
    return null;
  }

  private static void check(FileSnapshot snapshot, JsonNode data) {
    String fault = null;
    if (snapshot.isBlank() || !data.isObject()) {
      fault = "expected an object";
    } else if (data.has("version") && data.path("version").asInt() != VERSION.asInt()) {
      fault = "expected version 1";
    } else if (data.has("profiles") && !data.path("profiles").isObject()) {
      fault = "expected an object in profiles";
    }
    if (fault != null) {
      throw new Failure(
          ExitCode.CONFLICT,
          snapshot.path() + ": " + fault,
          "correct the file, or move it away and run the command again");
    }
  }
}
