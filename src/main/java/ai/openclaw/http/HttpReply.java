package ai.openclaw.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered, whatever its status.
 *
 * @param status 200 to 599
 * @param headers the first value of each, names in lower case
 * @param body the whole body, unpacked and read as UTF-8
 */
public record HttpReply(int status, Map<String, String> headers, String body) {

  /** The header's first value, or null. */
  public @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }
}
