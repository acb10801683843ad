package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxyTest extends ServerScene {
  private static final String USER_AND_PASSWORD = "Basic dXNlcjpwQHNz"; // user:p@ss

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A=b | no proxy is set; if you are behind one: export HTTPS_PROXY=http://<host>:<port>
          https_proxy=http://u:p@box:3128 | https_proxy sends requests through box:3128
          HTTPS_PROXY=box:3128 NO_PROXY=hub.example | NO_PROXY keeps hub.example off the proxy
          HTTPS_PROXY=ftp://box | HTTPS_PROXY does not name a usable proxy: a proxy is reached by http:// or socks5://
          """)
  void whoeverReachesNobodyIsToldWhichVariablesCount(String variables, String hint) {
    Map<String, String> environment = new HashMap<>();
    for (String each : variables.split(" ", -1)) {
      environment.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    Path nowhere = Path.of("");
    Proxies proxies =
        new Proxies(new Environment(environment, nowhere, nowhere, OperatingSystem.LINUX));

    assertEquals(hint, proxies.hint("hub.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
  void plainHttpGoesThroughTheProxyWithItsPassword(String variable) throws Exception {
    server.enqueue(new MockResponse.Builder().body("{}").build());
    HttpTransport transport = transport(Map.of(variable, "http://user:p@ss@" + address() + "/"));
    transport.send(HttpRequest.get("http://models.example/v1/models", null, LONG));
    RecordedRequest request = server.takeRequest();
    assertEquals("GET http://models.example/v1/models HTTP/1.1", request.getRequestLine());
    assertEquals(USER_AND_PASSWORD, request.getHeaders().get("Proxy-Authorization"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
  void httpsGoesThroughATunnelThatHidesTheToken(String variable) throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("models.example").build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.enqueue(new MockResponse.Builder().inTunnel().build());
    server.enqueue(new MockResponse.Builder().body("{}").build());
    Path authority = Files.writeString(folder.resolve("ca.pem"), certificate.certificatePem());
    HttpTransport transport =
        transport(
            Map.of(
                variable,
                "http://user:p%40ss@" + address(),
                "SSL_CERT_FILE",
                authority.toString()));
    Secret token = Secret.of("hf_tunnel000000000000000000000000");
    transport.send(HttpRequest.get("https://models.example/v1/models", token, LONG));
    RecordedRequest connect = server.takeRequest();
    assertEquals("CONNECT models.example:443 HTTP/1.1", connect.getRequestLine());
    assertEquals(USER_AND_PASSWORD, connect.getHeaders().get("Proxy-Authorization"));
    assertNull(connect.getHeaders().get("Authorization"));
    RecordedRequest inside = server.takeRequest();
    assertEquals("Bearer " + token.reveal(), inside.getHeaders().get("Authorization"));
    assertNull(inside.getHeaders().get("Proxy-Authorization"));
  }

  @Test
  void tokenThatGoesUnencryptedIsForItsServerOnly() {
    HttpTransport transport = transport(Map.of("http_proxy", "http://" + address()));
    Secret token = Secret.of("hf_direct000000000000000000000000");
    HttpRequest request = HttpRequest.get("http://llm.invalid/v1/models", token, LONG);
    assertThrows(HttpTransport.NoAnswer.class, () -> transport.send(request.overPlainHttp()));
    assertEquals(0, server.getRequestCount());
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 502})
  void aProxyThatRefusesIsNamed(int status) {
    server.enqueue(new MockResponse.Builder().code(status).build());
    HttpTransport transport = transport(Map.of("https_proxy", "user:old@" + address()));
    HttpRequest request = HttpRequest.get("https://models.example/", null, LONG);
    HttpTransport.NoAnswer failure =
        assertThrows(HttpTransport.NoAnswer.class, () -> transport.send(request));
    assertEquals(HttpTransport.NoAnswer.Kind.NO_CONNECTION, failure.kind());
    assertEquals("the proxy " + address() + " does not let the request pass", failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aProxyThatWantsToKnowWhoAsksIsAnsweredInWords(String scheme) {
    server.enqueue(wantsALogin());
    HttpTransport transport = transport(Map.of(scheme + "_proxy", address()));
    HttpRequest request = HttpRequest.get(scheme + "://models.example/", null, LONG);
    HttpTransport.NoAnswer failure =
        assertThrows(HttpTransport.NoAnswer.class, () -> transport.send(request));
    assertEquals(
        "the proxy "
            + address()
            + " needs a user and a password: put them into "
            + scheme
            + "_proxy, http://<user>:<password>@"
            + address(),
        failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aWrongPasswordOfTheProxyIsSaidAndNotShown(String scheme) {
    server.enqueue(wantsALogin());
    server.enqueue(wantsALogin());
    HttpTransport transport = transport(Map.of("ALL_PROXY", "http://ada:s3cr3tpw@" + address()));
    HttpRequest request = HttpRequest.get(scheme + "://models.example/", null, LONG);
    HttpTransport.NoAnswer failure =
        assertThrows(HttpTransport.NoAnswer.class, () -> transport.send(request));
    assertEquals(
        "the proxy "
            + address()
            + " does not accept the user and password in ALL_PROXY, http://<user>:<password>@"
            + address(),
        failure.getMessage());
  }

  private static MockResponse wantsALogin() {
    return new MockResponse.Builder()
        .code(407)
        .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
        .build();
  }

  @Test
  void aProxyThatIsNotThereIsNamed() {
    String address = address();
    server.close();
    HttpTransport transport = transport(Map.of("https_proxy", "http://user:pw@" + address));
    HttpRequest request = HttpRequest.get("https://models.example/", null, LONG);
    HttpTransport.NoAnswer failure =
        assertThrows(HttpTransport.NoAnswer.class, () -> transport.send(request));
    assertEquals("cannot connect to the proxy " + address, failure.getMessage());
  }

  private String address() {
    return "localhost:" + server.getPort();
  }
}
