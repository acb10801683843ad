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

/**
 * Reads an answer while it comes, in whichever of the protocols: server-sent events, or one whole
 * JSON object.
 */
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
    if (event.has("type") || event.has("output")) {
      takeTyped(event);
      return;
    }
    count(event.path("usage"), "prompt_tokens", "completion_tokens");
    JsonNode choice = event.path("choices").path(0);
    piece(choice.path("delta"));
    piece(choice.path("message"));
    String reason = choice.path("finish_reason").textValue();
    finished |= reason != null || choice.path("message").isObject();
    tooLong |= "length".equals(reason);
  }

  /** An event of Anthropic's messages or of OpenAI's responses, which all have a type. */
  private void takeTyped(JsonNode event) {
    int index = event.path("index").asInt(event.path("output_index").asInt());
    switch (event.path("type").asText("response.completed")) {
      case "message_start" -> count(event.path("message").path("usage"));
      case "message" -> {
        for (int i = 0; i < event.path("content").size(); i++) {
          block(i, event.path("content").get(i));
        }
        count(event.path("usage"));
        end(event.path("stop_reason").asText("end_turn"));
      }
      case "content_block_start" -> block(index, event.path("content_block"));
      case "content_block_delta" -> {
        JsonNode delta = event.path("delta");
        String part = delta.path("partial_json").asText("");
        arguments(index, part);
        heard(part + delta.path("text").asText("") + delta.path("thinking").asText(""));
      }
      case "message_delta" -> {
        count(event.path("usage"));
        end(event.path("delta").path("stop_reason").textValue());
      }
      case "response.output_item.added" -> block(index, event.path("item"));
      case "response.function_call_arguments.delta" -> {
        arguments(index, event.path("delta").asText(""));
        heard(event.path("delta").asText(""));
      }
      case "response.completed", "response.incomplete", "response.failed" -> ended(event);
      default -> heard(event.path("delta").asText(""));
    }
  }

  /** The last event of a response, or the whole of one that was not streamed. */
  private void ended(JsonNode event) {
    JsonNode response = event.has("response") ? event.path("response") : event;
    count(response.path("usage"));
    JsonNode wrong = response.path("error");
    if (wrong.isObject()) {
      String words = JsonFields.text(wrong, "message");
      error = words == null ? "the server broke off with an error" : words;
    }
    for (int i = 0; i < response.path("output").size(); i++) {
      if (!calls.containsKey(i)) {
        block(i, response.path("output").get(i));
      }
    }
    end(response.path("incomplete_details").path("reason").asText("completed"));
  }

  /** A piece of an answer that stands by itself: text, or a call of a tool. */
  private void block(int index, JsonNode block) {
    String name = block.path("name").asText("");
    if (!name.isEmpty()) {
      calls.computeIfAbsent(index, key -> new Call()).name += name;
      JsonNode input = block.path("input");
      boolean known = input.isObject() && !input.isEmpty();
      arguments(index, known ? JsonTree.compact(input) : block.path("arguments").asText(""));
    }
    heard(
        name
            + block.path("text").asText("")
            + block.path("content").path(0).path("text").asText(""));
  }

  private void arguments(int index, String part) {
    if (!part.isEmpty()) {
      calls.computeIfAbsent(index, key -> new Call()).arguments.append(part);
    }
  }

  private void heard(String text) {
    if (!text.isEmpty()) {
      last = clock.millis();
      first = first < 0 ? last : first;
    }
  }

  private void end(@Nullable String reason) {
    finished |= reason != null;
    tooLong |= "max_tokens".equals(reason) || "max_output_tokens".equals(reason);
  }

  private void count(JsonNode counted) {
    count(counted, "input_tokens", "output_tokens");
  }

  /** What is counted in parts, as it comes, is added to what is known. */
  private void count(JsonNode counted, String inName, String outName) {
    Integer in = JsonFields.count(counted, inName);
    Integer out = JsonFields.count(counted, outName);
    Result.Usage before = usage == null ? new Result.Usage(0, 0) : usage;
    if (in != null || out != null) {
      usage =
          new Result.Usage(
              in == null ? before.promptTokens() : in,
              out == null ? before.completionTokens() : out);
    }
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
