package ai.openclaw.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address of an API, and which of them are near. */
class BaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://Example.COM/v1,     example.com",
    "http://my_service:4000/v1,  my_service",
    "http://gpu-box.local./v1,   gpu-box.local",
    "https://bücher.example:8443, xn--bcher-kva.example",
    "http://[::1]:8080/v1,       [::1]",
    "https://a.b:/v1,            a.b",
    "https://a.b:65535/v1,       a.b",
  })
  void theHostIsInLowerCaseAndAscii(String address, String host) {
    BaseUrl url = BaseUrl.parse(address);

    assertNotNull(url);
    assertEquals(host, url.host());
    assertEquals(address, url.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.example:0/v1",
        "https://x.example:65536/v1",
        "https://x.example:99999999999/v1",
        "http://[::1]:99999/v1",
        "https://x.example:1e3/v1",
        "https://x..example/v1",
        "https://-x/v1",
        "https://a234567890123456789012345678901234567890123456789012345678901234.example/v1",
        "https://*/v1",
        "https://./v1",
        "https:///v1",
        "https://1.2.3.4.5/v1",
        "https://1.2.3/v1",
        "https://0x8080808/v1",
        "https://134744072/v1",
        "https://a b/v1",
        "http://[fe80::1%25eth0]/v1",
        "https://x.example/%zz",
        "ftp://x.example/v1",
        "x.example/v1",
      })
  void whatLeadsNowhereIsNoAddress(String address) {
    assertNull(BaseUrl.parse(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://litellm:4000",
        "http://my_service:4000",
        "http://GPU-box.local./v1",
        "http://host.docker.internal",
        "http://localhost./v1",
        "http://llm.localhost",
        "http://nas.lan",
        "http://box.home.arpa",
        "http://0.0.0.0:8000",
        "http://10.255.0.1",
        "http://172.31.255.1",
        "http://192.168.0.1",
        "http://100.64.0.1",
        "http://100.127.255.1",
        "http://169.254.1.1",
        "http://[::]:8000",
        "http://[fd00::1]",
        "http://[fe80::1]",
      })
  void aHostThatTheInternetDoesNotReachIsNear(String address) {
    BaseUrl url = BaseUrl.parse(address);

    assertNotNull(url);
    assertTrue(url.isPrivate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://8.8.8.8",
        "http://172.32.0.1",
        "http://172.15.0.1",
        "http://100.63.0.1",
        "http://100.128.0.1",
        "http://192.169.0.1",
        "http://10.0.0.1.example.com",
        "http://local.example.com",
        "http://x.local.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://[2001:db8::1]",
        "http://[fd::1]",
        "http://[::ffff:8.8.8.8]",
      })
  void aHostOfTheInternetIsNot(String address) {
    BaseUrl url = BaseUrl.parse(address);

    assertNotNull(url);
    assertFalse(url.isPrivate());
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:1, true",
    "http://[::1]:1, true",
    "http://[::ffff:127.0.0.1]:1, true",
    "http://[::FFFF:127.9.0.1]:1, true",
    "http://[::ffff:7f00:1]:1, true",
    "http://[::ffff:8.8.8.8]:1, false",
    "http://[::ffff:808:808]:1, false",
    "http://[::ffff:7f0:1]:1, false",
    "http://[::7f00:1]:1, false",
  })
  void thisMachineIsKnownByEachOfItsAddresses(String address, boolean loopback) {
    BaseUrl url = BaseUrl.parse(address);

    assertNotNull(url);
    assertEquals(loopback, url.isLoopback());
  }
}
