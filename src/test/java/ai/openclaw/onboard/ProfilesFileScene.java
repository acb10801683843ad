package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

/** A machine whose OpenClaw stops at a file of keys that its former releases had. */
abstract class ProfilesFileScene extends StoreScene {
  static final String FLAG = "--migrate-profiles";
  static final String FILE = ".openclaw/agents/main/agent/auth-profiles.json";
  static final String MIGRATED = FILE + ".migrated";
  static final String ASIDE = FILE + ".migrating";
  static final String FIRST = profile("huggingface:default", "hf_first", "huggingface");
  static final String WORK = profile("together:work", "hf_works", "together");
  static final String OTHER = profile("mine:default", "key-mine", "mine");

  static final String LOGIN =
      "\"codex:me\": {\"type\": \"oauth\", \"provider\": \"codex\", \"access\": \"a\","
          + " \"refresh\": \"r\", \"expires\": 1}";

  static final String GOOD = "huggingface:default=hf_good0...0000AAAA\n";

  void blockedBy(String... profiles) throws IOException {
    install();
    openclaw.write(CONFIG, "{\n  // mine\n}\n");
    openclaw.write(FILE, "{\"version\": 1, \"profiles\": {" + String.join(", ", profiles) + "}}\n");
  }

  void assertStored(String lines) throws IOException {
    assertEquals(lines, openclaw.read(STORE));
  }

  /** A key with this beginning, the same end for all. */
  static String profile(String id, String begin, String provider) {
    return "\""
        + id
        + "\": {\"type\": \"api_key\", \"provider\": \""
        + provider
        + "\", \"key\": \""
        + begin
        + "0000000000000000000AAAABBBB\"}";
  }
}
