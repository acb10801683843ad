package ai.openclaw.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.huggingface.StubHub;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several trials: how many at a time, when they end, and which comes first. */
class TrialsTest extends TrialScene {
  @Test
  void aServerThatSaysNothingIsGivenUpAtTheDeadline() {
    try (StubHub hub = StubHub.start()) {
      hub.set(StubHub.Service.CHAT, StubHub.Behaviour.SLOW);
      Trials.Means means =
          new Trials.Means(
              StubHub.transport(),
              Clock.systemUTC(),
              Duration.ofMillis(200),
              new Commands(null, null));
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
    Trials trials =
        Trials.start(
            five, QUESTION, new Trials.Means(stuck, ticking(), null, new Commands(null, null)));
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

  private static List<Result.State> states(Trials trials) {
    List<Result.State> states = new ArrayList<>();
    trials.results().values().forEach(each -> states.add(each.state()));
    return states;
  }
}
