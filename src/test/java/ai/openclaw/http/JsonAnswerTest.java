package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonAnswerTest {
  private static final String URL = "https://router.example/v1/models";

  @Test
  void givesTheJson() {
    JsonAnswer answer = answer(200, "application/json", "{\"a\":1}");
    assertNull(answer.trouble());
    JsonNode json = answer.json();
    assertNotNull(json);
    assertEquals(1, json.path("a").intValue());
  }

  @Test
  void aByteOrderMarkIsNoTrouble() {
    assertNull(answer(200, "application/json", "\uFEFF{\"a\":1}").trouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html        | <html>     | router.example answered with a web page, not JSON",
        "200 | text/plain       | '  <!doc>' | router.example answered with a web page, not JSON",
        "200 | application/json | '{\"a\":'  | router.example answered with broken JSON",
        "200 | application/json | ''         | router.example answered with nothing",
        "503 | application/json | '{}'       | router.example answered 503",
        "502 | text/html        | <html>     | router.example answered 502",
        "302 | text/plain       | ''         | router.example answered 302",
      })
  void namesTheTrouble(int status, String type, String body, String trouble) {
    assertEquals(trouble, answer(status, type, body).trouble());
  }

  @Test
  void keepsTheJsonOfAnError() {
    JsonAnswer answer = answer(400, "application/json", "{\"error\":\"no\"}");
    JsonNode json = answer.json();
    assertNotNull(json);
    assertEquals("no", json.path("error").textValue());
    assertEquals(400, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "\n <p>"})
  void tellsAWebPageFromAnAnswerOfTheApi(String body) {
    assertTrue(answer(403, "text/plain", body).isWebPage());
    assertFalse(answer(403, "text/plain", "no").isWebPage());
    assertFalse(answer(403, "text/html", "{\"error\":\"no\"}").isWebPage());
  }

  @Test
  void onlyTheApiItselfRefusesAToken() {
    assertTrue(answer(401, "application/json", "{}").isUnauthorized());
    assertTrue(answer(403, "text/plain", "no").isForbidden());
    assertFalse(answer(401, "text/html", "<html>").isUnauthorized());
    assertFalse(answer(403, "text/html", "<html>").isForbidden());
    assertFalse(answer(403, "application/json", "{}").isUnauthorized());
    assertFalse(answer(401, "application/json", "{}").isForbidden());
  }

  @Test
  void aHostThatDidNotSeeTheTokenDoesNotRefuseIt() {
    JsonAnswer answer =
        JsonAnswer.to(
            HttpRequest.get(URL, null, Duration.ofSeconds(1)),
            (request, lines) -> new HttpTransport.Reply(401, Map.of(), "{}", true));
    assertFalse(answer.isUnauthorized());
    assertEquals("router.example redirected to another host, which answered 401", answer.trouble());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no url at all", "https:///x", ""})
  void aHostWithoutANameIsTheServer(String url) {
    JsonAnswer answer =
        JsonAnswer.to(
            HttpRequest.get(url, null, Duration.ofSeconds(1)),
            (request, lines) -> new HttpTransport.Reply(500, Map.of(), ""));
    assertEquals("the server answered 500", answer.trouble());
  }

  @Test
  void noAnswerIsTroubleToo() {
    JsonAnswer answer =
        JsonAnswer.to(HttpRequest.get(URL, null, Duration.ofSeconds(1)), new FakeTransport());
    assertEquals("no network", answer.trouble());
    assertEquals(0, answer.status());
    assertNull(answer.reply());
    assertFalse(answer.isWebPage());
  }

  private static JsonAnswer answer(int status, String type, String body) {
    HttpTransport.Reply reply = new HttpTransport.Reply(status, Map.of("content-type", type), body);
    return JsonAnswer.to(
        HttpRequest.get(URL, null, Duration.ofSeconds(1)),
        new FakeTransport().on("GET", URL, reply));
  }
}
