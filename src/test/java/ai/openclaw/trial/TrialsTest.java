package ai.openclaw.trial;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.model.ModelRef;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialsTest {
  private static final Secret TOKEN = Secret.of("hf_trial000000000000000000000000000");
  private static final String URL = "https://router.example/v1";
  private static final Question QUESTION = new Question(null);

  private static final String THOUGHT = delta("{\"reasoning\":\"hm\"}");
  private static final String CALL =
      delta(
          "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"write_file\",\"arguments\":"
              + "\"{\\\"path\\\":\\\"a\\\",\\\"content\\\":\\\"b\\\"}\"}}]}");
  private static final String END =
      "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n";
  private static final String USAGE =
      "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":50}}\n";

  @Test
  void measuresFromTheQuestionToTheFirstPieceAndBetweenThePieces() {
    Result result = answered(THOUGHT + CALL + END + USAGE + "data: [DONE]");

    // The clock goes on by 100 ms whenever somebody looks at it: start, two pieces, end.
    assertEquals(100, result.firstTokenMillis());
    assertEquals(300, result.millis());
    assertEquals(500, result.tokensPerSecond());
    assertEquals(ToolCall.VALID, result.toolCall());
    assertTrue(result.isGood());
  }

  @Test
  void costsWhatTheServerCountedAtThePriceOfWhoServedIt() {
    HttpTransport.Reply reply =
        new HttpTransport.Reply(
            200, Map.of("x-inference-provider", "dear"), THOUGHT + CALL + END + USAGE);
    Routing routing = Routing.among(List.of(serving("cheap", 1, 2), serving("dear", 10, 20)));
    Candidate candidate =
        new Candidate(
            new ModelRef("huggingface", "a/b"), access(URL), routing, Cost.of(1, 2), null);

    Result result =
        only(
            run(
                new FakeTransport().on("POST", URL + "/chat/completions", reply),
                List.of(candidate)));

    assertEquals((1000 * 10 + 50 * 20) / 1e6, result.cost());
    assertEquals("dear", result.servedBy());
  }

  @Test
  void withoutACountThereIsNoSpeedAndNoCost() {
    Result result = answered(THOUGHT + CALL + END);

    assertEquals(Result.State.ANSWERED, result.state());
    assertNull(result.tokensPerSecond());
    assertNull(result.cost());
  }

  @Test
  void aServerThatDoesNotStreamIsMeasuredOverTheWholeTime() {
    Result result =
        answered(
            "{\"choices\":[{\"message\":{\"content\":\"Claws\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":20}}");

    assertEquals(ToolCall.NONE, result.toolCall());
    assertEquals(100.0, result.tokensPerSecond(), "20 tokens in 200 ms");
  }

  @Test
  void aWholeAnswerThatDoesNotSayWhyItEndedIsStillOne() {
    Result result = answered("{\"choices\":[{\"message\":{\"content\":\"Claws\"}}]}");

    assertEquals(Result.State.ANSWERED, result.state());
    assertEquals("answered after 100 ms, did not call the tool", result.words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          write_file | {\\"path\\":\\"a\\",\\"content\\":\\"b\\"} | tool_calls | VALID
          write_file | {\\"path\\":\\"a\\"}                         | tool_calls | WRONG_ARGUMENTS
          write_file | {\\"path                                   | length     | CUT_OFF
          write_file | nonsense                                   | tool_calls | WRONG_ARGUMENTS
          rm         | {}                                         | tool_calls | INVENTED
          """)
  void aCallIsWorthWhatTheToolCanDoWithIt(
      String name, String arguments, String reason, ToolCall expected) {
    Result result =
        answered(
            delta(
                    "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\""
                        + name
                        + "\",\"arguments\":\""
                        + arguments
                        + "\"}}]}")
                + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\""
                + reason
                + "\"}]}\n");

    assertEquals(expected, result.toolCall());
  }

  @Test
  void aThoughtThatTakesAllTokensLeavesNoneForTheCall() {
    Result result =
        answered(THOUGHT + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}");

    assertEquals(ToolCall.CUT_OFF, result.toolCall());
  }

  @Test
  void whatCameBeforeItBrokeOffIsKept() {
    Result result = answered(THOUGHT);

    assertEquals(Result.State.FAILED, result.state());
    assertEquals(100, result.firstTokenMillis());
    assertEquals("the answer broke off", words(result));
  }

  @Test
  void anErrorInTheMiddleIsInTheServersWords() {
    assertEquals(
        "upstream went away",
        words(answered(THOUGHT + "data: {\"error\":{\"message\":\"upstream went away\"}}")));
    assertEquals(
        "an event of the answer is broken JSON", words(answered(THOUGHT + "data: {\"choices\"")));
  }

  @Test
  void aServerThatSaysNothingIsGivenUpAtTheDeadline() {
    try (StubHub hub = StubHub.start()) {
      hub.set(StubHub.Service.CHAT, StubHub.Behaviour.SLOW);
      Trials.Means means =
          new Trials.Means(StubHub.transport(), Clock.systemUTC(), Duration.ofMillis(200));
      Trials trials = Trials.start(List.of(candidate(hub.routerUrl(), "a/b")), QUESTION, means);
      trials.await();

      assertEquals("timed out after 0.2 s", words(only(trials)));
      assertEquals(ExitCode.FAILED, trials.exitCode());
    }
  }

  @Test
  void threeRunAtATimeAndWhoStopsThemKeepsWhatThereIs() throws Exception {
    CountDownLatch asked = new CountDownLatch(3);
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger most = new AtomicInteger();
    HttpTransport stuck =
        (request, lines) -> {
          most.incrementAndGet();
          if (lines != null) {
            lines.arrived(THOUGHT.strip());
          }
          asked.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new HttpTransport.Reply(200, Map.of(), "");
        };
    List<Candidate> five = new ArrayList<>();
    for (String id : List.of("a/1", "a/2", "a/3", "a/4", "a/5")) {
      five.add(candidate(URL, id));
    }
    Trials trials = Trials.start(five, QUESTION, new Trials.Means(stuck, new Ticking(), null));
    asked.await();

    assertFalse(trials.isDoneWithin(Duration.ofMillis(1)));
    List<Result.State> meanwhile = states(trials);
    trials.stop();

    assertEquals(3, most.get());
    assertEquals(
        List.of(
            Result.State.RUNNING,
            Result.State.RUNNING,
            Result.State.RUNNING,
            Result.State.WAITING,
            Result.State.WAITING),
        meanwhile);
    assertEquals(5, states(trials).stream().filter(Result.State.STOPPED::equals).count());
    assertNotNull(only(trials).firstTokenMillis());
    assertTrue(trials.isStopped());
  }

  @Test
  void nobodyIsAskedWhereThatCannotWork() {
    FakeTransport transport = new FakeTransport();
    Candidate none = candidate(URL, "a/b").hindered("there is no key that this program can read");

    assertEquals(
        "there is no key that this program can read", words(only(run(transport, List.of(none)))));
    assertEquals(List.of(), transport.requests());
  }

  @Test
  void theBestComesFirstOnceAllAreOver() {
    FakeTransport transport = new FakeTransport();
    String chat = "/chat/completions";
    transport.on("POST", "https://a.example" + chat, 503, "{}");
    transport.on("POST", "https://b.example" + chat, 200, delta("{\"content\":\"x\"}") + END);
    transport.on("POST", "https://c.example" + chat, 200, THOUGHT + CALL + END + USAGE);
    List<Candidate> three =
        List.of(
            candidate("https://a.example", "a"),
            candidate("https://b.example", "b"),
            candidate("https://c.example", "c"));

    Trials trials = run(transport, three);

    List<String> order = new ArrayList<>();
    trials.results().keySet().forEach(each -> order.add(each.ref().model()));
    assertEquals(List.of("c", "b", "a"), order);
    assertEquals(ExitCode.DONE, trials.exitCode());
  }

  @Test
  void theBoundHoldsForWhoeverTheRouterPicks() {
    Routing routing = Routing.among(List.of(serving("cheap", 0, 2), serving("dear", 0, 1000)));
    ModelRef ref = new ModelRef("huggingface", "a/b");
    Candidate open = new Candidate(ref, access(URL), routing, Cost.of(0, 2), null);
    Candidate pinned =
        new Candidate(
            new ModelRef("huggingface", "a/b:cheap"), access(URL), routing, Cost.of(0, 2), null);
    Candidate unknown = new Candidate(ref, access(URL), routing, null, null);
    ServedBy unpriced = new ServedBy("silent", true, null, null, null, true, null, null, null);
    Candidate maybe =
        new Candidate(
            ref,
            access(URL),
            Routing.among(List.of(serving("cheap", 0, 2), unpriced)),
            Cost.of(0, 2),
            null);

    assertEquals(0.512, requireNonNull(QUESTION.most(open)), 1e-9);
    assertEquals(0.001024, requireNonNull(QUESTION.most(pinned)), 1e-9);
    assertNull(QUESTION.most(unknown));
    assertNull(QUESTION.most(maybe), "the router may pick the one without a price");
  }

  private static Result answered(String body) {
    FakeTransport transport = new FakeTransport().on("POST", URL + "/chat/completions", 200, body);
    return only(run(transport, List.of(candidate(URL, "a/b"))));
  }

  private static Trials run(FakeTransport transport, List<Candidate> candidates) {
    Trials trials =
        Trials.start(candidates, QUESTION, new Trials.Means(transport, new Ticking(), null));
    trials.await();
    return trials;
  }

  private static Candidate candidate(String url, String id) {
    return Candidate.of(new ModelRef("own", id), Cost.of(1, 2), access(url));
  }

  private static Candidate.Access access(String url) {
    return new Candidate.Access(url, TOKEN, null, false, false);
  }

  private static ServedBy serving(String id, double in, double out) {
    return new ServedBy(id, true, null, in, out, true, null, null, null);
  }

  private static Result only(Trials trials) {
    return trials.results().values().iterator().next();
  }

  private static List<Result.State> states(Trials trials) {
    List<Result.State> states = new ArrayList<>();
    trials.results().values().forEach(each -> states.add(each.state()));
    return states;
  }

  private static @Nullable String words(Result result) {
    return result.trouble() == null ? null : result.trouble().words();
  }

  private static String delta(String delta) {
    return "data: {\"choices\":[{\"delta\":" + delta + "}]}\n";
  }

  /** Goes on by 100 ms with every look. */
  private static final class Ticking extends Clock {
    private long now;

    @Override
    public synchronized long millis() {
      now += 100;
      return now;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
