package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text into the tree of its values. */
final class Parser {
  /** How deep objects and arrays may be nested. */
  static final int DEEPEST = 1_000;

  /** How long a text may be, in characters. */
  static final int LONGEST = 16 * 1024 * 1024;

  private final Scanner source;
  private int depth;

  private Parser(Scanner source) {
    this.source = source;
  }

  /** The value of the text; null when there is nothing but white space and comments in it. */
  static @Nullable SyntaxNode parse(String text, boolean strict) throws Json5SyntaxException {
    if (text.length() > LONGEST) {
      throw Json5SyntaxException.at(text, LONGEST, "the end of the file, at most 16 MiB");
    }
    Scanner source = new Scanner(text, strict);
    source.skipBlanks();
    if (source.peek() == Scanner.END) {
      return null;
    }
    SyntaxNode root = new Parser(source).value("a value");
    source.skipBlanks();
    if (source.peek() != Scanner.END) {
      throw source.expected("the end of the file");
    }
    return root;
  }

  private SyntaxNode value(String expected) throws Json5SyntaxException {
    int c = source.peek();
    if (c == '{' || c == '[') {
      return container(c == '{');
    }
    int start = source.position;
    JsonNode value = scalar(c);
    if (value == null) {
      boolean word = Identifier.isNext(source);
      throw source.expected(word ? expected + " (text needs quotes)" : expected);
    }
    return new Scalar(start, source.position, value);
  }

  private @Nullable JsonNode scalar(int c) throws Json5SyntaxException {
    if (isQuote(c)) {
      return JsonTree.NODES.textNode(StringLiteral.read(source));
    }
    if (c == 't' && source.takeWord("true")) {
      return JsonTree.NODES.booleanNode(true);
    }
    if (c == 'f' && source.takeWord("false")) {
      return JsonTree.NODES.booleanNode(false);
    }
    if (c == 'n' && source.takeWord("null")) {
      return JsonTree.NODES.nullNode();
    }
    return NumberLiteral.read(source);
  }

  private boolean isQuote(int c) {
    return c == '"' || (c == '\'' && !source.strict);
  }

  private Container container(boolean isObject) throws Json5SyntaxException {
    if (++depth > DEEPEST) {
      throw source.expected("objects and arrays not nested deeper than 1,000");
    }
    int start = source.position++;
    char close = isObject ? '}' : ']';
    List<Container.Entry> entries = new ArrayList<>();
    source.skipBlanks();
    while (!source.take(close)) {
      Container.Entry entry = isObject ? member(entries.isEmpty()) : element(entries.isEmpty());
      entries.add(entry);
      if (source.strict && entry.hasComma() && source.peek() == close) {
        throw source.expected(isObject ? "a key in double quotes" : "a value");
      }
    }
    depth--;
    return new Container(start, source.position, isObject, List.copyOf(entries));
  }

  private Container.Entry member(boolean first) throws Json5SyntaxException {
    int start = source.position;
    String key = key(first);
    int keyEnd = source.position;
    source.skipBlanks();
    if (!source.take(':')) {
      throw source.expected("':' after the key");
    }
    source.skipBlanks();
    SyntaxNode value = value("a value");
    return new Container.Entry(start, key, keyEnd, value, comma('}'));
  }

  private String key(boolean first) throws Json5SyntaxException {
    if (isQuote(source.peek())) {
      return StringLiteral.read(source);
    }
    if (!source.strict && Identifier.isNext(source)) {
      return Identifier.read(source);
    }
    String key = source.strict ? "a key in double quotes" : "a key";
    throw source.expected(first || !source.strict ? key + " or '}'" : key);
  }

  private Container.Entry element(boolean first) throws Json5SyntaxException {
    int start = source.position;
    SyntaxNode value = value(first || !source.strict ? "a value or ']'" : "a value");
    return new Container.Entry(start, "", start, value, comma(']'));
  }

  /** Reads up to the next entry or the closing bracket; the place of the comma before it, or -1. */
  private int comma(char close) throws Json5SyntaxException {
    source.skipBlanks();
    int at = source.position;
    if (source.take(',')) {
      source.skipBlanks();
      return at;
    }
    if (source.peek() != close) {
      throw source.expected("',' or '" + close + "'");
    }
    return -1;
  }

  /** A string, number, boolean or null in the text. */
  static final class Scalar extends SyntaxNode {
    private final JsonNode value;

    Scalar(int start, int end, JsonNode value) {
      super(start, end);
      this.value = value;
    }

    @Override
    JsonNode data() {
      return value;
    }
  }
}
