package ai.openclaw.json5;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Small damage to a text, as a slip of the hand, a merge or a bad disk does it. */
final class Mutations {
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "/",
    "//",
    "/*",
    "*/",
    "\n",
    "\r",
    "\t",
    " ",
    "0",
    "1",
    "-",
    "+",
    ".",
    "e",
    "x",
    "u",
    "Infinity",
    "NaN",
    "null",
    "true",
    "\\u0061",
    "\\u12",
    "\\x4",
    "\\0",
    "\u2028",
    "\u00A0",
    "\uFEFF",
    "\u0000",
    "\uD83D",
    "\u0301"
  };

  private Mutations() {}

  /** The text with one to three of its characters gone, doubled, or replaced, or others put in. */
  static String of(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(mutated.length() + 1);
      int end = Math.min(mutated.length(), at + random.nextInt(3));
      mutated.replace(at, end, PIECES[random.nextInt(PIECES.length)].repeat(random.nextInt(3)));
    }
    return mutated.toString();
  }

  /**
   * The text with one to three bytes of its UTF-8 form changed; what is no UTF-8 any more is
   * U+FFFD.
   */
  static String ofBytes(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
