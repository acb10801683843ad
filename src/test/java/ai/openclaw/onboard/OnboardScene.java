package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** A person with a good key in the environment and a network, who onboards. */
abstract class OnboardScene extends OnlineScene {
  static final String KEY = "hf_good000000000000000000000000000AAAA";
  static final String ENTER = "<enter>";

  private static final String FREE =
      "{'name':'ada','type':'user','isPro':false,'canPay':false,"
          + "'orgs':[{'name':'acme','plan':'team','canPay':true},{'name':'poor','canPay':false}],"
          + "'auth':{'accessToken':{'displayName':'laptop',%s}}}";
  FakePrompter person = new FakePrompter();

  @BeforeEach
  void aGoodKey() {
    machine.set("HF_TOKEN", KEY);
  }

  /** A whole run with this person's answers. */
  Outcome done(FakePrompter whoever, String... flags) throws IOException {
    Stream<String> line = Stream.concat(Stream.of("onboard"), Stream.of(flags));
    Outcome run = machine.ask(whoever, line.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), () -> run.err() + whoever.transcript());
    return run;
  }

  /** What the card said when it was shown for the first time, the second, … */
  String card(int number) {
    return person.transcript().stream()
        .filter(line -> line.startsWith("card "))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  /** The key is of an account that cannot pay, with this of the token. */
  void account(String token) {
    hub.account(FREE.formatted(token).replace('\'', '"'));
  }

  /** The paths that were asked for, sorted, without what stands behind a question mark. */
  List<String> asked() {
    List<String> paths = new ArrayList<>();
    for (StubHub.Arrived request : hub.requests()) {
      paths.add(request.path().replaceAll("[?].*", ""));
    }
    return paths.stream().sorted().toList();
  }

  /** The same without what is asked about the one model that was chosen. */
  List<String> askedOfAnyModel() {
    return asked().stream().filter(path -> !path.endsWith("/auth-check")).toList();
  }
}
