package ai.openclaw.trial;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What {@code models try --json} prints; {@code docs/schemas/models-try.json} describes it. */
public final class TrialJson {
  private TrialJson() {}

  /** The trials as they stand. */
  public static ObjectNode of(Trials trials, Question question) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("prompt", question.prompt());
    ArrayNode list = json.putArray("trials");
    double total = 0;
    for (Map.Entry<Candidate, Result> each : trials.results().entrySet()) {
      Double cost = each.getValue().cost();
      total += cost == null ? 0 : cost;
      list.add(trial(each.getKey(), each.getValue()));
    }
    return json.put("costUsd", total);
  }

  private static ObjectNode trial(Candidate candidate, Result result) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("ref", candidate.ref().text());
    json.put("state", result.state().id());
    json.put("servedBy", result.servedBy());
    json.put("firstTokenMs", result.firstTokenMillis());
    json.put("totalMs", result.millis());
    json.put("tokensPerSecond", result.tokensPerSecond());
    Result.Usage usage = result.usage();
    json.put("promptTokens", usage == null ? null : (Integer) usage.promptTokens());
    json.put("completionTokens", usage == null ? null : (Integer) usage.completionTokens());
    json.put("toolCall", result.toolCall() == null ? null : result.toolCall().id());
    json.put("costUsd", result.cost());
    Result.Trouble trouble = result.trouble();
    json.put("error", trouble == null ? null : trouble.words());
    json.put("hint", trouble == null ? null : trouble.hint());
    return json;
  }
}
