package ai.openclaw.model;

import ai.openclaw.provider.Offer;
import java.time.Duration;
import java.time.Instant;

/** Where a list of models comes from and how old it is, in a line for people. */
public final class OfferSentence {
  private OfferSentence() {}

  /**
   * {@code 136 models from router.huggingface.co, 3 minutes ago}, or {@code built-in list: no
   * network}.
   *
   * @param host who was asked
   */
  public static String of(DatedOffer offer, String host, Instant now) {
    String reason = offer.offer().reason();
    String because = reason == null ? "" : ": " + reason;
    Instant fetchedAt = offer.fetchedAt();
    if (fetchedAt == null) {
      return "built-in list" + because;
    }
    int count = offer.offer().models().size();
    String list = count + (count == 1 ? " model" : " models") + " from " + host;
    return offer.offer().source() == Offer.Source.LIVE
        ? list
        : list + ", " + age(Duration.between(fetchedAt, now)) + because;
  }

  private static String age(Duration age) {
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
