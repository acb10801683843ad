package ai.openclaw.json5;

/**
 * A path that does not fit the document: it leads through a scalar, or to an element that is not
 * there.
 */
public final class PathMismatchException extends IllegalArgumentException {
  PathMismatchException(String message) {
    super(message);
  }

  /** What is at the path has another kind than was needed; no value is shown. */
  static PathMismatchException kind(DocumentPath path, SyntaxNode found, String needed) {
    return new PathMismatchException(name(path) + " is " + kind(found) + ", not " + needed);
  }

  /** The path ends at an array position where nothing is. */
  static PathMismatchException missing(DocumentPath element) {
    return new PathMismatchException(element + " does not exist");
  }

  private static String name(DocumentPath path) {
    return path.size() == 0 ? "the document" : path.toString();
  }

  private static String kind(SyntaxNode found) {
    if (found instanceof Container) {
      return ((Container) found).isObject ? "an object" : "an array";
    }
    return switch (found.data().getNodeType()) {
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      default -> "null";
    };
  }
}
