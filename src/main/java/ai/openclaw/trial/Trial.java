package ai.openclaw.trial;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.json.JsonFields;
import ai.openclaw.model.PayerHeader;
import ai.openclaw.provider.Provider;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One streamed request to one model; its result can be looked at while it comes. */
final class Trial {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final String SERVED_BY = "x-inference-provider";

  private final Candidate candidate;
  private final Question question;
  private final Trials.Means means;
  private volatile @Nullable AnswerStream stream;
  private volatile @Nullable Result outcome;

  Trial(Candidate candidate, Question question, Trials.Means means) {
    this.candidate = candidate;
    this.question = question;
    this.means = means;
  }

  /** What has come of it by now. */
  Result result() {
    Result known = outcome;
    AnswerStream coming = stream;
    if (known != null) {
      return known;
    }
    return coming == null
        ? Result.WAITING
        : coming.result(Result.State.RUNNING, candidate, null, null);
  }

  /** Gives it up, if it is not over; what it has brought is kept. */
  synchronized void stop() {
    outcome = result().stopped();
  }

  /** Asks, and waits for the answer. */
  void run() {
    if (outcome == null) {
      conclude(asked());
    }
  }

  private synchronized void conclude(Result result) {
    outcome = outcome == null ? result : outcome;
  }

  private Result asked() {
    String baseUrl = candidate.access().baseUrl();
    String obstacle = candidate.obstacle();
    if (obstacle != null || baseUrl == null) {
      return Result.failed(obstacle == null ? "the address of its server is not known" : obstacle);
    }
    AnswerStream coming = new AnswerStream(means.clock());
    stream = coming;
    try {
      JsonAnswer answer = JsonAnswer.to(request(baseUrl), means.transport(), coming);
      if (answer.status() == 200 && answer.json() != null) {
        coming.take(answer.json());
      }
      return concluded(coming, answer);
    } catch (Failure e) {
      // The key has a character that no request can hold.
      return Result.failed(e.getMessage());
    }
  }

  private HttpRequest request(String baseUrl) {
    Map<String, String> headers = new HashMap<>();
    // Packed, a stream would be held back until a block of it is full.
    headers.put("Accept-Encoding", "identity");
    if (candidate.access().payer() != null) {
      headers.put(PayerHeader.NAME, candidate.access().payer());
    }
    HttpRequest request =
        HttpRequest.post(
            url(baseUrl),
            candidate.access().key(),
            headers,
            question.body(candidate),
            means.deadline() == null ? DEADLINE : means.deadline());
    boolean anthropic = candidate.access().api() == Provider.Api.ANTHROPIC_MESSAGES;
    request = anthropic ? request.inAnthropicsForm() : request;
    return candidate.access().overPlainHttp() ? request.overPlainHttp() : request;
  }

  private String url(String baseUrl) {
    int end = baseUrl.length() - (baseUrl.endsWith("/") ? 1 : 0);
    return baseUrl.substring(0, end) + candidate.access().api().request();
  }

  private Result concluded(AnswerStream coming, JsonAnswer answer) {
    HttpTransport.Reply reply = answer.reply();
    String servedBy = reply == null ? null : reply.header(SERVED_BY);
    servedBy = servedBy == null || servedBy.isBlank() ? null : JsonFields.line(servedBy);
    if (reply != null && reply.status() == 200 && coming.isFinished()) {
      return coming.result(Result.State.ANSWERED, candidate, servedBy, null);
    }
    return coming.result(Result.State.FAILED, candidate, servedBy, trouble(coming, answer));
  }

  private Result.Trouble trouble(AnswerStream coming, JsonAnswer answer) {
    String error = coming.error();
    if (answer.status() == 200 && !answer.isWebPage()) {
      return unclear(error == null ? "the answer broke off" : error);
    }
    if (!candidate.access().router()) {
      return ofOtherServer(answer);
    }
    ProbeResult fault =
        Probe.fault(answer, candidate.ref().model(), candidate.access().payer(), means.commands());
    if (fault instanceof ProbeResult.Refused refused) {
      Failure failure = refused.failure();
      return new Result.Trouble(
          failure.code(), failure.getMessage(), failure.hint(), refused.reason());
    }
    return fault instanceof ProbeResult.Unclear unclear
        ? new Result.Trouble(ExitCode.FAILED, unclear.reason(), unclear.hint(), null)
        : unclear("there was no answer");
  }

  private static Result.Trouble ofOtherServer(JsonAnswer answer) {
    String words =
        switch (answer.status()) {
          case 401, 403 -> "the server does not accept the key";
          case 402 -> "the account has no credits left";
          case 404 -> "the server knows no such model, or no chat";
          case 429 -> "too many requests";
          default -> answer.trouble() == null ? "there was no answer" : answer.trouble();
        };
    String said = answer.serverWords();
    ExitCode code = answer.status() / 100 == 4 ? ExitCode.REFUSED : ExitCode.FAILED;
    return new Result.Trouble(
        code, said == null ? words : words + ": " + said, null, refusal(answer.status()));
  }

  private static ProbeResult.@Nullable Reason refusal(int status) {
    return switch (status) {
      case 401, 403 -> ProbeResult.Reason.TOKEN;
      case 402 -> ProbeResult.Reason.CREDITS;
      case 404 -> ProbeResult.Reason.NOT_SERVED;
      default -> null;
    };
  }

  private static Result.Trouble unclear(String words) {
    return new Result.Trouble(ExitCode.FAILED, words, null, null);
  }
}
