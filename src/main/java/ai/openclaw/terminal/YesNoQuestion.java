package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yes or no, with one key. */
final class YesNoQuestion implements Question<Boolean> {
  private final Text question;
  private final boolean backAllowed;
  private final SafeText safeText;

  YesNoQuestion(Text question, boolean backAllowed, SafeText safeText) {
    this.question = question;
    this.backAllowed = backAllowed;
    this.safeText = safeText;
  }

  @Override
  public Canvas.Frame frame(int columns, int rows) {
    String keys = choices(question);
    String title = safeText.cut(safeText.line(question.title()), columns - 5 - keys.length());
    String line =
        safeText.sign(Tone.ACCENT, Symbol.QUESTION)
            + safeText.paint(Tone.STRONG, title)
            + "  "
            + keys;
    String help =
        safeText.keyHelp(
            List.of("y yes", "n no", enter(), backAllowed ? "Esc back" : ""), columns - 1);
    return Canvas.Frame.withoutCursor(rows > 1 ? List.of(line, help) : List.of(line));
  }

  @Override
  public @Nullable Boolean press(Keyboard.Key key) {
    if (key.name() == Keyboard.Key.Name.ENTER) {
      return question.initial() == null ? null : initial();
    }
    if (key.text().equalsIgnoreCase("y")) {
      return true;
    }
    return key.text().equalsIgnoreCase("n") ? false : null;
  }

  @Override
  public String answered(Boolean answer) {
    return answer ? "yes" : "no";
  }

  /** The keys, the one that Enter stands for in capitals. */
  private static String choices(Text question) {
    if (question.initial() == null) {
      return "[y/n]";
    }
    return question.initial().equals("yes") ? "[Y/n]" : "[y/N]";
  }

  private boolean initial() {
    return "yes".equals(question.initial());
  }

  private String enter() {
    return question.initial() == null ? "" : "Enter " + answered(initial());
  }
}
