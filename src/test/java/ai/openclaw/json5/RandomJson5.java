package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Random;

/** A random JSON5 text, and what it means. Every comment in it is another one. */
final class RandomJson5 {
  private static final JsonNodeFactory NODES = JsonTree.NODES;
  private static final String[] KEYS = {
    "a",
    "b",
    "c",
    "models",
    "huggingface/deepseek-ai/DeepSeek-R1",
    "ключ",
    "__proto__",
    "",
    "null",
    "two words",
    "line\nbreak",
    "it's",
    "\"",
    "Infinity",
    "😀",
    "a\u2028b"
  };
  private static final String[] STRING_PIECES = {
    "hello",
    " ",
    "'",
    "\"",
    "\\",
    "\n",
    "\t",
    "é",
    "😀",
    "\u2028",
    "//",
    "/*",
    "${HF_TOKEN}",
    "\0",
    "7",
    "\u007F",
    "{",
    "]"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final Layout layout;
  private int comments;

  /** What stands between the tokens, and how they are written. */
  interface Layout {
    /** White space and comments that may stand between any two tokens. */
    String anywhere(RandomJson5 document);

    /**
     * What stands before the first entry, between entries (behind the comma) and behind the last.
     */
    String beforeEntry(RandomJson5 document, int depth, boolean first);

    String behindEntry(RandomJson5 document);

    String beforeClose(RandomJson5 document, int depth);

    String colon(RandomJson5 document);

    boolean trailingComma(RandomJson5 document);

    /** {@code '} or {@code "}, or for keys 0 for none. */
    char quote(RandomJson5 document, boolean key);

    /** Whether other ways to write a number or character may be used. */
    boolean isWild();
  }

  private RandomJson5(Random random, Layout layout) {
    this.random = random;
    this.layout = layout;
  }

  /** What a text means, and the text. */
  static final class Sample {
    final String text;
    final JsonNode data;

    Sample(String text, JsonNode data) {
      this.text = text;
      this.data = data;
    }
  }

  static Sample of(Random random, Layout layout) {
    RandomJson5 document = new RandomJson5(random, layout);
    document.text.append(document.chance(10) ? "\uFEFF" : "").append(layout.anywhere(document));
    JsonNode data = document.chance(20) ? document.value(0) : document.object(0);
    document.text.append(layout.anywhere(document));
    return new Sample(document.text.toString(), data);
  }

  /** A random value as nodes only. */
  static JsonNode value(Random random) {
    return of(random, new WildLayout()).data;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A number that no other comment of this document has. */
  int nextComment() {
    return ++comments;
  }

  private JsonNode value(int depth) {
    int kind = depth > 4 ? 2 + random.nextInt(8) : random.nextInt(10);
    if (kind < 2) {
      return object(depth);
    }
    if (kind < 4 && depth <= 4) {
      return array(depth);
    }
    return scalar();
  }

  private ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    text.append('{');
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      text.append(layout.beforeEntry(this, depth + 1, i == 0));
      String key = oneOf(KEYS);
      key(key);
      text.append(layout.colon(this));
      object.set(key, value(depth + 1));
      endEntry(i + 1 == count);
    }
    text.append(count == 0 ? layout.anywhere(this) : layout.beforeClose(this, depth)).append('}');
    return object;
  }

  private ArrayNode array(int depth) {
    ArrayNode array = NODES.arrayNode();
    text.append('[');
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      text.append(layout.beforeEntry(this, depth + 1, i == 0));
      array.add(value(depth + 1));
      endEntry(i + 1 == count);
    }
    text.append(count == 0 ? layout.anywhere(this) : layout.beforeClose(this, depth)).append(']');
    return array;
  }

  private void endEntry(boolean last) {
    text.append(layout.anywhere(this));
    if (!last || layout.trailingComma(this)) {
      text.append(',');
    }
    text.append(layout.behindEntry(this));
  }

  private void key(String key) {
    char quote = layout.quote(this, true);
    boolean bare = Identifier.isPlain(key) || key.equals("ключ");
    if (bare && quote == 0) {
      boolean escaped = layout.isWild() && chance(10);
      text.append(escaped ? String.format("\\u%04x", (int) key.charAt(0)) : key.substring(0, 1));
      text.append(key.substring(1));
    } else {
      string(key, quote == 0 ? '"' : quote);
    }
  }

  private JsonNode scalar() {
    return switch (random.nextInt(8)) {
      case 0 -> as("true", NODES.booleanNode(true));
      case 1 -> as("false", NODES.booleanNode(false));
      case 2 -> as("null", NODES.nullNode());
      case 3, 4 -> number();
      default -> string();
    };
  }

  private JsonNode as(String literal, JsonNode meaning) {
    text.append(literal);
    return meaning;
  }

  private JsonNode string() {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      value.append(oneOf(STRING_PIECES));
    }
    string(value.toString(), layout.quote(this, false));
    return NODES.textNode(value.toString());
  }

  private void string(String value, char quote) {
    if (!layout.isWild()) {
      StringLiteral.write(text, value, quote);
      return;
    }
    text.append(quote);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int way = random.nextInt(20);
      if (way == 0) {
        text.append(String.format("\\u%04X", (int) c));
      } else if (way == 1 && c < 256) {
        text.append(String.format("\\x%02x", (int) c));
      } else if (way == 2) {
        text.append(oneOf(new String[] {"\\\n", "\\\r\n", "\\\u2028"}));
        i--;
      } else if (c == quote || c == '\\') {
        text.append('\\').append(c);
      } else if (c == '\n') {
        text.append("\\n");
      } else {
        text.append(c);
      }
    }
    text.append(quote);
  }

  private JsonNode number() {
    int small = random.nextInt(2000) - 1000;
    String huge = "-123456789012345678901234567890";
    return switch (random.nextInt(layout.isWild() ? 10 : 4)) {
      case 0 -> as(small + ".25", NODES.numberNode(small < 0 ? small - 0.25 : small + 0.25));
      case 1 -> as("12345678901", NODES.numberNode(12345678901L));
      case 2 -> as(huge, NODES.numberNode(new BigInteger(huge)));
      case 3 -> as(Integer.toString(small), NODES.numberNode(small));
      case 4 -> as("+0x" + Integer.toHexString(small + 1000), NODES.numberNode(small + 1000));
      case 5 -> as("+.5", NODES.numberNode(0.5));
      case 6 -> as("5.e2", NODES.numberNode(500.0));
      case 7 -> as("-Infinity", NODES.numberNode(Double.NEGATIVE_INFINITY));
      case 8 -> as("+NaN", NODES.numberNode(Double.NaN));
      default -> as("-0", NODES.numberNode(0));
    };
  }
}
