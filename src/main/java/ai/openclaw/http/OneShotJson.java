package ai.openclaw.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;

/** A body that OkHttp must not send a second time, whatever goes wrong: a POST may cost money. */
final class OneShotJson extends RequestBody {
  private static final MediaType TYPE = MediaType.get("application/json");

  private final ByteString json;

  OneShotJson(String json) {
    this.json = ByteString.encodeUtf8(json);
  }

  @Override
  public MediaType contentType() {
    return TYPE;
  }

  @Override
  public long contentLength() {
    return json.size();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(json);
  }

  @Override
  public boolean isOneShot() {
    return true;
  }
}
