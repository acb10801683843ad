package ai.openclaw.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the secret in a text. */
class SecretTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hf_abc                     | hf_abc",
        "export HF_TOKEN=\"hf_abc\"; | hf_abc",
        "export token='hf_abc'      | hf_abc",
        "HF_TOKEN=hf_abc            | hf_abc",
        "HF_TOKEN = `hf_abc`        | HF_TOKEN = `hf_abc`",
        "\"hf_abc\"                 | hf_abc",
        "'hf_abc'                   | hf_abc",
        "c2VjcmV0a2V5MTIzNA==       | c2VjcmV0a2V5MTIzNA==",
        "SECRETKEY==                | SECRETKEY==",
        "SECRETKEY=                 | SECRETKEY=",
        "abc=def                    | abc=def",
        "HF_TOKEN=abc=              | abc=",
        "export KEY=c2VjcmV0==      | c2VjcmV0==",
      })
  void aPastedAssignmentIsUnwrappedAndAKeyIsNot(String pasted, String secret) {
    assertEquals(secret, Secret.pasted(pasted).reveal());
  }

  @Test
  void ofSeveralPastedLinesTheTokenIsTaken() {
    String token = "hf_" + "a1B2".repeat(9);

    assertEquals(token, Secret.pasted("# laptop\r\nexport HF_TOKEN=" + token + "\nls").reveal());
    assertEquals(
        token, Secret.pasted(token.substring(0, 20) + "\n" + token.substring(20)).reveal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c2VjcmV0a2V5MTIzNDU2Nzg5MA==",
        "export HF_TOKEN=hf_abc",
        "HF_TOKEN=hf_abc",
        "\"hf_abc\"",
        "abc=def;",
        "hf_abc\nEVIL=1",
      })
  void whatIsGivenIsTakenAsItStands(String given) {
    assertEquals(given, Secret.given(" \t" + given + "\r\n").reveal());
    assertEquals(given, Secret.given("\uFEFF " + given + "\r\n").reveal());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "`hf_abc`       | hf_abc",
        "\"hf_abc'       | \"hf_abc'",
        "'hf_abc        | 'hf_abc",
        "hf_abc'        | hf_abc'",
        "\"\"            | ~~",
        "\"              | \"",
        "x              | x",
        "' hf_abc '     | hf_abc",
        "export K='a' ; | a",
      })
  void quotesAreCutInPairs(String pasted, String secret) {
    assertEquals(secret, Secret.pasted(pasted).reveal());
  }

  @ParameterizedTest
  @CsvSource({
    "hf_abcdefghijklmno,  hf_…",
    "hf_abcdefghijklmnop, hf_abcd…mnop",
    "abcdefghijklmno,     …",
    "abcdefghijklmnop,    abcd…mnop",
    "'',                  …",
  })
  void aSecretPrintsAsItsMaskedForm(String value, String masked) {
    assertEquals(masked, Secret.of(value).masked());
    assertEquals(masked, Secret.of(value).toString());
  }

  @Test
  void secretsAreEqualByTheirValues() {
    assertEquals(Secret.of("one"), Secret.of("one"));
    assertEquals(Secret.of("one").hashCode(), Secret.of("one").hashCode());
    assertNotEquals(Secret.of("one"), Secret.of("two"));
    assertNotEquals(Secret.of("one"), "one");
    assertNotEquals(Secret.of("one").hashCode(), Secret.of("two").hashCode());
    assertTrue(Secret.pasted(" \n").isEmpty());
    assertFalse(Secret.of("one").isEmpty());
  }
}
