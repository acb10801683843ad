package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCountTest {
  @ParameterizedTest
  @CsvSource({
    "131072, 131072",
    "128k, 128000",
    "128K, 128000",
    "1m, 1000000",
    "1M, 1000000",
    "1.5k, 1500",
    "' 32k ', 32000",
    "0, 0",
    ".5m, 500000"
  })
  void readsWhatPeopleWrite(String text, int tokens) {
    assertEquals(tokens, TokenCount.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "k", "-1", "1.2", "1.2.3k", "128kb", "1e3", "0x10", "many", "9999999m"})
  void refusesTheRest(String text) {
    assertNull(TokenCount.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "131072, 128k",
    "32768, 32k",
    "1000000, 977k",
    "1048576, 1024k",
    "1023, 1023",
    "1024, 1k",
    "200000, 195k"
  })
  void showsThemAsOpenClawDoes(int tokens, String text) {
    assertEquals(text, TokenCount.text(tokens));
  }
}
