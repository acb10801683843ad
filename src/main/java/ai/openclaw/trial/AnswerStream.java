package ai.openclaw.trial;

import ai.openclaw.http.HttpTransport;
import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a chat's answer while it comes: server-sent events, or one whole JSON object. */
final class AnswerStream implements HttpTransport.Lines {
  private static final String DATA = "data:";

  /** What comes in less time came at once, held back by somebody on the way. */
  private static final long AT_ONCE_MILLIS = 50;

  private final Clock clock;
  private final long start;
  private final Map<Integer, Call> calls = new TreeMap<>();
  private long first = -1;
  private long last = -1;
  private boolean finished;
  private boolean tooLong;
  private Result.@Nullable Usage usage;
  private @Nullable String error;

  private static final class Call {
    private String name = "";
    private final StringBuilder arguments = new StringBuilder();
  }

  /** The question is asked now. */
  AnswerStream(Clock clock) {
    this.clock = clock;
    start = clock.millis();
  }

  @Override
  public synchronized void arrived(String line) {
    if (line.startsWith(DATA)) {
      String data = line.substring(DATA.length()).trim();
      try {
        take(data.equals("[DONE]") ? JsonTree.NODES.objectNode() : JsonTree.read(data));
      } catch (JsonSyntaxException e) {
        error = "an event of the answer is broken JSON";
      }
    }
  }

  /** Takes an event, or the whole answer of a server that does not stream. */
  synchronized void take(JsonNode event) {
    JsonNode wrong = event.path("error");
    if (wrong.isObject() || wrong.isTextual()) {
      String words = JsonFields.text(event, "error");
      words = words == null ? JsonFields.text(wrong, "message") : words;
      error = words == null ? "the server broke off with an error" : words;
    }
    JsonNode counted = event.path("usage");
    Integer in = JsonFields.count(counted, "prompt_tokens");
    Integer out = JsonFields.count(counted, "completion_tokens");
    if (in != null || out != null) {
      usage = new Result.Usage(in == null ? 0 : in, out == null ? 0 : out);
    }
    JsonNode choice = event.path("choices").path(0);
    piece(choice.path("delta"));
    piece(choice.path("message"));
    String reason = choice.path("finish_reason").textValue();
    finished |= reason != null || choice.path("message").isObject();
    tooLong |= "length".equals(reason);
  }

  private void piece(JsonNode piece) {
    JsonNode called = piece.path("tool_calls");
    if (!called.isEmpty()
        || says(piece, "content")
        || says(piece, "reasoning")
        || says(piece, "reasoning_content")) {
      last = clock.millis();
      first = first < 0 ? last : first;
    }
    for (int i = 0; i < called.size(); i++) {
      JsonNode part = called.get(i);
      Call call = calls.computeIfAbsent(part.path("index").asInt(i), key -> new Call());
      call.name += part.path("function").path("name").asText("");
      call.arguments.append(part.path("function").path("arguments").asText(""));
    }
  }

  private static boolean says(JsonNode piece, String field) {
    return !piece.path(field).asText("").isEmpty();
  }

  /** What the server said is wrong in the middle of its answer, or null. */
  synchronized @Nullable String error() {
    return error;
  }

  /** Whether an answer has come to its end. */
  synchronized boolean isFinished() {
    return finished && error == null;
  }

  /** What has come so far. */
  synchronized Result result(
      Result.State state,
      Candidate candidate,
      @Nullable String servedBy,
      Result.@Nullable Trouble trouble) {
    long now = clock.millis();
    Result.Usage counted = usage;
    boolean whole = state == Result.State.ANSWERED;
    return new Result(
        state,
        first < 0 ? null : (Long) (first - start),
        whole ? (Long) (now - start) : null,
        speed(now),
        counted,
        whole ? toolCall() : null,
        counted == null
            ? null
            : candidate.cost(servedBy, counted.promptTokens(), counted.completionTokens()),
        servedBy,
        trouble);
  }

  private @Nullable Double speed(long now) {
    Result.Usage counted = usage;
    long span = last - first >= AT_ONCE_MILLIS ? last - first : now - start;
    return counted == null || first < 0 || span <= 0
        ? null
        : (Double) (counted.completionTokens() * 1000.0 / span);
  }

  private ToolCall toolCall() {
    if (calls.isEmpty()) {
      return tooLong ? ToolCall.CUT_OFF : ToolCall.NONE;
    }
    for (Call call : calls.values()) {
      if (!call.name.equals(Question.TOOL)) {
        return ToolCall.INVENTED;
      }
      if (!Question.isAnsweredBy(call.arguments.toString())) {
        return tooLong ? ToolCall.CUT_OFF : ToolCall.WRONG_ARGUMENTS;
      }
    }
    return ToolCall.VALID;
  }
}
