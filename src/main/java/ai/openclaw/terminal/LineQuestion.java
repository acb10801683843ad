package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line to type, shown as it is or as one dot for each character. */
final class LineQuestion implements Question<String> {
  /** With less room than this behind the title, the text gets a line of its own. */
  private static final int LEAST_ROOM = 20;

  private final Text question;
  private final boolean hidden;
  private final boolean backAllowed;
  private final SafeText safeText;
  private final TextBuffer typed = new TextBuffer();
  private final String initial;
  private @Nullable String complaint;

  LineQuestion(Text question, boolean hidden, boolean backAllowed, SafeText safeText) {
    this.question = question;
    this.hidden = hidden;
    this.backAllowed = backAllowed;
    this.safeText = safeText;
    @Nullable String offered = question.initial();
    initial = hidden || offered == null ? "" : offered;
  }

  /** Has this typed already. */
  void type(String text) {
    typed.insert(text);
  }

  /** What is typed so far. */
  String typed() {
    return typed.text();
  }

  @Override
  public Canvas.Frame frame(int columns, int rows) {
    String title = safeText.cut(safeText.line(question.title()), columns - 3);
    int indent = 2 + TextWidth.of(title) + 2;
    boolean ownLine = columns - 1 - indent < LEAST_ROOM;
    int start = ownLine ? 2 : indent;
    String mask = hidden ? safeText.symbol(Symbol.SECRET) : "";
    TextBuffer.Window window = typed.window(columns - 1 - start, safeText, mask);
    String text = window.part();
    if (typed.isEmpty()) {
      text = safeText.paint(Tone.FAINT, offer(columns - 1 - start));
    }

    List<String> lines = new ArrayList<>();
    lines.add(safeText.sign(Tone.ACCENT, Symbol.QUESTION) + safeText.paint(Tone.STRONG, title));
    if (ownLine) {
      lines.add(TextWidth.blanks(start) + text);
    } else {
      lines.set(0, lines.get(0) + "  " + text);
    }
    int cursorRow = lines.size() - 1;
    if (complaint != null) {
      lines.addAll(complaint(complaint, columns));
    }
    if (lines.size() < rows) {
      lines.add(safeText.keyHelp(help(), columns - 1));
    }
    return new Canvas.Frame(lines, cursorRow, start + window.column());
  }

  @Override
  public @Nullable String press(Keyboard.Key key) {
    if (key.name() == Keyboard.Key.Name.ENTER) {
      String answer = answer();
      complaint = question.complaint(answer);
      return complaint == null ? answer : null;
    }
    boolean takesOffer =
        key.name() == Keyboard.Key.Name.TAB || key.name() == Keyboard.Key.Name.RIGHT;
    if (hidden && key.name() == Keyboard.Key.Name.PASTE) {
      typed.insert(Secret.pasted(key.text()).reveal());
      complaint = null;
    } else if (typed.isEmpty() && takesOffer) {
      typed.insert(initial);
    } else if (typed.press(key)) {
      complaint = null;
    }
    return null;
  }

  @Override
  public String answered(String answer) {
    if (hidden) {
      return Secret.of(answer).masked();
    }
    return answer.isEmpty() ? safeText.symbol(Symbol.DASH) : answer;
  }

  private String answer() {
    String text = typed.isEmpty() ? initial : typed.text();
    return hidden ? Secret.pasted(text).reveal() : text.trim();
  }

  private String offer(int room) {
    return safeText.cut(safeText.line(initial), room);
  }

  private List<String> complaint(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String lead = "  " + safeText.symbol(Symbol.WRONG) + " ";
    for (String line : safeText.wrapped(lead, text, columns - 1)) {
      lines.add(safeText.paint(Tone.BAD, safeText.cut(line, columns - 1)));
    }
    return lines;
  }

  private List<String> help() {
    String count = "";
    if (hidden && !typed.isEmpty()) {
      int characters = typed.text().codePointCount(0, typed.text().length());
      count = characters + (characters == 1 ? " character" : " characters");
    }
    return List.of(
        count,
        "Enter accept",
        backAllowed ? "Esc back" : "",
        typed.isEmpty() && !initial.isEmpty() ? "Tab edit" : "",
        "Ctrl-U clear");
  }
}
