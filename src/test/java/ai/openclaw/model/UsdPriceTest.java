package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsdPriceTest {
  @Test
  void theSignOfLessStandsBeforeTheCurrency() {
    assertEquals("<$0.0001", UsdPrice.dollars(0.00001));
    assertEquals("$0.60", UsdPrice.dollars(0.6));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "$0.50, 0.5", ".5, 0.5", "3, 3", "3., 3", "0, 0"})
  void readsWhatPeopleWrite(String text, double usd) {
    assertEquals(usd, UsdPrice.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "$", ".", "-1", "1,5", "NaN", "1d", "1e3", "0.5 USD", "1234567890123456"})
  void refusesTheRest(String text) {
    assertNull(UsdPrice.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3.00",
    "0.6, 0.60",
    "0.27999999999999997, 0.28",
    "0.0375, 0.0375",
    "0.005, 0.005",
    "0, 0.00",
    "0.00001, <0.0001",
    "125.5, 125.50"
  })
  void showsTwoDecimalsAndMoreWhereTheyCount(double usd, String text) {
    assertEquals(text, UsdPrice.text(usd));
  }
}
