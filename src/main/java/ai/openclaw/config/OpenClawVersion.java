package ai.openclaw.config;

import org.jspecify.annotations.Nullable;

/** A release of OpenClaw, numbered by date: year, month, and a count or day. */
public final class OpenClawVersion implements Comparable<OpenClawVersion> {
  /** The first one that reads secret references. */
  public static final OpenClawVersion FIRST_WITH_REFERENCES = new OpenClawVersion(2026, 3, 0);

  /** The first one whose config says that a model has no tools. */
  public static final OpenClawVersion FIRST_WITH_COMPAT = new OpenClawVersion(2026, 4, 15);

  /** The first one whose config says that a model takes in audio or video. */
  public static final OpenClawVersion FIRST_WITH_AUDIO = new OpenClawVersion(2026, 5, 7);

  /** The first one that chats in the terminal. */
  public static final OpenClawVersion FIRST_WITH_CHAT = new OpenClawVersion(2026, 6, 1);

  /** The first one that keeps credentials in SQLite. */
  public static final OpenClawVersion FIRST_WITH_DATABASE = new OpenClawVersion(2026, 6, 5);

  /** The first one that makes use of no key while an {@code auth-profiles.json} is there. */
  public static final OpenClawVersion FIRST_THAT_STOPS = new OpenClawVersion(2026, 8, 2);

  /** The first one that knows a model for small tasks. */
  public static final OpenClawVersion FIRST_WITH_UTILITY_MODEL = new OpenClawVersion(2026, 7, 1);

  /** The first one whose models are shut out by a policy of their own. */
  public static final OpenClawVersion FIRST_WITH_MODEL_POLICY = new OpenClawVersion(2026, 8, 2);

  private final int year;
  private final int month;
  private final int count;

  private OpenClawVersion(int year, int month, int count) {
    this.year = year;
    this.month = month;
    this.count = count;
  }

  /** The version in {@code 2026.9.6} or {@code 2026.9.6-beta.1}; null for anything else. */
  public static @Nullable OpenClawVersion parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int dash = text.indexOf('-');
    String release = (dash < 0 ? text : text.substring(0, dash)).trim();
    int first = release.indexOf('.');
    int second = release.indexOf('.', first + 1);
    if (second < 0) {
      return null;
    }
    int year = number(release.substring(0, first));
    int month = number(release.substring(first + 1, second));
    int count = number(release.substring(second + 1));
    return year < 0 || month < 0 || count < 0 ? null : new OpenClawVersion(year, month, count);
  }

  /** Whether this release is the other one or a later one. */
  public boolean isAtLeast(OpenClawVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(OpenClawVersion other) {
    if (year != other.year) {
      return Integer.compare(year, other.year);
    }
    return month != other.month
        ? Integer.compare(month, other.month)
        : Integer.compare(count, other.count);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpenClawVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return year + "." + month + "." + count;
  }

  private static int number(String text) {
    if (text.isEmpty() || text.length() > 6) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
