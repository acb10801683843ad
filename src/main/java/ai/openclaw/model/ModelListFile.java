package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Routing;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept list as a file: a head, an array of fixed places for each model with its usual route, and
 * behind all of them who serves each, which is read only when somebody asks. Every number is whole:
 * millionths of a dollar, thousandths of a speed, and −1 for what is not known.
 */
final class ModelListFile {
  /** Raised whenever the places or the meaning of the arrays change; others are not read. */
  static final int VERSION = 3;

  private static final JsonFactory JSON = new JsonFactory();
  private static final Modality[] MODALITIES = Modality.values();
  static final double MILLIONTHS = 1_000_000;
  static final double THOUSANDTHS = 1_000;
  private static final long NOT_KNOWN = -1;

  private ModelListFile() {}

  static byte[] write(ModelCache.Key key, Instant fetchedAt, List<OfferedModel> models) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("provider", key.provider());
      json.writeStringField("baseUrl", key.baseUrl());
      json.writeNumberField("fetchedAt", fetchedAt.toEpochMilli());
      json.writeArrayFieldStart("models");
      for (int i = 0; i < models.size(); i++) {
        json.writeRaw('\n');
        write(json, models.get(i));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("servers");
      for (int i = 0; i < models.size(); i++) {
        json.writeRaw('\n');
        KeptServers.write(json, models.get(i).servedBy());
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** When the list was fetched; null when the file belongs to another key. */
  static @Nullable Instant fetchedAt(InputStream file, ModelCache.Key key) throws IOException {
    try (JsonParser json = JSON.createParser(file)) {
      return head(json, key);
    }
  }

  /** The list; null when the file belongs to another key. */
  static @Nullable ModelList read(byte[] file, ModelCache.Key key) throws IOException {
    try (JsonParser json = JSON.createParser(file)) {
      Instant fetchedAt = head(json, key);
      if (fetchedAt == null) {
        return null;
      }
      KeptServers servers = new KeptServers(file);
      List<OfferedModel> models = new ArrayList<>();
      name(json, "models");
      expect(json, JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_ARRAY) {
        models.add(model(json, servers, models.size()));
      }
      name(json, "servers");
      expect(json, JsonToken.START_ARRAY);
      servers.startAt((int) json.currentTokenLocation().getByteOffset());
      return ModelList.kept(models, fetchedAt);
    }
  }

  private static void write(JsonGenerator json, OfferedModel model) throws IOException {
    ModelDefinition definition = model.definition();
    Cost cost = definition.cost();
    Routing.Facts route = model.routing().facts("");
    int able = definition.reasoning() ? 1 : 0;
    for (int i = 0; i < MODALITIES.length; i++) {
      able |= definition.input().contains(MODALITIES[i]) ? 2 << i : 0;
    }
    json.writeStartArray();
    json.writeString(definition.id());
    json.writeString(definition.name());
    numbers(json, able, definition.contextWindow(), definition.maxTokens());
    numbers(json, usd(cost.input()), usd(cost.output()));
    numbers(json, usd(cost.cacheRead()), usd(cost.cacheWrite()));
    numbers(json, model.created() == null ? NOT_KNOWN : model.created());
    numbers(json, flag(route.open()), whole(route.contextWindow(), 1));
    Cost price = route.price();
    numbers(json, usd(price == null ? null : price.input()));
    numbers(json, usd(price == null ? null : price.output()));
    numbers(json, flag(route.tools()), whole(route.throughput(), THOUSANDTHS));
    json.writeEndArray();
  }

  static void numbers(JsonGenerator json, long... numbers) throws IOException {
    for (long number : numbers) {
      json.writeNumber(number);
    }
  }

  static long usd(@Nullable Double price) {
    return whole(price, MILLIONTHS);
  }

  static long whole(@Nullable Number value, double parts) {
    return value == null ? NOT_KNOWN : Math.round(value.doubleValue() * parts);
  }

  static long flag(@Nullable Boolean value) {
    return value == null ? NOT_KNOWN : value ? 1 : 0;
  }

  private static @Nullable Instant head(JsonParser json, ModelCache.Key key) throws IOException {
    expect(json, JsonToken.START_OBJECT);
    name(json, "version");
    if (number(json) != VERSION) {
      throw unexpected(json);
    }
    name(json, "provider");
    String provider = string(json);
    name(json, "baseUrl");
    boolean same = key.isOf(provider, string(json));
    name(json, "fetchedAt");
    Instant fetchedAt = Instant.ofEpochMilli(number(json));
    return same ? fetchedAt : null;
  }

  private static OfferedModel model(JsonParser json, KeptServers servers, int index)
      throws IOException {
    String id = string(json);
    String name = string(json);
    int able = small(json);
    int contextWindow = small(json);
    int maxTokens = small(json);
    double input = number(json) / MILLIONTHS;
    double output = number(json) / MILLIONTHS;
    Cost cost = new Cost(input, output, number(json) / MILLIONTHS, number(json) / MILLIONTHS);
    long created = number(json);
    Routing.Facts usual =
        new Routing.Facts(
            flag(json), count(json), price(json), flag(json), part(json, THOUSANDTHS));
    expect(json, JsonToken.END_ARRAY);
    return new OfferedModel(
        new ModelDefinition(id, name, (able & 1) == 1, input(able), cost, contextWindow, maxTokens),
        created == NOT_KNOWN ? null : created,
        Routing.kept(usual, servers, index));
  }

  private static List<Modality> input(int able) {
    List<Modality> input = new ArrayList<>(2);
    for (int i = 0; i < MODALITIES.length; i++) {
      if ((able & 2 << i) != 0) {
        input.add(MODALITIES[i]);
      }
    }
    return input;
  }

  private static @Nullable Cost price(JsonParser json) throws IOException {
    Double input = part(json, MILLIONTHS);
    Double output = part(json, MILLIONTHS);
    return input == null || output == null ? null : Cost.of(input, output);
  }

  static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw unexpected(json);
    }
  }

  private static void name(JsonParser json, String name) throws IOException {
    if (!name.equals(json.nextFieldName())) {
      throw unexpected(json);
    }
  }

  private static String string(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static long number(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  static int small(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_NUMBER_INT);
    return json.getIntValue();
  }

  static @Nullable Integer count(JsonParser json) throws IOException {
    int number = small(json);
    return number == NOT_KNOWN ? null : number;
  }

  static @Nullable Double part(JsonParser json, double parts) throws IOException {
    long number = number(json);
    return number == NOT_KNOWN ? null : number / parts;
  }

  static @Nullable Boolean flag(JsonParser json) throws IOException {
    int number = small(json);
    return number == NOT_KNOWN ? null : number == 1;
  }

  private static IOException unexpected(JsonParser json) {
    return new IOException("unexpected " + json.currentToken());
  }
}
