package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of releases, and which is the later one. */
class OpenClawVersionTest {
  @ParameterizedTest
  @CsvSource({
    "2026.9.6, 2026.9.6",
    "2026.9.6-beta.1, 2026.9.6",
    "' 2026.12.31 ', 2026.12.31",
    "0.0.0, 0.0.0",
    "1.2.999999, 1.2.999999",
  })
  void aReleaseIsThreeNumbers(String text, String version) {
    assertEquals(version, version(text).toString());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026",
        "2026.9",
        "2026..6",
        ".9.6",
        "2026.9.",
        "2026.9.x",
        "2026.9.6.1",
        "2026.9./",
        "2026.9.:",
        "2026.9.1000000",
        "-2026.9.6",
      })
  void anythingElseIsNone(String text) {
    assertNull(OpenClawVersion.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2026.9.6, 2026.9.6, true",
    "2026.9.7, 2026.9.6, true",
    "2026.9.5, 2026.9.6, false",
    "2026.10.0, 2026.9.6, true",
    "2026.8.31, 2026.9.6, false",
    "2027.1.1, 2026.9.6, true",
    "2025.12.31, 2026.9.6, false",
  })
  void theYearCountsThenTheMonthThenTheRest(String one, String other, boolean atLeast) {
    assertEquals(atLeast, version(one).isAtLeast(version(other)));
  }

  @Test
  void equalNumbersAreTheSameRelease() {
    assertEquals(version("2026.9.6"), version("2026.9.6-beta.1"));
    assertEquals(version("2026.9.6").hashCode(), version("2026.9.6-beta.1").hashCode());
    assertNotEquals(version("2026.9.6"), version("2026.9.7"));
    assertNotEquals(version("2026.9.6").hashCode(), version("2026.9.7").hashCode());
    assertNotEquals(version("2026.9.6"), "2026.9.6");
  }

  private static OpenClawVersion version(String text) {
    return Objects.requireNonNull(OpenClawVersion.parse(text));
  }
}
