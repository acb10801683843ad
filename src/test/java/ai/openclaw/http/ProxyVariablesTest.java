package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy the variables name, and for which hosts. */
final class ProxyVariablesTest extends ServerScene {
  @Test
  void aVariableThatNamesNoProxyIsAnErrorWithoutThePassword() {
    HttpTransport transport = transport(Map.of("HTTPS_PROXY", "https://user:hidden@proxy:443"));
    HttpRequest request = HttpRequest.get("https://models.example/", null, LONG);
    Failure failure = assertThrows(Failure.class, () -> transport.send(request));
    assertEquals(ExitCode.USAGE, failure.code());
    assertEquals(
        "HTTPS_PROXY does not name a usable proxy: a proxy is reached by http:// or socks5://",
        failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "proxy, HTTP, proxy, 80",
    "proxy:3128, HTTP, proxy, 3128",
    "http://proxy:3128/, HTTP, proxy, 3128",
    "HTTP://10.0.0.1:3128, HTTP, 10.0.0.1, 3128",
    "http://[::1]:3128, HTTP, ::1, 3128",
    "socks5://proxy, SOCKS, proxy, 1080",
    "socks5h://proxy:9050, SOCKS, proxy, 9050",
  })
  void readsTheUsualForms(String text, Proxy.Type type, String host, int port) {
    assertEquals(new ProxyServer("X", type, host, port, null), ProxyServer.parse("X", text));
  }

  @ParameterizedTest
  @CsvSource({
    "user@proxy, 'user:'",
    "a%20b:c@proxy, a b:c",
    "a+b:c@proxy, a+b:c",
    "user:100%@proxy, user:100%",
    "user:a/b:c@d@proxy, user:a/b:c@d",
  })
  void readsPasswordsAsPeopleWriteThem(String text, String pair) {
    Secret authorization = ProxyServer.parse("X", text).authorization();
    assertNotNull(authorization);
    String encoded = authorization.reveal().substring("Basic ".length());
    assertEquals(pair, new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://proxy",
        "http://",
        "http://:80",
        "proxy:",
        "proxy:x",
        "proxy:0",
        "proxy:70000",
        "socks5://a:b@proxy",
        "socks4://proxy",
        "pro xy:3128",
        "http://pro\u00a0xy",
        "http://a<b>",
        "http://\u0000:1",
        "http://[::1",
        "http://a..b:3128",
        "http://[fe80::1%25eth0]:3128"
      })
  void refusesWhatIsNoProxy(String text) {
    assertThrows(IllegalArgumentException.class, () -> ProxyServer.parse("X", text));
  }

  @ParameterizedTest
  @CsvSource({
    "'', models.example, true",
    "*, models.example, false",
    "models.example, models.example, false",
    "example, models.example, false",
    ".example, models.example, false",
    "*.example, models.example, false",
    "MODELS.EXAMPLE, models.example, false",
    "dels.example, models.example, true",
    "models.example:443, models.example, false",
    "models.example:8443, models.example, true",
    "'one, two ,models.example', models.example, false",
    "'one two models.example', models.example, false",
    "10.0.0.0/8, 10.1.2.3, false",
    "10.0.0.0/8, 11.1.2.3, true",
    "10.1.2.0/23, 10.1.3.3, false",
    "10.1.2.0/x, 10.1.2.3, true",
    "10.1.2.0/-1, 10.1.2.3, true",
    "10.0.0.0/8, ten.example, true",
    "'fd00::/8', 'fd00::1', false",
    "'fd00::1', 'fd00::1', false",
    "'[fd00::1]:443', 'fd00::1', false",
    "cafe, cafe, false",
    "nothing, localhost, false",
    "nothing, 127.0.0.1, false",
  })
  void noProxyNamesTheExceptions(String list, String host, boolean through) {
    Environment environment = environment(Map.of("https_proxy", "proxy:1", "NO_PROXY", list));
    assertEquals(through, new Proxies(environment).forHost(true, host, 443) != null);
  }

  @Test
  void theVariableOfTheSchemeComesFirstAndLowerCaseBeforeUpper() {
    Proxies proxies =
        new Proxies(
            environment(
                Map.of(
                    "https_proxy",
                    "lower",
                    "HTTPS_PROXY",
                    "upper",
                    "ALL_PROXY",
                    "all",
                    "no_proxy",
                    "direct.example",
                    "NO_PROXY",
                    "unread.example")));
    assertEquals("lower", host(proxies.forHost(true, "a.example", 443)));
    assertEquals("all", host(proxies.forHost(false, "a.example", 80)));
    assertNull(proxies.forHost(true, "direct.example", 443));
    assertEquals("lower", host(proxies.forHost(true, "unread.example", 443)));
  }

  private static @Nullable String host(@Nullable ProxyServer server) {
    return server == null ? null : server.host();
  }
}
