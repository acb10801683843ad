package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A schema of {@code docs/schemas}, to hold output against. */
public final class JsonSchema {
  private final Schema schema;

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  /** The schema in that file. */
  public static JsonSchema of(String file) {
    try {
      String text = Files.readString(Path.of("docs", "schemas", file));
      return new JsonSchema(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails with what the schema has against the document. */
  public void accepts(JsonNode document) {
    assertEquals(List.of(), schema.validate(document.toString(), InputFormat.JSON));
  }

  /** Whether the schema has nothing against the document. */
  public boolean allows(JsonNode document) {
    return schema.validate(document.toString(), InputFormat.JSON).isEmpty();
  }
}
