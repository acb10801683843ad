package ai.openclaw.huggingface;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Asks Hugging Face whose a token is and what it may do: {@code GET /api/whoami-v2}. The answers
 * are strictly rationed, so a run asks once. What is left to pay its calls with is another
 * question.
 */
public final class AccountCheck {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final Duration SHORT_DEADLINE = Duration.ofSeconds(3);

  private final HttpTransport transport;
  private final String hubUrl;
  private final Duration deadline;

  /** Asks at that address, {@link Hub#url}, and waits 10 seconds. */
  public AccountCheck(HttpTransport transport, String hubUrl) {
    this(transport, hubUrl, DEADLINE);
  }

  AccountCheck(HttpTransport transport, String hubUrl, Duration deadline) {
    this.transport = transport;
    this.hubUrl = hubUrl;
    this.deadline = deadline;
  }

  /**
   * Whether the token will do for what is needed.
   *
   * @param payer the organisation that is to pay for its calls, or null
   */
  public AccountVerdict check(Secret token, Permission needed, @Nullable String payer) {
    JsonAnswer answer =
        JsonAnswer.to(HttpRequest.get(hubUrl + "/api/whoami-v2", token, deadline), transport);
    if (answer.isUnauthorized()) {
      String words = answer.serverWords();
      String message =
          "Hugging Face does not accept the token" + (words == null ? "" : ": " + words);
      return new AccountVerdict.Refused(
          new Failure(ExitCode.REFUSED, message, needed.hint(payer)), null);
    }
    JsonNode json = answer.json();
    String trouble = answer.trouble();
    if (trouble != null || json == null || !Account.isIn(json)) {
      return new AccountVerdict.Unchecked(
          trouble == null ? "an answer of another form" : trouble, why(answer));
    }
    Account account = Account.read(json);
    return account.token().may(needed) == Account.Permitted.NO
        ? new AccountVerdict.Refused(
            new Failure(ExitCode.REFUSED, lacks(account, needed), mended(account, needed, payer)),
            account)
        : new AccountVerdict.Confirmed(account);
  }

  /**
   * The page where the terms of a model can be accepted, {@code auth-check}; null when there is no
   * need, or nobody can tell within three seconds.
   *
   * @param model its id, {@code org/model}
   */
  public @Nullable String termsToAccept(Secret token, String model) {
    int slash = model.indexOf('/');
    if (slash < 0) {
      return null;
    }
    String path =
        Hub.segment(model.substring(0, slash)) + "/" + Hub.segment(model.substring(slash + 1));
    Duration patience = deadline.compareTo(SHORT_DEADLINE) < 0 ? deadline : SHORT_DEADLINE;
    JsonAnswer answer =
        JsonAnswer.to(
            HttpRequest.get(hubUrl + "/api/models/" + path + "/auth-check", token, patience),
            transport);
    return answer.isForbidden() ? "https://huggingface.co/" + path : null;
  }

  /**
   * What the payer has used this month, {@code usage-v2}. The smallest token may not know; nobody
   * waits for longer than three seconds.
   *
   * @param payer an organisation; null for the token's own account
   */
  public Credit.Answer credit(Secret token, @Nullable String payer, Instant now) {
    LocalDate month = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
    String url =
        hubUrl
            + (payer == null ? "/api/settings" : "/api/organizations/" + Hub.segment(payer))
            + "/billing/usage-v2?startDate="
            + month.atStartOfDay(ZoneOffset.UTC).toEpochSecond()
            + "&endDate="
            + now.getEpochSecond();
    Duration patience = deadline.compareTo(SHORT_DEADLINE) < 0 ? deadline : SHORT_DEADLINE;
    JsonAnswer answer = JsonAnswer.to(HttpRequest.get(url, token, patience), transport);
    JsonNode json = answer.json();
    String trouble = answer.trouble();
    if (trouble != null || json == null) {
      return new Credit.Answer(
          null,
          answer.isForbidden() ? "the token may not see it" : trouble,
          answer.isForbidden() ? Caution.ofPolicy(answer.serverWords(), payer) : null);
    }
    Credit credit = Credit.read(json, month);
    return new Credit.Answer(credit, credit == null ? "an answer of another form" : null, null);
  }

  /**
   * Why nobody is asked about a key for that address, or null when somebody is: the key of a
   * company's gateway is not Hugging Face's business.
   *
   * @param hubIsChosen whether the user named the hub to ask
   */
  public static AccountVerdict.@Nullable Unchecked elsewhere(
      Provider provider, String baseUrl, boolean hubIsChosen) {
    String own = provider.baseUrl();
    String host = BaseUrl.hostOf(baseUrl);
    return hubIsChosen || own == null || BaseUrl.hostOf(own).equals(host)
        ? null
        : new AccountVerdict.Unchecked(
            host + " is not Hugging Face's own router", AccountVerdict.Why.UNASKED);
  }

  private static AccountVerdict.Why why(JsonAnswer answer) {
    if (answer.reply() == null || answer.isWebPage()) {
      return AccountVerdict.Why.NO_ANSWER;
    }
    return answer.status() == 429 ? AccountVerdict.Why.TOO_OFTEN : AccountVerdict.Why.UNCLEAR;
  }

  /** A token that exists can be given the permission; its value stays the same. */
  private static String mended(Account account, Permission needed, @Nullable String payer) {
    String name = account.token().name();
    return name == null
        ? needed.hint(payer)
        : "edit the token \"" + name + "\" at " + Hub.TOKENS_LINK + ", or " + needed.hint(payer);
  }

  private static String lacks(Account account, Permission needed) {
    return account.tokenWords()
        + " may not "
        + needed.purpose()
        + ": it lacks the permission "
        + needed.id();
  }
}
