package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.ForeignFile;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key can look like, and what only looks like one. */
class KeyFormTest {
  private static final String TOKEN = "hf_form0000000000000000000000000000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$HF_TOKEN",
        "${HF_TOKEN}",
        "${HF_TOKEN:-none}",
        "%HF_TOKEN%",
        "!HF_TOKEN!",
        "$env:HF_TOKEN",
        "$Env:HF_TOKEN",
        "${{ secrets.HF_TOKEN }}",
        "{{ secrets.HF_TOKEN }}",
        "$(cat token.txt)",
        "Bearer $HF_TOKEN",
        "hf_${SUFFIX}",
        "${HF_TOKEN",
        "$$HF_TOKEN",
        "$1",
        "#{hf_token}",
        "$[HF_TOKEN]",
        "@@HF_TOKEN@@",
      })
  void aVariableThatWasNotExpandedIsCalledSoEverywhere(String text) {
    for (Provider provider : Providers.ALL) {
      assertEquals(
          "is the name of a variable that was not expanded, not a key", complaint(text, provider));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hf_good\u001b[31mSECRET | has a character that cannot be sent (number 8)",
        "hf_\u00fc              | has a character that cannot be sent (number 4)",
        "hf_a\u200bb            | has a character that cannot be sent (number 5)",
        "hf_a\tb                | has a character that cannot be sent (number 5)",
        "hf_a\u2026b            | has a character that cannot be sent (number 5)",
        "`hf_a\nEVIL=1`         | is more than one line",
        "`hf_a\rEVIL=1`         | is more than one line",
      })
  void whatNoHeaderCarriesIsAKeyNowhere(String text, String complaint) {
    for (Provider provider : Providers.ALL) {
      assertEquals(complaint, complaint(text, provider));
    }
  }

  @Test
  void whatIsShorterThanFourCharactersIsAWord() {
    assertEquals("is a placeholder, not a key", complaint("abc", provider("huggingface")));
    assertNull(complaint("abcd", provider("huggingface")));
  }

  @Test
  void aNovelIsNoKey() {
    assertNull(complaint("a".repeat(16 * 1024), provider("custom")));
    assertEquals("is too long for a key", complaint("a".repeat(16 * 1024 + 1), provider("custom")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"hf_abc\"       | has quotes around it",
        "'hf_abc'         | has quotes around it",
        "`hf_abc`         | has quotes around it",
        "HF_TOKEN=hf_abc  | is an assignment, and the key is only what stands behind the =",
        "hf_abc def       | is more than a key: there are blanks in it",
        "undefined        | is a placeholder, not a key",
        "no               | is a placeholder, not a key",
        "HF_TOKEN         | is the name of a variable, not a key",
        "__HF_TOKEN__     | is the name of a variable, not a key",
        "/run/secrets/hf  | is a path, not a key; --api-key-file reads a file",
        "./token          | is a path, not a key; --api-key-file reads a file",
        "../token         | is a path, not a key; --api-key-file reads a file",
        "file:///token    | is a path, not a key; --api-key-file reads a file",
        "@token.txt       | has a character that no key has (number 1)",
        "https://hf.co/x  | has a character that no key has (number 6)",
        "op://vault/hf    | has a character that no key has (number 3)",
        "hf_abc;          | has a character that no key has (number 7)",
        "hf_abc,          | has a character that no key has (number 7)",
        "hf_abc\\n         | has a character that no key has (number 7)",
        "(hf_abc)         | has a character that no key has (number 1)",
        "hf_abc=def       | is an assignment, and the key is only what stands behind the =",
      })
  void theComplaintSaysWhatItIsInstead(String text, String complaint) {
    assertEquals(complaint, complaint(text, provider("huggingface")));
  }

  @Test
  void textOfAnEncodingThatNobodyCanKnowIsSaidToBeThat() {
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      for (String mark : List.of("", "\uFEFF")) {
        byte[] content = (mark + TOKEN + "\r\n").getBytes(Charset.forName(charset));
        String text = Secret.given(ForeignFile.text(content)).reveal();
        boolean read = text.equals(TOKEN);
        assertEquals(!mark.isEmpty() && charset.startsWith("UTF-16"), read, charset);
        assertEquals(
            read ? null : "has NUL bytes in it; it must be UTF-8 text",
            complaint(text, provider("huggingface")),
            charset);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "undefined",
        "NULL",
        "None",
        "***",
        "hf_***",
        "hf_abc...",
        "...",
        "---",
        "xxxxxxxx",
        "hf_xxxxxxxxxxxx",
        "<token>",
        "<your-key>",
        "[REDACTED]",
        "{}",
        "changeme",
        "hf_",
        "hf_ x",
        "openclaw onboard --huggingface-api-key x",
        "hf_abc def",
        "\"hf_abc\"",
        "'hf_abc'",
        "HF_TOKEN=hf_abc",
        "export HF_TOKEN=hf_abc",
        "set HF_TOKEN=hf_abc",
        "Bearer undefined",
        "Bearer",
        "Authorization: Bearer",
      })
  void whatNoProviderIssuesIsNoKeyOfOne(String text) {
    for (Provider provider : Providers.ALL) {
      if (!provider.isCustom()) {
        assertNotNull(complaint(text, provider), provider.id());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOKEN,
        "hf_oauth_eyJ.a-b_c.d",
        "c2VjcmV0a2V5MTIzNDU2Nzg5MA==",
        "SECRETKEY=",
        "sk-proj-a_b-c",
        "eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl",
        "Bearer " + TOKEN,
        "0123456789abcdef",
      })
  void whatProvidersIssueIsAKey(String text) {
    for (Provider provider : Providers.ALL) {
      assertNull(complaint(text, provider), provider.id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMPTY", "none", "ollama", "null", "x", "sk-no-key-required", "a=b"})
  void anEndpointOfOnesOwnTakesAnyWord(String text) {
    assertNull(complaint(text, provider("custom")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer ", "bearer   ", "Authorization: Bearer ", "authorization:BEARER "})
  void bearerIsNoPartOfAKeyThatHasAForm(String before) {
    KeyReference variable = KeyReference.toVariable("HF_TOKEN");
    KeySource source = new KeySource(KeySource.Kind.ENVIRONMENT, "HF_TOKEN");
    KeyPlace found = KeyPlace.of(Secret.of(before + TOKEN), source, variable);

    KeyPlace usable = KeyForm.usable(found, provider("huggingface"));

    assertEquals(KeyPlace.of(Secret.of(TOKEN), source), usable);
    assertSame(found, KeyForm.usable(found, provider("custom")));
  }

  @Test
  void aFailureNamesWhereTheKeyCameFrom() {
    KeySource source = new KeySource(KeySource.Kind.ENVIRONMENT, "HF_TOKEN");
    KeyPlace found = KeyPlace.of(Secret.of("undefined"), source);

    Failure failure =
        assertThrows(Failure.class, () -> KeyForm.usable(found, provider("huggingface")));

    assertEquals("HF_TOKEN in the environment is a placeholder, not a key", failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.code());
  }

  private static @Nullable String complaint(String text, Provider provider) {
    return KeyForm.complaint(Secret.given(text), provider);
  }

  private static Provider provider(String id) {
    return Providers.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
