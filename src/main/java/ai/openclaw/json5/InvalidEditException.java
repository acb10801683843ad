package ai.openclaw.json5;

/** An edit whose result nobody could read any more: it would be too long, or nested too deep. */
public final class InvalidEditException extends IllegalArgumentException {
  InvalidEditException(Json5SyntaxException cause) {
    super("the document would become invalid: " + cause.getMessage(), cause);
  }
}
