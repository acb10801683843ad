package ai.openclaw.trial;

import ai.openclaw.model.UsdPrice;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.Table;
import ai.openclaw.output.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trials for people: a line each with a bar for its speed, then a sentence where one is due. */
final class TrialTable {
  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("", false, Table.Fit.WHOLE, 0),
          new Table.Column("Model", false, Table.Fit.NAME, 0),
          new Table.Column("Tok/s", true, Table.Fit.WHOLE, 0),
          new Table.Column("First ms", true, Table.Fit.WHOLE, 2),
          new Table.Column("Cost", true, Table.Fit.WHOLE, 1));

  private static final int WIDEST_BAR = 20;
  private static final int SHORTEST_BAR = 5;
  private static final String NOTHING = "-";
  private static final String INDENT = "  ";

  private final Map<Candidate, Result> results;
  private final Style style;
  private double fastest;

  /** In that style; where lines are read aloud, with words in the place of symbols and bars. */
  TrialTable(Map<Candidate, Result> results, Style style) {
    this.results = results;
    this.style = style;
    for (Result result : results.values()) {
      Double speed = result.tokensPerSecond();
      fastest = speed == null ? fastest : Math.max(fastest, speed);
    }
  }

  /** The better result first: one that calls tools, one that answered, then the faster. */
  static int better(@Nullable Result one, @Nullable Result other) {
    int rank = Integer.compare(rank(one), rank(other));
    return rank != 0 ? rank : Double.compare(speed(other), speed(one));
  }

  private static int rank(@Nullable Result result) {
    if (result == null || result.state() != Result.State.ANSWERED) {
      return result != null && result.state() == Result.State.STOPPED ? 2 : 3;
    }
    return result.isGood() ? 0 : 1;
  }

  private static double speed(@Nullable Result result) {
    Double speed = result == null ? null : result.tokensPerSecond();
    return speed == null ? -1 : speed;
  }

  /** A line for each. */
  List<String> table(int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<Candidate, Result> each : results.entrySet()) {
      rows.add(row(each.getKey(), each.getValue()));
    }
    List<String> table = Table.fit(COLUMNS, rows, columns, style).lines();
    return style.isSpoken() ? new ArrayList<>(table) : withBars(table, columns);
  }

  List<String> lines(int columns) {
    List<String> lines = table(columns);
    for (Map.Entry<Candidate, Result> each : results.entrySet()) {
      String words = words(each.getValue());
      if (!words.isEmpty()) {
        lines.addAll(sentence(each.getKey().ref().text(), words, columns));
      }
    }
    return lines;
  }

  /** The lines, and behind them as long bars as there is room for. */
  private List<String> withBars(List<String> lines, int columns) {
    int widest = 0;
    for (String line : lines.subList(1, lines.size())) {
      widest = Math.max(widest, TextWidth.of(line));
    }
    int room = Math.min(WIDEST_BAR, columns - widest - INDENT.length());
    List<String> drawn = new ArrayList<>(lines.subList(0, 1));
    for (Result result : results.values()) {
      String line = lines.get(drawn.size());
      Double speed = result.tokensPerSecond();
      drawn.add(
          speed == null || room < SHORTEST_BAR
              ? line
              : TextWidth.padRight(line, widest) + INDENT + bar(speed, room));
    }
    return drawn;
  }

  private List<String> sentence(String name, String words, int columns) {
    int room = columns - INDENT.length();
    List<String> lines = new ArrayList<>();
    String cut = TextWidth.cutMiddle(name, room, style.symbol(Symbol.ELLIPSIS));
    for (String line : TextWidth.wrap(cut + " " + words, room)) {
      lines.add(INDENT + line);
    }
    return lines;
  }

  private List<String> row(Candidate candidate, Result result) {
    Double speed = result.tokensPerSecond();
    Long first = result.firstTokenMillis();
    return List.of(
        style.isSpoken() ? word(result) : style.symbol(sign(result)),
        candidate.ref().text(),
        speed == null ? state(result) : Long.toString(Math.round(speed)),
        first == null ? NOTHING : Long.toString(first),
        cost(result));
  }

  private static Symbol sign(Result result) {
    return switch (result.state()) {
      case WAITING, RUNNING -> Symbol.BETWEEN;
      case ANSWERED -> result.isGood() ? Symbol.DONE : Symbol.WARNING;
      case FAILED -> Symbol.WRONG;
      case STOPPED -> Symbol.BACK;
    };
  }

  private static String word(Result result) {
    ToolCall call = result.toolCall();
    return switch (result.state()) {
      case WAITING, RUNNING -> "";
      case ANSWERED -> call == null ? "answered" : call.word();
      case FAILED -> "failed";
      case STOPPED -> "stopped";
    };
  }

  private static String state(Result result) {
    return switch (result.state()) {
      case WAITING -> "waits";
      case RUNNING -> "runs";
      default -> NOTHING;
    };
  }

  /** {@code ?} where tokens were counted and nobody states their price. */
  private static String cost(Result result) {
    Double cost = result.cost();
    if (cost == null) {
      return result.usage() == null ? NOTHING : "?";
    }
    return UsdPrice.dollars(cost);
  }

  private String bar(double speed, int room) {
    return style.symbol(Symbol.BAR).repeat((int) Math.max(1, Math.round(speed / fastest * room)));
  }

  private static String words(Result result) {
    Result.Trouble trouble = result.trouble();
    ToolCall call = result.toolCall();
    if (trouble != null) {
      return "failed: " + trouble.words();
    }
    return call == null || call == ToolCall.VALID ? "" : call.words();
  }
}
