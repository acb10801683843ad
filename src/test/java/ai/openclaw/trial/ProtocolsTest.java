package ai.openclaw.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.http.FakeTransport;
import ai.openclaw.model.ModelRef;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Provider;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trial speaks the protocol that the server speaks. */
class ProtocolsTest extends TrialScene {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPENAI_RESPONSES   | VALID           | {"type":"response.output_item.added","output_index":0,"item":{"type":"reasoning"}} ~ {"type":"response.output_item.added","output_index":1,"item":{"type":"function_call","name":"write_file","arguments":""}} ~ {"type":"response.function_call_arguments.delta","output_index":1,"delta":"{\\"path\\":\\"a\\","} ~ {"type":"response.function_call_arguments.delta","output_index":1,"delta":"\\"content\\":\\"b\\"}"} ~ {"type":"response.completed","response":{"error":null,"usage":{"input_tokens":1000,"output_tokens":50},"output":[{"type":"reasoning"},{"type":"function_call","name":"write_file","arguments":"{}"}]}}
          OPENAI_RESPONSES   | NONE            | {"type":"response.output_text.delta","delta":"Claws"} ~ {"type":"response.completed","response":{"usage":{"input_tokens":1000,"output_tokens":50}}}
          OPENAI_RESPONSES   | CUT_OFF         | {"type":"response.reasoning_summary_text.delta","delta":"hm"} ~ {"type":"response.incomplete","response":{"incomplete_details":{"reason":"max_output_tokens"},"usage":{"input_tokens":1000,"output_tokens":50}}}
          OPENAI_RESPONSES   | VALID           | {"object":"response","output":[{"type":"function_call","name":"write_file","arguments":"{\\"path\\":\\"a\\",\\"content\\":\\"b\\"}"}],"usage":{"input_tokens":1000,"output_tokens":50}}
          ANTHROPIC_MESSAGES | VALID           | {"type":"message_start","message":{"usage":{"input_tokens":1000,"output_tokens":1}}} ~ {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":""}} ~ {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"hm"}} ~ {"type":"content_block_start","index":1,"content_block":{"type":"tool_use","name":"write_file","input":{}}} ~ {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\\"path\\":\\"a\\",\\"content\\":\\"b\\"}"}} ~ {"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"output_tokens":50}} ~ {"type":"message_stop"}
          ANTHROPIC_MESSAGES | CUT_OFF         | {"type":"message_start","message":{"usage":{"input_tokens":1000}}} ~ {"type":"content_block_delta","index":0,"delta":{"text":"hm"}} ~ {"type":"message_delta","delta":{"stop_reason":"max_tokens"},"usage":{"output_tokens":50}}
          ANTHROPIC_MESSAGES | WRONG_ARGUMENTS | {"type":"message","content":[{"type":"tool_use","name":"write_file","input":{"path":"a"}}],"stop_reason":"tool_use","usage":{"input_tokens":1000,"output_tokens":50}}
          """)
  void eachProtocolIsSpoken(Provider.Api api, ToolCall call, String events) {
    String[] each = events.split(" ~ ", -1);
    String body = each.length == 1 ? events : "data: " + String.join("\n\ndata: ", each) + "\n\n";
    FakeTransport transport = new FakeTransport().on("POST", URL + api.request(), 200, body);
    ModelRef ref = new ModelRef("own", "a/b");

    Result result =
        only(run(transport, List.of(Candidate.of(ref, Cost.of(1, 2), access(URL, api)))));

    assertEquals(Result.State.ANSWERED, result.state(), words(result));
    assertEquals(call, result.toolCall());
    assertEquals(new Result.Usage(1000, 50), result.usage());
    assertEquals((1000 + 50 * 2) / 1e6, result.cost());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPENAI_RESPONSES   | overloaded     | {"type":"response.failed","response":{"error":{"message":"overloaded"}}}
          ANTHROPIC_MESSAGES | overloaded     | {"type":"error","error":{"message":"overloaded"}}
          ANTHROPIC_MESSAGES | the answer broke off | {"type":"content_block_delta","index":0,"delta":{"text":"hm"}}
          """)
  void whatBreaksOffInAnyProtocolIsNoAnswer(Provider.Api api, String words, String event) {
    FakeTransport transport =
        new FakeTransport().on("POST", URL + api.request(), 200, "data: " + event + "\n\n");
    ModelRef ref = new ModelRef("own", "a/b");

    Result result =
        only(run(transport, List.of(Candidate.of(ref, Cost.of(1, 2), access(URL, api)))));

    assertEquals(Result.State.FAILED, result.state());
    assertEquals(words, words(result));
  }
}
