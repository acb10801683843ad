package ai.openclaw.storage;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as JavaScript's {@code toISOString} writes them: always three digits of milliseconds, and a
 * Z. Without the JDK's formatters, which every start would have to build.
 */
public final class IsoTime {
  private IsoTime() {}

  /** The time of this many milliseconds since 1970, of a year from 0 to 9999. */
  public static String of(long epochMillis) {
    int millis = (int) Math.floorMod(epochMillis, 1000L);
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, 1000L), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(24);
    append(text, time.getYear(), 4).append('-');
    append(text, time.getMonthValue(), 2).append('-');
    append(text, time.getDayOfMonth(), 2).append('T');
    append(text, time.getHour(), 2).append(':');
    append(text, time.getMinute(), 2).append(':');
    append(text, time.getSecond(), 2).append('.');
    return append(text, millis, 3).append('Z').toString();
  }

  private static StringBuilder append(StringBuilder text, int number, int digits) {
    String written = Integer.toString(number);
    for (int i = written.length(); i < digits; i++) {
      text.append('0');
    }
    return text.append(written);
  }
}
