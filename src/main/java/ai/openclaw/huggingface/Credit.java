package ai.openclaw.huggingface;

import ai.openclaw.failure.Commands;
import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.UsdPrice;
import ai.openclaw.provider.Cost;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a payer has used of Inference Providers, in USD. Null stands for "does not say".
 *
 * @param included what the plan has in it
 * @param limit how much may be used beyond that, where the payer has set a limit
 * @param since when the period began, where it is not that of the month
 */
public record Credit(
    double used, @Nullable Double included, @Nullable Double limit, @Nullable LocalDate since) {
  private static final double NANO = 1e9;

  /** Seconds since 1970 reach it in the year 5138, milliseconds did in 1973. */
  private static final double FIRST_MILLIS = 1e11;

  /**
   * What came of asking.
   *
   * @param credit null when it is not known
   * @param reason why it is not known, a few words; null when it is
   * @param barred why the organisation will not pay, with what can be done; null when it may
   */
  public record Answer(
      @Nullable Credit credit, @Nullable String reason, @Nullable Caution barred) {}

  /** The answer of {@code usage-v2}, in any of its shapes; null when it has none. */
  static @Nullable Credit read(JsonNode answer, LocalDate month) {
    JsonNode usage = answer.path("usage").isObject() ? answer.path("usage") : answer;
    JsonNode providers =
        usage.path("inferenceProviders").isObject() ? usage.path("inferenceProviders") : usage;
    Double used = usd(providers, "usedNanoUsd");
    if (used == null) {
      return null;
    }
    LocalDate start = date(providers.path("periodStart"));
    return new Credit(
        used,
        usd(providers, "includedNanoUsd"),
        usd(providers, "limitNanoUsd"),
        start == null || start.equals(month) || !isNear(start, month) ? null : start);
  }

  private static @Nullable Double usd(JsonNode object, String name) {
    Double nano = JsonFields.number(object, name);
    return nano == null ? null : Double.valueOf(nano / NANO);
  }

  /** Whether a period that contains today can have begun then. */
  private static boolean isNear(LocalDate start, LocalDate month) {
    return start.isAfter(month.minusYears(1)) && start.isBefore(month.plusMonths(1));
  }

  /** A time in seconds, in milliseconds or in words. */
  private static @Nullable LocalDate date(JsonNode time) {
    try {
      if (time.isNumber()) {
        double number = time.doubleValue();
        long millis = (long) (number < FIRST_MILLIS ? number * 1000 : number);
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
      }
      return time.isTextual()
          ? LocalDate.ofInstant(Instant.parse(time.textValue()), ZoneOffset.UTC)
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** For programs. */
  public ObjectNode toJson() {
    return JsonTree.NODES
        .objectNode()
        .put("used", used)
        .put("included", included)
        .put("limit", limit)
        .put("currency", "USD");
  }

  /**
   * In a few words, {@code $0.03 of $0.10 used this month, roughly 40 turns of this model left}.
   *
   * @param model what the model takes; null when it is not known
   */
  public String words(Payer payer, @Nullable Cost model) {
    String when = since == null ? " used this month" : " used since " + since;
    String words = dollars(used) + (included == null ? "" : " of " + dollars(included)) + when;
    Double left = left(payer);
    if (included != null && used > included) {
      words =
          dollars(used) + when + ", " + dollars(used - included) + " of it beyond what is included";
    }
    double turn = model == null ? 0 : model.ofTurn();
    return left == null || left <= 0 || turn <= 0 ? words : words + ", " + turns(left / turn);
  }

  private static String turns(double turns) {
    if (turns < 1) {
      return "less than a turn of this model left";
    }
    long whole = (long) turns;
    long step = 1;
    while (whole / step >= 100 || (step == 1 && whole >= 10)) {
      step *= 10;
    }
    long rounded = Math.round(turns / step) * step;
    return "roughly " + rounded + (rounded == 1 ? " turn" : " turns") + " of this model left";
  }

  /** What can still be used; null when that is not known, or has no end. */
  private @Nullable Double left(Payer payer) {
    if (included == null) {
      return null;
    }
    Boolean charged = payer.canPay();
    boolean limited = limit != null && limit > included;
    boolean ends = Boolean.FALSE.equals(charged) || (charged == null && limit != null && !limited);
    if (ends || used < included) {
      return Math.max(0, included - used);
    }
    return limit == null || !limited ? null : (Double) Math.max(0, included + limit - used);
  }

  /** That the payer has nothing left, with who else could pay; null for any other. */
  public @Nullable Caution caution(Payer payer, Commands commands) {
    Double left = left(payer);
    if (left == null || left > 0) {
      return null;
    }
    double all = included == null ? 0 : Math.max(used, included);
    String what =
        all == 0
            ? payer.name() + " has no credits included"
            : payer.name() + " has used up its credits for this month (" + dollars(used) + ")";
    String others = String.join(" or ", payer.others());
    return new Caution(
        what,
        (others.isEmpty() ? "" : "let " + others + " pay (" + Payer.change(commands) + "), or ")
            + "buy credits: "
            + payer.billingLink());
  }

  private static String dollars(double usd) {
    return UsdPrice.dollars(usd);
  }
}
