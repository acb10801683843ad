package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.model.JsonSchema;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.trial.ToolCall;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code openclaw models try} against a hub that streams. */
class ModelsTryCommandTest extends OnlineScene {
  private static final String CUSTOM_KEY = "key-abcdefghijklmnopqrstuvwxyz";
  private static final JsonSchema SCHEMA = JsonSchema.of("models-try.json");
  private static final String MODELS =
      """
      {"object":"list","data":[
       {"id":"org/fast","providers":[
         {"provider":"groq","status":"live","pricing":{"input":1,"output":2},"throughput":900,
          "supports_tools":true},
         {"provider":"nscale","status":"live","pricing":{"input":0.5,"output":1},"throughput":90,
          "supports_tools":true},
         {"provider":"gone","status":"error"}]},
       {"id":"org/plain","providers":[
         {"provider":"groq","status":"live","pricing":{"input":1,"output":2},"throughput":90}]},
       {"id":"org/dear","providers":[
         {"provider":"groq","status":"live","pricing":{"input":10,"output":90}}]},
       {"id":"org/unpriced","providers":[{"provider":"groq","status":"live"}]}]}
      """;

  @BeforeEach
  void itsModels() {
    hub.models(MODELS);
  }

  @Test
  void aModelIsAskedOnceInAStreamWithOneToolToCall() throws Exception {
    Outcome outcome = run("org/fast");

    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(1, chats().size());
    StubHub.Arrived chat = chats().get(0);
    assertEquals("Bearer " + TOKEN, chat.authorization());
    assertTrue(chat.body().startsWith("{\"model\":\"org/fast\",\"messages\":"), chat.body());
    assertTrue(chat.body().contains("\"name\":\"write_file\""), chat.body());
    assertTrue(chat.body().contains("\"stream\":true"), chat.body());
    assertEquals(
        "   Model                 Tok/s  First ms     Cost\n"
            + "✔  huggingface/org/fast      -         0  $0.0002\n",
        outcome.out().replace("\r", ""));
  }

  @Test
  void jsonHasTheNumbersOfEachAndTheirSum() throws Exception {
    JsonNode json = json(ExitCode.DONE, "org/fast", "org/plain", "--prompt", "Hello");

    assertEquals("Hello", json.path("prompt").asText());
    JsonNode trial = json.at("/trials/0");
    assertEquals("huggingface/org/fast", trial.path("ref").asText());
    assertEquals("answered", trial.path("state").asText());
    assertEquals("valid", trial.path("toolCall").asText());
    assertEquals(100, trial.path("promptTokens").asInt());
    assertEquals(60, trial.path("completionTokens").asInt());
    assertEquals(0.00022, trial.path("costUsd").asDouble(), 1e-9);
    assertEquals(0.00044, json.path("costUsd").asDouble(), 1e-9);
  }

  @Test
  void everyLiveRouteIsTriedByItself() throws Exception {
    JsonNode json = json(ExitCode.DONE, "org/fast", "--routes");

    List<String> refs = new ArrayList<>();
    json.path("trials").forEach(trial -> refs.add(trial.path("ref").asText()));
    assertEquals(
        List.of("huggingface/org/fast:groq", "huggingface/org/fast:nscale"),
        refs.stream().sorted().toList());
    assertEquals(2, chats().size());
  }

  @ParameterizedTest
  @CsvSource({
    "NO_TOOL_CALL, NONE",
    "INVENTED_TOOL, INVENTED",
    "WRONG_ARGUMENTS, WRONG_ARGUMENTS",
  })
  void aModelThatIsNoAgentSaysSoBehindTheOneThatIs(Behaviour behaviour, ToolCall call)
      throws Exception {
    hub.chats("org/plain", behaviour);

    List<String> lines = run("org/plain", "org/fast").out().lines().toList();
    JsonNode json = json(ExitCode.DONE, "org/plain", "org/fast");

    assertTrue(lines.get(1).startsWith("✔  huggingface/org/fast"), lines.toString());
    assertTrue(lines.get(2).startsWith("▲  huggingface/org/plain"), lines.toString());
    assertEquals("  huggingface/org/plain " + call.words(), lines.get(3));
    assertEquals(call.id(), json.at("/trials/1/toolCall").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CREDITS, 4, the token's own account pays and has no credits left",
    "RATE_LIMITED, 1, too many requests; try again in 55 s",
    "WRONG_TOKEN, 4, the router does not accept the token",
    "NOT_SERVED, 2, org/plain is not served",
    "ERROR_IN_THE_MIDDLE, 1, upstream went away",
    "CUT_OFF, 1, the answer was cut off",
    "WEB_PAGE, 1, '127.0.0.1 answered with a web page, not JSON'",
    "SERVER_ERROR, 1, 127.0.0.1 answered 503",
  })
  void whatWentWrongIsSaidForThatModelAlone(Behaviour behaviour, int code, String words)
      throws Exception {
    hub.chats("org/plain", behaviour);

    Outcome both = run("org/plain", "org/fast");
    JsonNode json = json(null, "org/plain");

    assertEquals(ExitCode.DONE, both.code(), "one of them answered");
    assertTrue(both.out().contains("✖  huggingface/org/plain"), both.out());
    assertTrue(both.out().contains("  huggingface/org/plain failed: " + words), both.out());
    assertTrue(json.at("/trials/0/error").asText().startsWith(words), json.toString());
    assertEquals("failed", json.at("/trials/0/state").asText());
    assertEquals(code, run("org/plain").code().number());
  }

  @Test
  void hintsAreSaidOnce() throws Exception {
    hub.set(StubHub.Service.CHAT, Behaviour.NO_CREDITS);

    Outcome outcome = run("org/plain", "org/fast");

    assertEquals(1, outcome.err().lines().filter(line -> line.startsWith("hint: let an")).count());
  }

  @Test
  void moreThanACentIsSpentOnlyWhereTheUserSaysSo() throws Exception {
    Outcome refused = run("org/dear");

    assertEquals(ExitCode.USAGE, refused.code());
    assertTrue(refused.err().startsWith("error: this may cost up to $0.05"), refused.err());
    assertTrue(refused.err().contains("hint: --max-usd <usd> allows it"), refused.err());
    assertEquals(List.of(), chats());
    assertEquals(ExitCode.USAGE, run("org/dear", "--max-usd", "0.02").code());
    assertEquals(ExitCode.DONE, run("org/dear", "--max-usd", "0.1").code());
    assertEquals(1, chats().size());
  }

  @Test
  void anUnknownPriceIsPaidOnlyWhereTheUserSaysSo() throws Exception {
    Outcome refused = run("org/unpriced");

    assertEquals(ExitCode.USAGE, refused.code());
    assertTrue(
        refused.err().contains("the price of huggingface/org/unpriced is not known"),
        refused.err());
    JsonNode json = json(ExitCode.DONE, "org/unpriced", "--max-usd", "0.01");
    assertTrue(json.at("/trials/0/costUsd").isNull());
  }

  @Test
  void aPersonIsAskedBeforeMoreThanACentIsSpent() throws Exception {
    FakePrompter no = new FakePrompter().enter("--max-usd");
    FakePrompter yes = new FakePrompter().answer("--max-usd", "yes");

    assertEquals(ExitCode.CANCELLED, ask(no, "org/dear").code());
    assertEquals(List.of(), chats());
    assertEquals(ExitCode.DONE, ask(yes, "org/dear").code());
    assertEquals(1, chats().size());
    assertTrue(yes.transcript().get(0).startsWith("warn: this may cost up to $0.05"));
    String table = yes.transcript().get(2);
    assertTrue(table.startsWith("follow:    Model"), table);
    assertTrue(table.contains("✔  huggingface/org/dear"), table);
  }

  @Test
  void withoutAModelTheDefaultAndItsFallbacksAreTried() throws Exception {
    machine.write(
        ".openclaw/openclaw.json",
        """
        {models: {providers: {huggingface: {headers: {"X-HF-Bill-To": "acme"}}}},
         agents: {defaults: {model: {primary: "huggingface/org/fast:nscale",
           fallbacks: ["huggingface/org/plain"]}}}}
        """);

    assertEquals(2, json(ExitCode.DONE).path("trials").size());
    List<String> bodies = chats().stream().map(StubHub.Arrived::body).toList();
    assertTrue(
        bodies.stream().anyMatch(body -> body.contains("org/fast:nscale")), bodies.toString());
  }

  @Test
  void withoutADefaultAPersonIsAsked() throws Exception {
    FakePrompter person = new FakePrompter().answer("Model", "huggingface/org/fast");

    assertEquals(ExitCode.DONE, ask(person).code());
    assertEquals(1, chats().size());
  }

  @Test
  void withoutADefaultThereIsNothingToTry() throws Exception {
    Outcome outcome = run();

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().contains("there is no default model to try"), outcome.err());
  }

  @Test
  void aServerOfTheUsersOwnIsAskedWithItsOwnKey() throws Exception {
    machine.write(".openclaw/openclaw.json", own("openai-completions"));

    JsonNode json = json(ExitCode.DONE, "mine/any");

    assertEquals("Bearer " + CUSTOM_KEY, chats().get(0).authorization());
    assertEquals(0, json.at("/trials/0/costUsd").asDouble(-1), "it is on this machine");
  }

  @Test
  void aServerThatRefusesTheKeyIsNotCalledTheRouter() throws Exception {
    machine.write(".openclaw/openclaw.json", own("openai-completions"));
    hub.set(StubHub.Service.CHAT, Behaviour.WRONG_TOKEN);

    assertEquals(
        "the server does not accept the key: Invalid username or password.",
        json(ExitCode.REFUSED, "mine/any").at("/trials/0/error").asText());
  }

  @Test
  void whatCannotBeTriedSaysWhyAndIsNotAsked() throws Exception {
    machine.write(".openclaw/openclaw.json", own("google-generative-ai"));
    JsonNode json = json(ExitCode.USAGE, "mine/any");

    assertEquals(
        "its server speaks google-generative-ai, which this program does not",
        json.at("/trials/0/error").asText());
    assertNull(json.at("/trials/0/hint").textValue());
    assertEquals(List.of(), chats());
  }

  @Test
  void aModelThatNobodyKnowsIsRefusedWithoutAWordOfAnOptionThatIsNotThere() throws Exception {
    Outcome outcome = run("no/such");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().contains("no/such"), outcome.err());
    assertFalse(outcome.err().contains("--force"), outcome.err());
  }

  @Test
  void withoutANetworkNothingIsTried() throws Exception {
    machine.set("HF_HUB_OFFLINE", "1");

    Outcome outcome = run("org/fast");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().startsWith("error: models try asks models"), outcome.err());
  }

  @Test
  void aPriceIsANumber() throws Exception {
    assertTrue(run("org/fast", "--max-usd", "much").err().startsWith("error: --max-usd is much"));
  }

  private String own(String api) {
    return String.format(
        Locale.ROOT,
        "{models:{providers:{mine:{baseUrl:'%s',api:'%s',apiKey:'%s',models:[{id:'any'}]}}}}",
        hub.routerUrl(),
        api,
        CUSTOM_KEY);
  }

  private List<StubHub.Arrived> chats() {
    return hub.requests().stream().filter(each -> each.path().endsWith("/completions")).toList();
  }

  private Outcome run(String... args) throws Exception {
    return ask(null, args);
  }

  private Outcome ask(@Nullable FakePrompter person, String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of("models", "try"));
    all.addAll(List.of(args));
    return machine.ask(person, all.toArray(new String[0]));
  }

  private JsonNode json(@Nullable ExitCode code, String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    Outcome outcome = run(all.toArray(new String[0]));
    if (code != null) {
      assertEquals(code, outcome.code(), outcome.out() + outcome.err());
    }
    SCHEMA.accepts(outcome.json());
    return outcome.json();
  }
}
