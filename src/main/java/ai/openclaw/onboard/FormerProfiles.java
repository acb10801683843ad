package ai.openclaw.onboard;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.auth.Credential;
import ai.openclaw.runtime.RuntimeKeys.NewKey;
import ai.openclaw.runtime.RuntimeKeys.StoredProfile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An {@code auth-profiles.json} whose keys go to an OpenClaw that does not read it. */
record FormerProfiles(AuthProfiles file) {
  private static final String SUFFIX = ".migrated";

  /** The keys that OpenClaw takes. */
  List<NewKey> keys() {
    List<NewKey> keys = new ArrayList<>();
    for (String id : file.profiles()) {
      if (file.find(id) instanceof Credential.ApiKey key && !key.provider().isBlank()) {
        keys.add(new NewKey(key.provider().trim(), id, key.key()));
      }
    }
    return keys;
  }

  /** The profiles that it cannot be handed. */
  List<String> others() {
    List<String> others = new ArrayList<>(file.profiles());
    for (NewKey key : keys()) {
      others.remove(key.profile());
    }
    return others;
  }

  FormerProfiles without(Map<String, List<StoredProfile>> stored) {
    AuthProfiles left = file;
    for (NewKey key : keys()) {
      left = key.isIn(stored) ? left.without(key.profile()) : left;
    }
    return new FormerProfiles(left);
  }

  /** Where it is afterwards. */
  Path place() {
    if (!others().isEmpty()) {
      return file.path();
    }
    String name = file.path().getFileName() + SUFFIX;
    Path free = file.path().resolveSibling(name);
    for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
      free = free.resolveSibling(name + "-" + i);
    }
    return free;
  }

  /** What becomes of it. */
  String words() {
    return others().isEmpty()
        ? "set aside as " + place().getFileName() + ", without these keys"
        : "remove these keys";
  }
}
