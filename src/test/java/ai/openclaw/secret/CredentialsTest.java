package ai.openclaw.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who logs in with an address. */
class CredentialsTest {
  @ParameterizedTest
  @CsvSource({
    "http://ada:pw@proxy:3128/,    ada, pw,      pw",
    "http://ada@proxy,             ada, '',      ''",
    "http://:pw@proxy,             '',  pw,      pw",
    "ada:pw@proxy:3128,            ada, pw,      pw",
    ":pw@proxy:3128,               '',  pw,      pw",
    "://ada:pw@proxy,              ada, pw,      pw",
    "://ada@proxy,                 ada, '',      ''",
    "://ada:secret,                ada, secret,  secret",
    "http://ada:secret/path,       ada, secret,  secret",
    "http://ada:s/cret@proxy/path, ada, s/cret,  s/cret",
    "http://ada:s@cret@proxy,      ada, s@cret,  s@cret",
    "http://a%40b:s%2Fcret@proxy,  a@b, s%2Fcret, s/cret",
    "http://ada:a+b@proxy,         ada, a+b,     a+b",
    "http://ada:100%sure@proxy,    ada, 100%sure, 100%sure",
    "http://[::1]:pw,              '[', ':1]:pw', ':1]:pw'",
    "http://ada:30x8,              ada, 30x8,    30x8",
  })
  void standBetweenTheSchemeAndTheLastAt(
      String address, String user, String written, String password) {
    Credentials found = Credentials.in(address);

    assertNotNull(found);
    assertEquals(user, found.user());
    assertEquals(written, found.written().reveal());
    assertEquals(password, found.password().reveal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "proxy",
        "proxy:3128",
        "ada@proxy",
        "@proxy:3128",
        "http://proxy",
        "http://proxy/a@b",
        "http://proxy:",
        "http://proxy:3090/",
        "http://[2001:db8::1]",
        "http://[2001:db8::1]:8080/",
        "http://@proxy:1",
        "http://@proxy:word",
        "http:///a@b",
      })
  void standInNoOtherAddress(String address) {
    assertNull(Credentials.in(address));
  }

  @Test
  void aHeaderCarriesBoth() {
    assertEquals("Basic YWRhOnMzY3IzdHB3", Credentials.of("ada:s3cr3tpw").basic().reveal());
  }
}
