package ai.openclaw.huggingface;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What {@link StubHub} says, word for word as the real services do. */
final class StubAnswers {
  /** A secret that an endpoint's answer holds and nothing may keep. */
  static final String SECRET_OF_AN_ENDPOINT = "hf_secretOfTheModel00000000000000000";

  /** The address of an endpoint in the world. */
  static final String ENDPOINT = "https://chat-a10g.example.endpoints.huggingface.cloud";

  /** What Ollama says of a model that an agent can work with. */
  static final String OF_OLLAMA =
      "{\"capabilities\":[\"completion\",\"tools\"],\"model_info\":{\"llama.context_length\":40960}}";

  private static final String LLAMA = "meta-llama/Llama-3.3-70B-Instruct";

  private StubAnswers() {}

  /** The answer of a service that behaves like that and would have said this. */
  static MockResponse response(StubHub.Behaviour behaviour, String wellBehaved) {
    return switch (behaviour) {
      case WELL, KEY_WANTED, NO_TOOL_CALL, INVENTED_TOOL, WRONG_ARGUMENTS, ERROR_IN_THE_MIDDLE ->
          json(200, wellBehaved);
      case WRONG_TOKEN -> json(401, "{\"error\":\"Invalid username or password.\"}");
      case NO_PERMISSION ->
          json(
              403,
              "{\"error\":\"This authentication method does not have sufficient permissions to"
                  + " call Inference Providers on behalf of user ada\"}");
      case NO_CREDITS ->
          json(402, "{\"error\":\"You have depleted your monthly included credits.\"}");
      case NOT_SERVED ->
          json(
              400,
              "{\"error\":{\"message\":\"The requested model 'X' is not supported by any provider"
                  + " you have enabled.\",\"type\":\"invalid_request_error\",\"param\":\"model\","
                  + "\"code\":\"model_not_supported\"}}");
      case RATE_LIMITED ->
          json(429, "{\"error\":\"Too Many Requests\"}")
              .newBuilder()
              .setHeader("RateLimit", "\"api\";r=0;t=55")
              .setHeader("Retry-After", "60")
              .build();
      case SERVER_ERROR -> json(503, "{\"message\":\"Service Unavailable\"}");
      case WEB_PAGE -> page(200);
      case BLOCKED -> page(403);
      case EMPTY -> json(200, "");
      case BROKEN_JSON -> json(200, wellBehaved.substring(0, wellBehaved.length() - 1));
      case SLOW -> json(200, wellBehaved).newBuilder().headersDelay(1, TimeUnit.MINUTES).build();
      case DRIBBLING ->
          json(200, wellBehaved).newBuilder().throttleBody(2, 1, TimeUnit.SECONDS).build();
      case CUT_OFF ->
          json(200, wellBehaved)
              .newBuilder()
              .onResponseBody(new SocketEffect.CloseSocket())
              .build();
    };
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .setHeader("X-Request-Id", "req-136")
        .body(body)
        .build();
  }

  private static MockResponse page(int status) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "text/html")
        .body("<!doctype html><title>Please log in</title>")
        .build();
  }

  static String account(Permission... allowed) {
    ObjectNode account =
        JsonTree.NODES
            .objectNode()
            .put("type", "user")
            .put("name", "ada")
            .put("fullname", "Ada Lovelace")
            .put("isPro", true)
            .put("canPay", true);
    account
        .putArray("orgs")
        .addObject()
        .put("name", "acme")
        .put("type", "org")
        .put("plan", "team")
        .put("canPay", true);
    ObjectNode token =
        account.putObject("auth").put("type", "access_token").putObject("accessToken");
    token.put("displayName", "openclaw").put("role", "fineGrained");
    ObjectNode fineGrained = token.putObject("fineGrained");
    fineGrained.putArray("global");
    ArrayNode scoped = fineGrained.putArray("scoped");
    scope(scoped, "user", "ada", allowed);
    scope(scoped, "org", "acme", allowed);
    return JsonTree.compact(account);
  }

  static String classicAccount() {
    ObjectNode account = JsonTree.NODES.objectNode().put("type", "user").put("name", "ada");
    ObjectNode auth = account.putObject("auth").put("type", "access_token");
    auth.putObject("accessToken").put("displayName", "laptop").put("role", "write");
    return JsonTree.compact(account);
  }

  private static void scope(ArrayNode scoped, String type, String name, Permission... allowed) {
    ObjectNode scope = scoped.addObject();
    scope.putObject("entity").put("type", type).put("name", name);
    ArrayNode permissions = scope.putArray("permissions");
    for (Permission permission : allowed) {
      permissions.add(permission.id());
    }
  }

  static String credit() {
    ObjectNode usage = JsonTree.NODES.objectNode();
    usage
        .putObject("usage")
        .putObject("inferenceProviders")
        .put("usedNanoUsd", 30_000_000)
        .put("includedNanoUsd", 2_000_000_000)
        .put("limitNanoUsd", 10_000_000_000L)
        .put("numRequests", 12);
    return JsonTree.compact(usage);
  }

  static String chat() {
    ObjectNode answer = JsonTree.NODES.objectNode().put("object", "chat.completion");
    ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", "Hi");
    choice.put("finish_reason", "length");
    return JsonTree.compact(answer);
  }

  /** The events of a streamed chat, the last but one with what was counted. */
  static String stream(StubHub.Behaviour behaviour) {
    String tool = behaviour == StubHub.Behaviour.INVENTED_TOOL ? "hf_rm" : "write_file";
    String arguments =
        behaviour == StubHub.Behaviour.WRONG_ARGUMENTS
            ? "{\\\"file\\\":1}"
            : "{\\\"path\\\":\\\"poem.txt\\\",\\\"content\\\":\\\"Claws\\\"}";
    String call =
        event("{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"" + tool + "\"}}]}")
            + event(
                "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\""
                    + arguments
                    + "\"}}]}");
    String middle =
        switch (behaviour) {
          case NO_TOOL_CALL -> event("{\"content\":\"Claws\"}");
          case ERROR_IN_THE_MIDDLE -> "data: {\"error\":{\"message\":\"upstream went away\"}}\n\n";
          default -> call;
        };
    return ": a comment\n\n"
        + event("{\"role\":\"assistant\",\"reasoning\":\"A poem.\"}")
        + middle
        + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\n"
        + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":60}}\n\n"
        + "data: [DONE]\n\n";
  }

  private static String event(String delta) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}\n\n";
  }

  static String modelsOfAnEndpoint() {
    ObjectNode answer = JsonTree.NODES.objectNode().put("object", "list");
    answer.putArray("data").addObject().put("id", LLAMA).put("max_model_len", 65_536);
    return JsonTree.compact(answer);
  }

  static String endpointsOfAnOrganisation(String url) {
    ObjectNode answer = JsonTree.NODES.objectNode();
    ObjectNode asleep = endpoint(answer.putArray("items").addObject(), "night-owl", "scaledToZero");
    asleep.withObject("/status").put("url", url + "/asleep");
    asleep.putObject("compute").put("instanceType", "nvidia-h100").put("instanceSize", "x2");
    return JsonTree.compact(answer);
  }

  static String endpoints(String url) {
    ObjectNode answer = JsonTree.NODES.objectNode();
    ArrayNode items = answer.putArray("items");
    ObjectNode running = endpoint(items.addObject(), "chat-a10g", "running");
    running.withObject("/status").put("url", url);
    running
        .putObject("compute")
        .put("accelerator", "gpu")
        .put("instanceType", "nvidia-a10g")
        .put("instanceSize", "x1");
    endpoint(items.addObject(), "old-llama", "paused");
    return JsonTree.compact(answer);
  }

  private static ObjectNode endpoint(ObjectNode item, String name, String state) {
    item.put("name", name).put("type", "protected");
    item.putObject("provider").put("vendor", "aws").put("region", "us-east-1");
    ObjectNode model = item.putObject("model");
    model.put("repository", LLAMA).put("task", "text-generation");
    model.putObject("secrets").put("HF_TOKEN", SECRET_OF_AN_ENDPOINT);
    item.putObject("status").put("state", state);
    return item;
  }
}
