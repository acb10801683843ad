package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.ServedBy;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link CachedModelsWriter} wrote, straight into records: ten thousand models in a
 * tenth of a second of a cold JVM. Anything unexpected is an IOException.
 */
final class CachedModelsReader {
  /** Raised whenever the places of the arrays change; other versions are thrown away. */
  static final int VERSION = 1;

  private final JsonParser json;

  private CachedModelsReader(JsonParser json) {
    this.json = json;
  }

  /** The list, or null when the file belongs to another key. */
  static @Nullable CachedModels read(byte[] file, CacheKey key) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(file)) {
      return new CachedModelsReader(json).list(key);
    }
  }

  private @Nullable CachedModels list(CacheKey key) throws IOException {
    expect(JsonToken.START_OBJECT);
    name("version");
    if (integer() != VERSION) {
      throw unexpected();
    }
    name("provider");
    String provider = string();
    name("baseUrl");
    if (!key.isOf(provider, string())) {
      return null;
    }
    name("fetchedAt");
    Instant fetchedAt = Instant.ofEpochMilli(integer());
    name("models");
    expect(JsonToken.START_ARRAY);
    List<OfferedModel> models = new ArrayList<>();
    while (more()) {
      models.add(model());
    }
    expect(JsonToken.END_OBJECT);
    return new CachedModels(fetchedAt, models);
  }

  private OfferedModel model() throws IOException {
    String id = string();
    String name = string();
    boolean reasoning = flag();
    List<Modality> input = input();
    int contextWindow = smallInteger();
    int maxTokens = smallInteger();
    Cost cost = cost();
    Long created = optionalLong();
    expect(JsonToken.START_ARRAY);
    List<ServedBy> servedBy = new ArrayList<>();
    while (more()) {
      servedBy.add(servedBy());
    }
    expect(JsonToken.END_ARRAY);
    return new OfferedModel(
        new ModelDefinition(id, name, reasoning, input, cost, contextWindow, maxTokens),
        created,
        servedBy);
  }

  private List<Modality> input() throws IOException {
    expect(JsonToken.START_ARRAY);
    List<Modality> input = new ArrayList<>(2);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Modality modality =
          json.hasToken(JsonToken.VALUE_STRING) ? Modality.of(json.getText()) : null;
      if (modality == null) {
        throw unexpected();
      }
      input.add(modality);
    }
    return input;
  }

  private Cost cost() throws IOException {
    expect(JsonToken.START_ARRAY);
    Cost cost = new Cost(number(), number(), number(), number());
    expect(JsonToken.END_ARRAY);
    return cost;
  }

  private ServedBy servedBy() throws IOException {
    ServedBy servedBy =
        new ServedBy(
            string(),
            flag(),
            optionalInteger(),
            optionalNumber(),
            optionalNumber(),
            optionalFlag(),
            optionalFlag(),
            optionalNumber(),
            optionalNumber());
    expect(JsonToken.END_ARRAY);
    return servedBy;
  }

  /** Whether another array begins, instead of the end of the one around it. */
  private boolean more() throws IOException {
    JsonToken token = json.nextToken();
    if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
      throw unexpected();
    }
    return token == JsonToken.START_ARRAY;
  }

  private void expect(JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw unexpected();
    }
  }

  private void name(String name) throws IOException {
    if (!name.equals(json.nextFieldName())) {
      throw unexpected();
    }
  }

  private String string() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return json.getText();
  }

  private long integer() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  private int smallInteger() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT);
    return json.getIntValue();
  }

  private double number() throws IOException {
    Double number = optionalNumber();
    if (number == null) {
      throw unexpected();
    }
    return number;
  }

  private boolean flag() throws IOException {
    Boolean flag = optionalFlag();
    if (flag == null) {
      throw unexpected();
    }
    return flag;
  }

  private @Nullable Long optionalLong() throws IOException {
    if (json.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return json.getLongValue();
    }
    throw unexpected();
  }

  private @Nullable Integer optionalInteger() throws IOException {
    if (json.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return json.getIntValue();
    }
    throw unexpected();
  }

  private @Nullable Double optionalNumber() throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return json.getDoubleValue();
    }
    throw unexpected();
  }

  private @Nullable Boolean optionalFlag() throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    throw unexpected();
  }

  private IOException unexpected() {
    return new IOException("unexpected " + json.currentToken());
  }
}
