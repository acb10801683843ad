package ai.openclaw.trial;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.json.JsonTree;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.LiveOutput;
import ai.openclaw.task.BackgroundTask;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Several trials, three at a time, whose table fills in while they run. */
public final class Trials implements LiveOutput {
  private static final int AT_A_TIME = 3;

  private final List<Candidate> candidates;
  private final List<Trial> trials = new ArrayList<>();
  private final List<BackgroundTask<Boolean>> workers = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean stopped;

  /**
   * What trials are made with.
   *
   * @param deadline for each answer; null for the usual one
   * @param commands those that are about the user's files
   */
  public record Means(
      HttpTransport transport, Clock clock, @Nullable Duration deadline, Commands commands) {}

  private Trials(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /** Starts them. */
  public static Trials start(List<Candidate> candidates, Question question, Means means) {
    Trials trials = new Trials(candidates);
    for (Candidate candidate : candidates) {
      trials.trials.add(new Trial(candidate, question, means));
    }
    for (int i = 0; i < Math.min(AT_A_TIME, candidates.size()); i++) {
      trials.workers.add(BackgroundTask.start("trial", trials::work));
    }
    return trials;
  }

  private Boolean work() {
    for (int i = next.getAndIncrement();
        i < trials.size() && !stopped;
        i = next.getAndIncrement()) {
      trials.get(i).run();
    }
    return true;
  }

  @Override
  public boolean isDoneWithin(Duration patience) {
    boolean done = true;
    for (BackgroundTask<Boolean> worker : workers) {
      done &= worker.isDoneWithin(patience);
    }
    return done;
  }

  /** The same ones, once all are over. */
  public Trials await() {
    workers.forEach(BackgroundTask::result);
    return this;
  }

  @Override
  public void stop() {
    stopped = true;
    for (Trial trial : trials) {
      trial.stop();
    }
    for (BackgroundTask<Boolean> worker : workers) {
      worker.cancel();
    }
  }

  /** Whether somebody stopped them before their end. */
  public boolean isStopped() {
    return stopped;
  }

  @Override
  public List<String> lines(int columns, boolean spoken) {
    return lines(columns, spoken ? Style.PLAIN.spoken() : Style.PLAIN);
  }

  /** The same without the sentences below the table. */
  public LiveOutput table() {
    Trials all = this;
    return new LiveOutput() {
      @Override
      public List<String> lines(int columns, boolean spoken) {
        Style style = spoken ? Style.PLAIN.spoken() : Style.PLAIN;
        return new TrialTable(results(), style).table(columns);
      }

      @Override
      public boolean isDoneWithin(Duration patience) {
        return all.isDoneWithin(patience);
      }

      @Override
      public void stop() {
        all.stop();
      }
    };
  }

  /** The lines for a screen of that style. */
  public List<String> lines(int columns, Style style) {
    return new TrialTable(results(), style).lines(columns);
  }

  /** What {@code models try --json} prints; {@code docs/schemas/models-try.json} describes it. */
  public ObjectNode toJson(Question question) {
    ObjectNode json = JsonTree.NODES.objectNode();
    json.put("prompt", question.prompt());
    ArrayNode list = json.putArray("trials");
    double total = 0;
    for (Map.Entry<Candidate, Result> each : results().entrySet()) {
      Double cost = each.getValue().cost();
      total += cost == null ? 0 : cost;
      list.add(json(each.getKey(), each.getValue()));
    }
    return json.put("costUsd", total);
  }

  private static ObjectNode json(Candidate candidate, Result result) {
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

  /** What came of each: in the order asked for, once all are over the best first. */
  public Map<Candidate, Result> results() {
    List<Candidate> order = new ArrayList<>();
    Map<Candidate, Result> now = new LinkedHashMap<>();
    boolean over = true;
    for (int i = 0; i < trials.size(); i++) {
      Result result = trials.get(i).result();
      now.put(candidates.get(i), result);
      order.add(candidates.get(i));
      over &= result.isOver();
    }
    if (!over) {
      return now;
    }
    order.sort((a, b) -> TrialTable.better(now.get(a), now.get(b)));
    Map<Candidate, Result> sorted = new LinkedHashMap<>();
    for (Candidate candidate : order) {
      sorted.put(candidate, now.get(candidate));
    }
    return sorted;
  }

  /** Done when one of the models answered; else what the first of them failed of. */
  public ExitCode exitCode() {
    ExitCode code = null;
    for (Result result : results().values()) {
      if (result.state() == Result.State.ANSWERED || result.state() == Result.State.STOPPED) {
        return ExitCode.DONE;
      }
      Result.Trouble trouble = result.trouble();
      code = code == null && trouble != null ? trouble.code() : code;
    }
    return code == null ? ExitCode.DONE : code;
  }

  /** What can be done about what went wrong, each hint once. */
  public List<String> hints() {
    List<String> hints = new ArrayList<>();
    for (Result result : results().values()) {
      Result.Trouble trouble = result.trouble();
      if (trouble != null && trouble.hint() != null && !hints.contains(trouble.hint())) {
        hints.add(trouble.hint());
      }
    }
    return hints;
  }
}
