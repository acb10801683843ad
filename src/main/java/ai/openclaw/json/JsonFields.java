package ai.openclaw.json;

import ai.openclaw.text.ControlSequence;
import ai.openclaw.text.Invisible;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of JSON that others wrote: what is missing, or not of the type it should have, is
 * null. Texts come fit for a screen: one line, no control characters, no blanks around them.
 */
public final class JsonFields {
  private JsonFields() {}

  /** The first of the members that is a text and not blank. */
  public static @Nullable String text(JsonNode object, String... names) {
    for (String name : names) {
      String text = object.path(name).textValue();
      String line = text == null ? "" : line(text);
      if (!line.isEmpty()) {
        return line;
      }
    }
    return null;
  }

  /**
   * The member where it is a text that is fit for a screen as it stands, without blanks: for a name
   * that would name another thing once it was mended.
   */
  public static @Nullable String name(JsonNode object, String member) {
    String text = object.path(member).textValue();
    boolean fit = text != null && text.indexOf(' ') < 0 && text.equals(line(text));
    return fit && !text.isEmpty() ? text : null;
  }

  /** The texts in an array, without the blank ones; empty when it is no array. */
  public static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; array.isArray() && i < array.size(); i++) {
      String text = array.get(i).textValue();
      if (text != null && !text.isBlank()) {
        texts.add(line(text));
      }
    }
    return texts;
  }

  /** A number that is not negative. */
  public static @Nullable Double number(JsonNode object, String name) {
    JsonNode value = object.path(name);
    double number = value.isNumber() ? value.doubleValue() : -1;
    return number >= 0 && !Double.isInfinite(number) ? number : null;
  }

  /** The first of the members that is a whole number above 0; one too large for an int is cut. */
  public static @Nullable Integer count(JsonNode object, String... names) {
    for (String name : names) {
      Double number = number(object, name);
      if (number != null && number >= 1) {
        return (int) Math.min(number, Integer.MAX_VALUE);
      }
    }
    return null;
  }

  /** A truth value. */
  public static @Nullable Boolean flag(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isBoolean() ? value.booleanValue() : null;
  }

  /**
   * The text as one line: runs of blanks and line ends become one blank, what is invisible and what
   * tells a terminal something become nothing.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = ControlSequence.end(text, i);
      if (end > i) {
        i = end;
        continue;
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Invisible.isBlank(c)) {
        if (!Invisible.is(c)) {
          line.appendCodePoint(c);
        }
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    int length = line.length();
    return line.substring(0, length > 0 && line.charAt(length - 1) == ' ' ? length - 1 : length);
  }
}
