package ai.openclaw.huggingface;

import ai.openclaw.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The named tokens in {@code stored_tokens}, an INI file: a section for each, named like the token,
 * with the key {@code hf_token}.
 *
 * @param tokens by name, in the order of the file
 * @param oddLine the number of the first line that is none of an INI file, from 1; 0 for none
 */
record StoredTokens(Map<String, Secret> tokens, int oddLine) {

  static StoredTokens parse(String content) {
    Map<String, Secret> tokens = new LinkedHashMap<>();
    String section = null;
    int oddLine = 0;
    String[] lines = content.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].trim();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      int separator = separator(line);
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1).trim();
      } else if (section != null && separator > 0) {
        Secret token = tokenIn(line, separator);
        if (token != null) {
          tokens.put(section, token);
        }
      } else if (oddLine == 0) {
        oddLine = i + 1;
      }
    }
    return new StoredTokens(tokens, oddLine);
  }

  private static @Nullable Secret tokenIn(String line, int separator) {
    String key = line.substring(0, separator).trim().toLowerCase(Locale.ROOT);
    String value = line.substring(separator + 1).trim();
    return key.equals("hf_token") && !value.isEmpty() ? Secret.of(value) : null;
  }

  private static int separator(String line) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
  }
}
