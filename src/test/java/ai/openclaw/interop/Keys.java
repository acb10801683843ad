package ai.openclaw.interop;

import ai.openclaw.auth.KeyPlaces;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of a row, each from another place; no two look alike when they are masked. */
final class Keys {
  static final String NEW = "hf_newAAAAABCDEFGHIJKLMNOPQRSTUVWXYZ1";
  static final String FORMER = "hf_formerAAABCDEFGHIJKLMNOPQRSTUVWX02";
  static final String STORED = "hf_storedAAABCDEFGHIJKLMNOPQRSTUVW003";
  static final String FILE = "hf_fileAAAAABCDEFGHIJKLMNOPQRSTUV0004";
  static final String VARIABLE = "hf_variableAABCDEFGHIJKLMNOPQRSTU00005";
  static final String DOTENV = "hf_dotenvAAABCDEFGHIJKLMNOPQRST000006";
  static final String CONFIG = "hf_configAAABCDEFGHIJKLMNOPQRS0000007";

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("Bearer " + NEW, "the new key");
    NAMES.put("Bearer " + FORMER, "the key of our former run");
    NAMES.put("Bearer " + STORED, "the stored key");
    NAMES.put("Bearer " + FILE, "the key of auth-profiles.json");
    NAMES.put("Bearer " + VARIABLE, "HF_TOKEN");
    NAMES.put("Bearer " + DOTENV, "the key of .env");
    NAMES.put("Bearer " + KeyPlaces.NO_KEY, "no key");
    NAMES.put("Bearer " + CONFIG, "the key of the config");
  }

  private Keys() {}

  /** Whose key this header has. */
  static String name(String authorization) {
    return NAMES.getOrDefault(authorization, "another key");
  }
}
