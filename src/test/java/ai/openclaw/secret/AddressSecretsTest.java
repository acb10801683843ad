package ai.openclaw.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody logs in with in an address is hidden. */
class AddressSecretsTest {
  private final Redactor redactor = new Redactor();

  @Test
  void aPasswordInAnAddressIsASecretEvenIfItIsAWord() {
    redactor.learnCredentials("http://ada:swordfish@proxy:3128");

    assertEquals("user ada, password …", redactor.redact("user ada, password swordfish"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://ada:s3cr3tpw@proxy:3128/, s3cr3tpw",
    "ada:s3cr3tpw@proxy:3128,         s3cr3tpw",
    "http://ada:s3cr3tpw,             s3cr3tpw",
    "http://ada:s3c/r3tpw@proxy:3128, s3c/r3tpw",
    "http://ada:s3c@r3tpw@proxy:3128, s3c@r3tpw",
    "http://ada:s3%40r3tpw@proxy,     s3@r3tpw",
    "http://ada:s3%40r3tpw@proxy,     s3%40r3tpw",
    "http://ada:100%sure@proxy,       100%sure",
    "socks5://:s3cr3tpw@[::1]:1080,   s3cr3tpw",
    "http://ada:s3cr3tpw@proxy:3128/, YWRhOnMzY3IzdHB3",
  })
  void thePasswordInAnAddressIsASecret(String address, String secret) {
    redactor.learnCredentials(address);

    assertFalse(redactor.redact("it says \"" + secret + "\"").contains(secret));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://router.huggingface.co/v1",
        "http://proxy.example.com:3128",
        "http://[2001:db8::abcdef]/",
        "unix:path=/run/user/1000/busbus",
        "ada@proxy.example.com",
        "file:///home/example/folder",
      })
  void anAddressWithoutAPasswordTeachesNothing(String address) {
    redactor.learnCredentials(address);

    assertEquals(address, redactor.redact(address));
  }

  @Test
  void whatAnAddressLogsInWithIsHiddenEvenIfNobodyKnewIt() {
    assertEquals(
        "cannot reach \"http://…@proxy:3128/\", nor https://…@b",
        redactor.redact("cannot reach \"http://ada:pw@proxy:3128/\", nor https://ada@b"));
    assertEquals("https://a.b/c@d", redactor.redact("https://a.b/c@d"));
  }
}
