package ai.openclaw.json5;

import java.util.Arrays;

/** The way to a value in a document: the keys and array positions to follow from the root. */
public final class DocumentPath {
  private static final DocumentPath ROOT = new DocumentPath(new Object[0]);

  /** Each one a String (a key) or an Integer (a position). */
  private final Object[] steps;

  private DocumentPath(Object[] steps) {
    this.steps = steps;
  }

  /** The path along these keys; without any key, the root. */
  public static DocumentPath of(String... keys) {
    return keys.length == 0
        ? ROOT
        : new DocumentPath(Arrays.copyOf(keys, keys.length, Object[].class));
  }

  /** The member with this key of the object here. */
  public DocumentPath child(String key) {
    return with(key);
  }

  /**
   * The element at this position, from 0, of the array here.
   *
   * @throws IllegalArgumentException when the position is negative
   */
  public DocumentPath child(int position) {
    if (position < 0) {
      throw new IllegalArgumentException("negative array position: " + position);
    }
    return with(position);
  }

  /**
   * The path to what holds this value.
   *
   * @throws IllegalStateException at the root
   */
  public DocumentPath parent() {
    if (steps.length == 0) {
      throw new IllegalStateException("the root has no parent");
    }
    return first(steps.length - 1);
  }

  /** The number of steps; 0 at the root. */
  public int size() {
    return steps.length;
  }

  /** The path of the first {@code count} steps. */
  public DocumentPath first(int count) {
    return new DocumentPath(Arrays.copyOf(steps, count));
  }

  /** Whether this step is a key, not a position. */
  public boolean isKey(int step) {
    return steps[step] instanceof String;
  }

  /** The key of this step, which must be one. */
  public String key(int step) {
    return (String) steps[step];
  }

  /** The position of this step, which must be one. */
  public int position(int step) {
    return (Integer) steps[step];
  }

  private DocumentPath with(Object step) {
    Object[] longer = Arrays.copyOf(steps, steps.length + 1);
    longer[steps.length] = step;
    return new DocumentPath(longer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentPath && Arrays.equals(steps, ((DocumentPath) other).steps);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(steps);
  }

  /** As OpenClaw writes it: {@code models.providers.huggingface.models[2]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object step : steps) {
      if (step instanceof Integer) {
        text.append('[').append(step).append(']');
      } else if (isPlain((String) step)) {
        text.append(text.length() == 0 ? "" : ".").append((String) step);
      } else {
        text.append('[');
        StringLiteral.write(text, (String) step, '"');
        text.append(']');
      }
    }
    return text.toString();
  }

  private static boolean isPlain(String key) {
    return Identifier.isPlain(key.replace('-', '_')) && key.charAt(0) != '-';
  }

  /**
   * A path that does not fit the document: it leads through a scalar, or to an element that is not
   * there.
   */
  public static final class MismatchException extends IllegalArgumentException {
    MismatchException(String message) {
      super(message);
    }

    /** What is at the path has another kind than was needed; no value is shown. */
    static MismatchException kind(DocumentPath path, SyntaxNode found, String needed) {
      return new MismatchException(name(path) + " is " + kind(found) + ", not " + needed);
    }

    /** The path ends at an array position where nothing is. */
    static MismatchException missing(DocumentPath element) {
      return new MismatchException(element + " does not exist");
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
}
