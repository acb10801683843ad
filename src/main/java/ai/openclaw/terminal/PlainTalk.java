package ai.openclaw.terminal;

import ai.openclaw.prompt.Back;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines to a person and lines back. */
final class PlainTalk {
  private final Device device;
  private final PlainInput input;
  private final Lettering lettering;
  private boolean backAllowed;

  PlainTalk(Device device, Keyboard keyboard, Lettering lettering) {
    this.device = device;
    this.input = new PlainInput(device, keyboard);
    this.lettering = lettering;
  }

  void backAllowed(boolean allowed) {
    backAllowed = allowed;
  }

  /** Writes a line, broken at blanks where it is too long. */
  void write(String line) {
    List<String> lines = lettering.wrapped("", line, device.columns() - 1);
    device.write(String.join("\r\n", lines) + "\r\n");
  }

  /** Writes lines that are already as they should look. */
  void writeAll(List<String> lines) {
    device.write(String.join("\r\n", lines) + "\r\n");
  }

  /** What is typed behind the title and, in brackets, what Enter alone means; trimmed. */
  String ask(String title, @Nullable String offered) {
    String brackets = offered == null || offered.isEmpty() ? "" : " [" + offered + "]";
    return read(title + brackets + ": ", true);
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
    List<String> lines = lettering.wrapped("", prompt, device.columns() - 1);
    String typed = input.line(String.join("\r\n", lines), visible, backAllowed).trim();
    if (backAllowed && typed.equals("b")) {
      throw new Back();
    }
    return typed;
  }
}
