package ai.openclaw.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schemas of what {@code models status} and {@code models auth list} print. */
class StatusSchemasTest {
  @Test
  void theSchemaKnowsEveryKind() throws Exception {
    List<String> kinds = new ArrayList<>();
    for (Finding.Kind kind : Finding.Kind.values()) {
      kinds.add(kind.id());
    }
    List<String> codes = new ArrayList<>();
    for (JsonNode code : schema("models-status.json").at("/$defs/warning/properties/code/enum")) {
      codes.add(code.asText());
    }

    assertEquals(kinds, codes);
  }

  @Test
  void bothDescribeKeysInTheSameWords() throws Exception {
    assertEquals(
        schema("models-auth-list.json").path("$defs"), schema("models-status.json").path("$defs"));
  }

  private static JsonNode schema(String file) throws IOException, JsonSyntaxException {
    return JsonTree.read(Files.readString(Path.of("docs", "schemas", file)));
  }
}
