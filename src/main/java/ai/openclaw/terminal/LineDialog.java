package ai.openclaw.terminal;

import ai.openclaw.output.ControlCharacters;
import ai.openclaw.output.TextWidth;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.secret.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines to a person and lines back, the way a terminal without any cursor movement has them: echo
 * and backspace.
 */
final class LineDialog {
  private static final int SHORTEST_KEY = 16;

  private final Device device;
  private final Keyboard keyboard;
  private final SafeText safeText;
  private boolean backAllowed;
  private boolean pasteAllowed;

  LineDialog(Device device, Keyboard keyboard, SafeText safeText) {
    this.device = device;
    this.keyboard = keyboard;
    this.safeText = safeText;
  }

  void backAllowed(boolean allowed) {
    backAllowed = allowed;
  }

  void pasteAllowed(boolean allowed) {
    pasteAllowed = allowed;
  }

  /** Whether a key is as good an answer as one that was asked for; it comes as any line does. */
  boolean takesForPaste(String typed) {
    return pasteAllowed && typed.length() >= SHORTEST_KEY && typed.indexOf(' ') < 0;
  }

  /** Writes a line, broken at blanks where it is too long. */
  void write(String line) {
    List<String> lines = safeText.wrapped("", line, device.columns() - 1);
    device.write(String.join("\r\n", lines) + "\r\n");
  }

  /** Writes lines that are already as they should look. */
  void writeAll(List<String> lines) {
    device.write(String.join("\r\n", lines) + "\r\n");
  }

  /** What is typed behind the title and, in brackets, what Enter alone means; trimmed. */
  String ask(String title, @Nullable String offered) {
    String brackets = offered == null || offered.isEmpty() ? "" : " [" + offered + "]";
    return read(introducing(title + brackets) + " ", true);
  }

  /** What stands before an answer or a list: with a colon, but for a question. */
  static String introducing(String title) {
    return title.endsWith("?") ? title : title + ":";
  }

  /** What is typed behind the title without being shown; trimmed. */
  String askHidden(String title) {
    return read(title + " (not shown while you type): ", false);
  }

  /** A sentence about going back, behind others; empty where that is not allowed. */
  String backHelp() {
    return backAllowed ? " b goes back." : "";
  }

  int columns() {
    return device.columns();
  }

  int rows() {
    return device.rows();
  }

  private String read(String prompt, boolean visible) {
    List<String> lines = safeText.wrapped("", prompt, device.columns() - 1);
    String typed = line(String.join("\r\n", lines), visible).trim();
    if (backAllowed && typed.equals("b")) {
      throw new Prompter.Back();
    }
    return typed;
  }

  private String line(String prompt, boolean visible) {
    boolean echo = visible && device.echoes();
    StringBuilder line = new StringBuilder();
    device.write(prompt);
    device.watch();
    try {
      while (true) {
        Keyboard.@Nullable Key key = keyboard.read();
        if (key == null) {
          continue;
        }
        switch (key.name()) {
          case ENTER -> {
            return line.toString();
          }
          case LEAVE -> throw new Prompter.Cancelled();
          case ESCAPE -> {
            if (backAllowed) {
              throw new Prompter.Back();
            }
          }
          case RESUMED -> device.write(echo ? prompt + line : prompt);
          case PASTE -> type(line, pasted(key.text(), visible), echo);
          case TEXT -> type(line, ControlCharacters.line(key.text()), echo);
          case BACKSPACE -> delete(line, 1, echo);
          case DELETE_LINE -> delete(line, line.codePointCount(0, line.length()), echo);
          default -> {}
        }
      }
    } finally {
      device.write("\r\n");
    }
  }

  /** What cannot be seen is a key. */
  private static String pasted(String text, boolean visible) {
    return visible ? ControlCharacters.line(text) : Secret.pasted(text).reveal();
  }

  private void type(StringBuilder line, String text, boolean echo) {
    line.append(text);
    if (echo) {
      device.write(text);
    }
  }

  private void delete(StringBuilder line, int codePoints, boolean echo) {
    for (int i = 0; i < codePoints && line.length() > 0; i++) {
      int last = line.codePointBefore(line.length());
      line.setLength(line.length() - Character.charCount(last));
      if (echo) {
        device.write("\b \b".repeat(TextWidth.of(last)));
      }
    }
  }
}
