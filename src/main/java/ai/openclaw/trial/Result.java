package ai.openclaw.trial;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.ProbeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial, or has come of it so far. Null is "not known".
 *
 * @param firstTokenMillis from the question to the first piece of the answer
 * @param millis from the question to the end of the answer
 * @param tokensPerSecond after the first piece; over the whole time where all came at once
 * @param usage what the server counted
 * @param toolCall what became of the tool; null before the end
 * @param cost in USD, by the usage and the price of who served it
 * @param servedBy the provider behind the router
 * @param trouble why there is no whole answer, or null
 */
public record Result(
    State state,
    @Nullable Long firstTokenMillis,
    @Nullable Long millis,
    @Nullable Double tokensPerSecond,
    @Nullable Usage usage,
    @Nullable ToolCall toolCall,
    @Nullable Double cost,
    @Nullable String servedBy,
    @Nullable Trouble trouble) {

  /** How far a trial is. */
  public enum State {
    WAITING,
    RUNNING,
    /** The whole answer came. */
    ANSWERED,
    /** None came, or a part of one. */
    FAILED,
    /** The user had seen enough. */
    STOPPED;

    /** Its name in {@code --json}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The tokens that the server counted. */
  public record Usage(int promptTokens, int completionTokens) {}

  /**
   * Why there is no whole answer.
   *
   * @param code what the program ends with when nothing else went better
   * @param words one line
   * @param hint what can be done, one line, or null
   * @param reason what was refused; null where nobody knows whether a chat would work
   */
  public record Trouble(
      ExitCode code, String words, @Nullable String hint, ProbeResult.@Nullable Reason reason) {}

  /** A trial that has not begun. */
  static final Result WAITING = empty(State.WAITING, null);

  /** A trial that no request was made for. */
  static Result failed(String words) {
    return empty(State.FAILED, new Trouble(ExitCode.USAGE, words, null, null));
  }

  private static Result empty(State state, @Nullable Trouble trouble) {
    return new Result(state, null, null, null, null, null, null, null, trouble);
  }

  /** The same, given up. */
  Result stopped() {
    return isOver()
        ? this
        : new Result(
            State.STOPPED,
            firstTokenMillis,
            millis,
            tokensPerSecond,
            usage,
            null,
            cost,
            servedBy,
            null);
  }

  /** How it went, to stand behind "the model", once the whole answer is there. */
  public String words() {
    List<String> words = new ArrayList<>();
    words.add(firstTokenMillis == null ? "answered" : "answered after " + firstTokenMillis + " ms");
    if (tokensPerSecond != null) {
      words.add(Math.round(tokensPerSecond) + " tok/s");
    }
    if (toolCall != null) {
      words.add(toolCall == ToolCall.VALID ? "called the tool" : toolCall.words());
    }
    return String.join(", ", words);
  }

  /** Whether nothing more will come. */
  boolean isOver() {
    return state != State.WAITING && state != State.RUNNING;
  }

  /** Whether an agent can work with what came. */
  public boolean isGood() {
    return state == State.ANSWERED && toolCall == ToolCall.VALID;
  }
}
