package ai.openclaw.http;

import ai.openclaw.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class FakeTransportTest extends HttpTransportContract {
  private final FakeTransport fake = new FakeTransport();

  @Override
  HttpTransport transport() {
    return fake;
  }

  @Override
  String url(boolean other, String path) {
    return (other ? "https://other.example" : "https://router.example") + path;
  }

  @Override
  void answer(boolean other, String method, String path, HttpTransport.Reply reply) {
    fake.on(method, url(other, path), reply);
  }

  @Override
  void stallOn(String path) {
    fake.on(
        "GET", url(false, path), new HttpTransport.Reply(200, Map.of(), ""), Duration.ofDays(1));
  }

  @Override
  String deadUrl() {
    return "https://nobody.example/";
  }

  @Override
  List<Arrived> arrived(boolean other) {
    List<Arrived> result = new ArrayList<>();
    for (HttpRequest request : fake.requests()) {
      if (request.url().startsWith(url(other, "/"))) {
        Secret token = request.bearer();
        String json = request.json();
        result.add(
            new Arrived(
                request.method(),
                URI.create(request.url()).getPath(),
                token == null ? null : token.reveal(),
                json == null ? "" : json));
      }
    }
    return result;
  }
}
