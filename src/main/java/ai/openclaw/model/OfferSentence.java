package ai.openclaw.model;

import ai.openclaw.provider.Offer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a list of models comes from and how old it is, in a line for people. */
public final class OfferSentence {
  private OfferSentence() {}

  /**
   * {@code 136 models from router.huggingface.co, 3 minutes ago}, or {@code built-in list: no
   * network}.
   *
   * @param alone whether it is the only list, so that its provider need not be named
   */
  public static String of(ProviderOffer source, boolean alone, Instant now) {
    Offer offer = source.offer().offer();
    String because = offer.reason() == null ? "" : ": " + offer.reason();
    Instant fetchedAt = source.offer().fetchedAt();
    if (fetchedAt == null) {
      return "built-in list" + (alone ? "" : " of " + source.label()) + because;
    }
    int count = offer.models().size();
    String list = count + (count == 1 ? " model" : " models") + " from " + host(source.address());
    return offer.source() == Offer.Source.LIVE ? list : list + ", " + age(fetchedAt, now) + because;
  }

  private static String host(@Nullable String address) {
    if (address == null) {
      return "?";
    }
    int start = address.indexOf("://") + 3;
    int slash = address.indexOf('/', start);
    return slash < 0 ? address.substring(start) : address.substring(start, slash);
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
}
