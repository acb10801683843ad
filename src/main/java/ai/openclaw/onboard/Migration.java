package ai.openclaw.onboard;

import ai.openclaw.secret.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Custom sections that become part of the provider that they point at.
 *
 * @param from their ids under {@code models.providers}; empty for none
 * @param keyInUse the key that is stored for the provider; a section with another one keeps it
 */
record Migration(List<String> from, @Nullable Secret keyInUse) {
  static final Migration NONE = new Migration(List.of(), null);
}
