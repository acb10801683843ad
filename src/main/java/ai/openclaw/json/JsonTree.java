package ai.openclaw.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads and writes strict JSON (RFC 8259) as databind's nodes, without an ObjectMapper. */
public final class JsonTree {
  private static final int DEEPEST = 500;

  /** Makes every node of this project. */
  public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /** The one value in {@code json}, UTF-8; of equal keys the last one counts. */
  public static JsonNode read(byte[] json) throws JsonSyntaxException {
    try (JsonParser parser = factory().createParser(json)) {
      return readWhole(parser);
    } catch (JsonProcessingException e) {
      throw syntax(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one value in {@code json}; of equal keys the last one counts. */
  public static JsonNode read(String json) throws JsonSyntaxException {
    try (JsonParser parser = factory().createParser(json)) {
      return readWhole(parser);
    } catch (JsonProcessingException e) {
      throw syntax(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value on one line. */
  public static String compact(JsonNode value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = factory().createGenerator(text)) {
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * The value as JavaScript's {@code JSON.stringify(value, null, 2)} lays it out, no last newline.
   */
  public static String pretty(JsonNode value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = factory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""));
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      generator.setPrettyPrinter(printer);
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Gives the object a member with these texts. */
  public static void putTexts(ObjectNode object, String name, List<String> texts) {
    ArrayNode array = object.putArray(name);
    for (int i = 0; i < texts.size(); i++) {
      array.add(texts.get(i));
    }
  }

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
        .build();
  }

  private static JsonNode readWhole(JsonParser parser) throws IOException, JsonSyntaxException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new JsonSyntaxException("nothing but blanks", 1, 1);
    }
    JsonNode value = readValue(parser, first);
    if (parser.nextToken() != null) {
      throw new JsonSyntaxException(
          "more text after the end of the value",
          parser.currentTokenLocation().getLineNr(),
          parser.currentTokenLocation().getColumnNr());
    }
    return value;
  }

  private static JsonNode readValue(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      ObjectNode object = NODES.objectNode();
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        object.set(key, readValue(parser, parser.nextToken()));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      ArrayNode array = NODES.arrayNode();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        array.add(readValue(parser, next));
      }
      return array;
    }
    return readScalar(parser, token);
  }

  private static JsonNode readScalar(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return NODES.textNode(parser.getText());
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return integer(parser);
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return NODES.numberNode(parser.getDoubleValue());
    }
    if (token == JsonToken.VALUE_NULL) {
      return NODES.nullNode();
    }
    return NODES.booleanNode(token == JsonToken.VALUE_TRUE);
  }

  private static JsonNode integer(JsonParser parser) throws IOException {
    JsonParser.NumberType type = parser.getNumberType();
    if (type == JsonParser.NumberType.INT) {
      return NODES.numberNode(parser.getIntValue());
    }
    if (type == JsonParser.NumberType.LONG) {
      return NODES.numberNode(parser.getLongValue());
    }
    return NODES.numberNode(parser.getBigIntegerValue());
  }

  private static void write(JsonNode value, JsonGenerator generator) throws IOException {
    if (value.isObject()) {
      generator.writeStartObject();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        generator.writeFieldName(member.getKey());
        write(member.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (value.isArray()) {
      generator.writeStartArray();
      for (int i = 0; i < value.size(); i++) {
        write(value.get(i), generator);
      }
      generator.writeEndArray();
    } else {
      writeScalar(value, generator);
    }
  }

  private static void writeScalar(JsonNode value, JsonGenerator generator) throws IOException {
    if (value.isTextual()) {
      generator.writeString(value.textValue());
    } else if (value.isIntegralNumber()) {
      generator.writeNumber(value.asText());
    } else if (value.isNumber()) {
      double number = value.doubleValue();
      if (number == Math.rint(number) && Math.abs(number) < 1e15) {
        generator.writeNumber((long) number);
      } else {
        generator.writeNumber(number);
      }
    } else if (value.isBoolean()) {
      generator.writeBoolean(value.booleanValue());
    } else {
      generator.writeNull();
    }
  }

  private static JsonSyntaxException syntax(JsonProcessingException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
    return new JsonSyntaxException("not valid JSON", line, column);
  }
}
