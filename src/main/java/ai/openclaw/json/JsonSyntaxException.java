package ai.openclaw.json;

/** Text that is not JSON. The message says what was wrong and never quotes the text. */
public final class JsonSyntaxException extends Exception {
  private final int line;
  private final int column;

  /** A fault at this place, both counted from 1. */
  public JsonSyntaxException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** The line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** The column of the fault, from 1. */
  public int column() {
    return column;
  }
}
