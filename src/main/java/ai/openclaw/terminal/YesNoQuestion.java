package ai.openclaw.terminal;

import ai.openclaw.output.Symbol;
import ai.openclaw.output.Tone;
import ai.openclaw.prompt.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yes or no, with one key. */
final class YesNoQuestion implements Question<Boolean> {
  private static final char NO_BREAK = '\u00a0';

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
    List<String> lines = new ArrayList<>(asked(columns - 1));
    if (rows > lines.size()) {
      lines.add(
          safeText.keyHelp(
              List.of("y yes", "n no", enter(), backAllowed ? "Esc back" : ""), columns - 1));
    }
    // Where not all has room, the end of it has: the question itself.
    return Canvas.Frame.withoutCursor(
        lines.subList(Math.max(0, lines.size() - rows), lines.size()));
  }

  /** The question, over as many lines as it takes: nobody agrees to what cannot be read. */
  private List<String> asked(int width) {
    String keys = choices(question);
    String sign = safeText.sign(Tone.ACCENT, Symbol.QUESTION);
    List<String> lines = new ArrayList<>();
    for (String line :
        safeText.fitted(SafeText.INDENT, question.title() + NO_BREAK + NO_BREAK + keys, width)) {
      String text = line.substring(SafeText.INDENT.length());
      String title = text.endsWith(keys) ? text.substring(0, text.length() - keys.length()) : text;
      lines.add(
          (lines.isEmpty() ? sign : SafeText.INDENT)
              + safeText.paint(Tone.STRONG, title)
              + text.substring(title.length()));
    }
    return lines;
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
