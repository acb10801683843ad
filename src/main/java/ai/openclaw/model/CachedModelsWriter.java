package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.ServedBy;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a cached list: a head, then a model a line as an array of fixed places, which is read
 * twice as fast as objects with names.
 */
final class CachedModelsWriter {
  private final JsonGenerator json;

  private CachedModelsWriter(JsonGenerator json) {
    this.json = json;
  }

  static byte[] write(CacheKey key, CachedModels list) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      new CachedModelsWriter(json).list(key, list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void list(CacheKey key, CachedModels list) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", CachedModelsReader.VERSION);
    json.writeStringField("provider", key.provider());
    json.writeStringField("baseUrl", key.baseUrl());
    json.writeNumberField("fetchedAt", list.fetchedAt().toEpochMilli());
    json.writeArrayFieldStart("models");
    for (int i = 0; i < list.models().size(); i++) {
      json.writeRaw(i == 0 ? "\n" : "");
      model(list.models().get(i));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void model(OfferedModel model) throws IOException {
    ModelDefinition definition = model.definition();
    json.writeStartArray();
    json.writeString(definition.id());
    json.writeString(definition.name());
    json.writeBoolean(definition.reasoning());
    input(definition.input());
    json.writeNumber(definition.contextWindow());
    json.writeNumber(definition.maxTokens());
    cost(definition.cost());
    number(model.created());
    json.writeStartArray();
    for (int i = 0; i < model.servedBy().size(); i++) {
      servedBy(model.servedBy().get(i));
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  private void input(List<Modality> input) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < input.size(); i++) {
      json.writeString(input.get(i).id());
    }
    json.writeEndArray();
  }

  private void cost(Cost cost) throws IOException {
    json.writeStartArray();
    json.writeNumber(cost.input());
    json.writeNumber(cost.output());
    json.writeNumber(cost.cacheRead());
    json.writeNumber(cost.cacheWrite());
    json.writeEndArray();
  }

  private void servedBy(ServedBy served) throws IOException {
    json.writeStartArray();
    json.writeString(served.provider());
    json.writeBoolean(served.live());
    number(served.contextLength());
    number(served.inputPrice());
    number(served.outputPrice());
    flag(served.tools());
    flag(served.structuredOutput());
    number(served.throughput());
    number(served.firstTokenMillis());
    json.writeEndArray();
  }

  private void number(@Nullable Number value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Double) {
      json.writeNumber(value.doubleValue());
    } else {
      json.writeNumber(value.longValue());
    }
  }

  private void flag(@Nullable Boolean value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeBoolean(value);
    }
  }
}
