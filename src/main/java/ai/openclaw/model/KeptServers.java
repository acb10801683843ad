package ai.openclaw.model;

import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who serves the models of a kept list; a part that cannot be read is as good as none. */
final class KeptServers implements Routing.Servers {
  private final byte[] file;
  private int start;
  private @Nullable List<List<ServedBy>> all;

  /** Looks at the end of the file only: nothing but a whole one ends like that. */
  KeptServers(byte[] file) throws IOException {
    int end = file.length - 1;
    if (end < 1 || file[end] != '}' || file[end - 1] != ']') {
      throw new IOException("cut short");
    }
    this.file = file;
  }

  void startAt(int offset) {
    start = offset;
  }

  @Override
  public synchronized List<ServedBy> of(int index) {
    if (all == null) {
      all = read();
    }
    return index < all.size() ? all.get(index) : List.of();
  }

  private List<List<ServedBy>> read() {
    List<List<ServedBy>> read = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file, start, file.length - start)) {
      ModelListFile.expect(json, JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_ARRAY) {
        read.add(servedBy(json));
      }
      return read;
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<ServedBy> servedBy(JsonParser json) throws IOException {
    List<ServedBy> servedBy = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      servedBy.add(
          new ServedBy(
              json.getText(),
              ModelListFile.small(json) == 1,
              ModelListFile.count(json),
              ModelListFile.part(json, ModelListFile.MILLIONTHS),
              ModelListFile.part(json, ModelListFile.MILLIONTHS),
              ModelListFile.flag(json),
              ModelListFile.flag(json),
              ModelListFile.part(json, ModelListFile.THOUSANDTHS),
              ModelListFile.part(json, ModelListFile.THOUSANDTHS)));
    }
    return servedBy;
  }

  static void write(JsonGenerator json, List<ServedBy> servedBy) throws IOException {
    json.writeStartArray();
    for (ServedBy one : servedBy) {
      json.writeString(one.provider());
      ModelListFile.numbers(
          json, ModelListFile.flag(one.live()), ModelListFile.whole(one.contextLength(), 1));
      ModelListFile.numbers(
          json, ModelListFile.usd(one.inputPrice()), ModelListFile.usd(one.outputPrice()));
      ModelListFile.numbers(
          json, ModelListFile.flag(one.tools()), ModelListFile.flag(one.structuredOutput()));
      ModelListFile.numbers(json, ModelListFile.whole(one.throughput(), ModelListFile.THOUSANDTHS));
      ModelListFile.numbers(
          json, ModelListFile.whole(one.firstTokenMillis(), ModelListFile.THOUSANDTHS));
    }
    json.writeEndArray();
  }
}
