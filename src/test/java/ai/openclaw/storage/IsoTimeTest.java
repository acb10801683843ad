package ai.openclaw.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoTimeTest {
  private static final long YEAR_0 = -62_167_219_200_000L;
  private static final long YEAR_9999 = 253_402_300_799_999L;

  @ParameterizedTest
  @CsvSource({
    "0,              1970-01-01T00:00:00.000Z",
    "-1,             1969-12-31T23:59:59.999Z",
    "1771322400000,  2026-02-17T10:00:00.000Z",
    "1771322400050,  2026-02-17T10:00:00.050Z"
  })
  void millisecondsAlwaysHaveThreeDigits(long epochMillis, String expected) {
    assertEquals(expected, IsoTime.of(epochMillis));
  }

  @Property
  void anyTimeIsWrittenAsTheFormatterWritesIt(
      @ForAll @LongRange(min = YEAR_0, max = YEAR_9999) long epochMillis) {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    assertEquals(formatter.format(Instant.ofEpochMilli(epochMillis)), IsoTime.of(epochMillis));
  }
}
