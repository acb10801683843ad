package ai.openclaw.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.http.FakeTransport;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.model.ModelRef;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Routing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trial makes of the stream that answers it. */
class StreamTest extends TrialScene {
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

  private static Result answered(String body) {
    FakeTransport transport = new FakeTransport().on("POST", URL + "/chat/completions", 200, body);
    return only(run(transport, List.of(candidate(URL, "a/b"))));
  }
}
