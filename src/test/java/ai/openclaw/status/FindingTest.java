package ai.openclaw.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void theSchemaKnowsEveryKind() throws Exception {
    List<String> kinds = new ArrayList<>();
    for (Finding.Kind kind : Finding.Kind.values()) {
      kinds.add(kind.id());
    }
    JsonNode schema =
        JsonTree.read(Files.readString(Path.of("docs", "schemas", "models-status.json")));
    List<String> codes = new ArrayList<>();
    for (JsonNode code : schema.at("/$defs/warning/properties/code/enum")) {
      codes.add(code.asText());
    }

    assertEquals(kinds, codes);
  }
}
