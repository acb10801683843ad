package ai.openclaw.terminal;

import ai.openclaw.output.ControlCharacters;
import ai.openclaw.output.TextWidth;
import ai.openclaw.prompt.Back;
import ai.openclaw.prompt.Cancelled;
import org.jspecify.annotations.Nullable;

/** Reads typed lines the way a terminal without any cursor movement does: echo and backspace. */
final class PlainInput {
  private final Device device;
  private final Keyboard keyboard;

  PlainInput(Device device, Keyboard keyboard) {
    this.device = device;
    this.keyboard = keyboard;
  }

  /** A line typed behind the prompt; {@code visible} says whether what is typed is shown. */
  String line(String prompt, boolean visible, boolean backAllowed) {
    boolean echo = visible && device.echoes();
    StringBuilder line = new StringBuilder();
    device.write(prompt);
    try {
      while (true) {
        @Nullable Key key = keyboard.read();
        if (key == null) {
          continue;
        }
        switch (key.name()) {
          case ENTER -> {
            return line.toString();
          }
          case LEAVE -> throw new Cancelled();
          case ESCAPE -> {
            if (backAllowed) {
              throw new Back();
            }
          }
          case TEXT, PASTE -> type(line, ControlCharacters.line(key.text()), echo);
          case BACKSPACE -> delete(line, 1, echo);
          case DELETE_LINE -> delete(line, line.codePointCount(0, line.length()), echo);
          default -> {}
        }
      }
    } finally {
      device.write("\r\n");
    }
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
