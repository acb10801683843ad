package ai.openclaw.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credentials of a store, for those who only read them. */
public interface StoredCredentials {

  /** A store that holds nothing. */
  StoredCredentials NONE =
      new StoredCredentials() {
        @Override
        public List<String> providers() {
          return List.of();
        }

        @Override
        public List<String> profilesOf(String provider) {
          return List.of();
        }

        @Override
        public List<String> orderOf(String provider) {
          return List.of();
        }

        @Override
        public @Nullable Credential find(String profileId) {
          return null;
        }
      };

  /** The ids of the providers that have a profile, in lower case, each once. */
  List<String> providers();

  /**
   * The ids of this provider's profiles: those in its {@code order} first, then the rest as they
   * stand in the file. OpenClaw itself tries no other than the ordered ones, where there are any.
   */
  List<String> profilesOf(String provider);

  /** The ids in the provider's {@code order} as they are written; empty when it has none. */
  List<String> orderOf(String provider);

  /** The profile's credential, or null when there is no such profile. */
  @Nullable Credential find(String profileId);
}
