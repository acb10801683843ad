package ai.openclaw.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The warnings in the JSON of {@code models status} and {@code models auth list}, but for those
 * about modes: files of tests are open.
 */
final class Warnings {
  private Warnings() {}

  static List<String> codes(JsonNode json) {
    return all(json, "code");
  }

  static String message(JsonNode json, int index) {
    return all(json, "message").get(index);
  }

  private static List<String> all(JsonNode json, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode warning : json.path("warnings")) {
      if (!warning.path("code").asText().equals("file-open")) {
        texts.add(warning.path(field).asText());
      }
    }
    return texts;
  }
}
