package ai.openclaw.trial;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.UsdPrice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each model is asked: a prompt, and one tool that it may call. */
public final class Question {
  /** What is asked when the user does not say. */
  public static final String USUAL_PROMPT =
      "Write a poem of eight short lines about a lobster into the file poem.txt, with the tool.";

  static final String TOOL = "write_file";
  private static final List<String> ARGUMENTS = List.of("path", "content");

  /** Enough for a model that thinks first, and a bound for what it can cost. */
  static final int MOST_TOKENS = 512;

  /** What a server may add around a question and a tool. */
  private static final int AROUND = 512;

  /** What may be spent unasked. */
  private static final double UNASKED_USD = 0.01;

  private final String prompt;

  /** A question; null for the usual one. */
  public Question(@Nullable String prompt) {
    this.prompt = prompt == null ? USUAL_PROMPT : prompt;
  }

  /** The text of it. */
  public String prompt() {
    return prompt;
  }

  /**
   * Why the user has to agree before these are tried, a few words, or null.
   *
   * @param limit what the user allows, in USD, also for unknown prices; null when nothing was said
   */
  public @Nullable String doubt(List<Candidate> candidates, @Nullable Double limit) {
    double sum = 0;
    for (Candidate candidate : candidates) {
      Double most = most(candidate);
      if (most == null && limit == null) {
        return candidate.price() == null
            ? "the price of " + candidate.ref().text() + " is not known"
            : candidate.ref().text() + " may go to a provider whose price is not known";
      }
      sum += most == null ? 0 : most;
    }
    double allowed = limit == null ? UNASKED_USD : limit;
    return sum <= allowed ? null : "this may cost up to " + UsdPrice.dollars(sum);
  }

  /** The most that one trial can cost, in USD; null when nobody states the price. */
  @Nullable Double most(Candidate candidate) {
    // No tokenizer makes more tokens than there are bytes.
    int bytes = body(candidate).getBytes(StandardCharsets.UTF_8).length;
    return candidate.most(bytes + AROUND, MOST_TOKENS);
  }

  /** The request for that model, in the form of its server. */
  String body(Candidate candidate) {
    ObjectNode body = JsonTree.NODES.objectNode().put("model", candidate.ref().model());
    switch (candidate.access().api()) {
      case OPENAI_COMPLETIONS -> {
        message(body);
        ObjectNode tool = body.putArray("tools").addObject().put("type", "function");
        describe(tool.putObject("function"), "parameters");
        body.put("max_tokens", MOST_TOKENS).putObject("stream_options").put("include_usage", true);
      }
      case OPENAI_RESPONSES -> {
        body.put("input", prompt).put("max_output_tokens", MOST_TOKENS);
        describe(body.putArray("tools").addObject().put("type", "function"), "parameters");
      }
      case ANTHROPIC_MESSAGES -> {
        message(body);
        describe(body.putArray("tools").addObject(), "input_schema");
        body.put("max_tokens", MOST_TOKENS);
      }
    }
    return JsonTree.compact(body.put("stream", true));
  }

  private void message(ObjectNode body) {
    body.putArray("messages").addObject().put("role", "user").put("content", prompt);
  }

  private static void describe(ObjectNode tool, String schema) {
    tool.put("name", TOOL).put("description", "Write a text file");
    ObjectNode parameters = tool.putObject(schema).put("type", "object");
    ObjectNode properties = parameters.putObject("properties");
    for (String argument : ARGUMENTS) {
      properties.putObject(argument).put("type", "string");
      parameters.withArray("required").add(argument);
    }
  }

  /** Whether the tool could be called with these arguments. */
  static boolean isAnsweredBy(String arguments) {
    try {
      JsonNode given = JsonTree.read(arguments);
      for (String argument : ARGUMENTS) {
        if (!given.path(argument).isTextual()) {
          return false;
        }
      }
      return true;
    } catch (JsonSyntaxException e) {
      return false;
    }
  }
}
