package ai.openclaw.trial;

import ai.openclaw.SetClock;
import ai.openclaw.failure.Commands;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.model.ModelRef;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates, what a server may answer them, and a clock that goes on by itself. */
abstract class TrialScene {
  static final Secret TOKEN = Secret.of("hf_trial000000000000000000000000000");
  static final String URL = "https://router.example/v1";
  static final Question QUESTION = new Question(null);
  static final String THOUGHT = delta("{\"reasoning\":\"hm\"}");
  static final String CALL =
      delta(
          "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"write_file\",\"arguments\":"
              + "\"{\\\"path\\\":\\\"a\\\",\\\"content\\\":\\\"b\\\"}\"}}]}");
  static final String END =
      "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n";
  static final String USAGE =
      "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":50}}\n";

  static Trials run(FakeTransport transport, List<Candidate> candidates) {
    Trials trials =
        Trials.start(
            candidates,
            QUESTION,
            new Trials.Means(transport, ticking(), null, new Commands(null, null)));
    trials.await();
    return trials;
  }

  static Candidate candidate(String url, String id) {
    return Candidate.of(new ModelRef("own", id), Cost.of(1, 2), access(url));
  }

  static Candidate.Access access(String url) {
    return access(url, Provider.Api.OPENAI_COMPLETIONS);
  }

  static Candidate.Access access(String url, Provider.Api api) {
    return new Candidate.Access(url, TOKEN, null, false, false, api);
  }

  static ServedBy serving(String id, double in, double out) {
    return new ServedBy(id, true, null, in, out, true, null, null, null);
  }

  static Result only(Trials trials) {
    return trials.results().values().iterator().next();
  }

  static @Nullable String words(Result result) {
    return result.trouble() == null ? null : result.trouble().words();
  }

  static String delta(String delta) {
    return "data: {\"choices\":[{\"delta\":" + delta + "}]}\n";
  }

  /** Goes on by 100 ms with every look. */
  static SetClock ticking() {
    return SetClock.ticking(Duration.ofMillis(100));
  }
}
