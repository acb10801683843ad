package ai.openclaw.model;

import ai.openclaw.provider.Provider;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A provider that was asked for its models, or might have been, and the list. */
public record ProviderList(ProviderState provider, ModelList list) {

  /** Where the provider is, without what might be a secret; null when nobody says. */
  @Nullable String address() {
    String baseUrl = provider.baseUrl();
    return baseUrl == null ? null : CacheKey.of(provider.id(), baseUrl).baseUrl();
  }

  /**
   * Where the list comes from and how old it is: {@code 136 models from router.huggingface.co, 3
   * minutes ago}, or {@code built-in list: no network}.
   *
   * @param alone whether it is the only list, so that its provider need not be named
   */
  public String sentence(boolean alone, Instant now) {
    String because = list.reason() == null ? "" : ": " + list.reason();
    Instant fetchedAt = list.fetchedAt();
    if (fetchedAt == null) {
      return "built-in list" + (alone ? "" : " of " + label()) + because;
    }
    int count = list.models().size();
    String from = count + (count == 1 ? " model" : " models") + " from " + host();
    return list.source() == ModelList.Source.LIVE
        ? from
        : from + ", " + age(fetchedAt, now) + because;
  }

  /** How long ago that was: {@code 3 minutes ago}. */
  public static String age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return ago(age.toMinutes(), "minute");
    }
    return age.toDays() < 1 ? ago(age.toHours(), "hour") : ago(age.toDays(), "day");
  }

  private static String ago(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s") + " ago";
  }

  private String label() {
    Provider description = provider.description();
    return description == null ? provider.id() : description.group().label();
  }

  private String host() {
    String address = address();
    if (address == null) {
      return "?";
    }
    int start = address.indexOf("://") + 3;
    int slash = address.indexOf('/', start);
    return slash < 0 ? address.substring(start) : address.substring(start, slash);
  }
}
