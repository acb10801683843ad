package ai.openclaw.cli;

import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import java.util.List;

/** Where the commands that tell how things stand print. */
public final class StatusOutput {
  private final Console console;
  private final Style style;
  private final ModelsListReport.Room room;

  /** Prints to that console, in that style. */
  public StatusOutput(Console console, Style style, ModelsListReport.Room room) {
    this.console = console;
    this.style = style;
    this.room = room;
  }

  Style style() {
    return style;
  }

  /** How wide lines may be, in cells. */
  int room() {
    return room.columns();
  }

  void data(String text) {
    console.out(text);
  }

  void lines(List<String> lines) {
    for (String line : lines) {
      console.out(line);
    }
  }

  void hint(String hint) {
    console.err("hint: " + hint);
  }
}
