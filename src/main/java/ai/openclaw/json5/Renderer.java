package ai.openclaw.json5;

import ai.openclaw.json5.Renderer.Context.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes new values the way a document writes its own. */
final class Renderer {
  /** Up to this column an object or array may stand on one line. */
  private static final int WIDTH = 100;

  private final TextLayout source;
  private final DocumentStyle style;
  private final boolean strict;

  Renderer(TextLayout source, DocumentStyle style, boolean strict) {
    this.source = source;
    this.style = style;
    this.strict = strict;
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException when it is nested too deep, or no JSON value
   */
  void value(StringBuilder out, JsonNode value, Context setting) {
    if (!value.isContainerNode()) {
      scalar(out, value, setting.quotes.stringQuote);
    } else if (value.isEmpty()) {
      out.append(value.isObject() ? "{}" : "[]");
    } else if (setting.depth >= Parser.DEEPEST) {
      throw new IllegalArgumentException("objects and arrays nested deeper than 1,000");
    } else if (!inline(out, value, setting)) {
      lines(out, value, setting);
    }
  }

  /** Writes what is inside an object or array; the setting is that of its entries. */
  void entries(StringBuilder out, JsonNode values, String separator, Context setting) {
    if (values.isObject()) {
      String before = "";
      for (Map.Entry<String, JsonNode> member : values.properties()) {
        out.append(before);
        setting.quotes.writeKey(out, member.getKey());
        value(out, member.getValue(), of(member.getKey(), member.getValue(), setting));
        before = separator;
      }
    } else {
      for (int i = 0; i < values.size(); i++) {
        out.append(i == 0 ? "" : separator);
        value(out, values.get(i), of("", values.get(i), setting));
      }
    }
  }

  /** Writes a string, number, boolean or null. */
  void scalar(StringBuilder out, JsonNode value, char quote) {
    if (value.isTextual()) {
      StringLiteral.write(out, value.textValue(), quote);
    } else if (value.isNumber()) {
      if (strict && !NumberLiteral.isFinite(value)) {
        throw new IllegalArgumentException("strict JSON has no " + value.asText());
      }
      out.append(NumberLiteral.text(value));
    } else if (value.isBoolean() || value.isNull()) {
      out.append(value.asText());
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
    }
  }

  private boolean inline(StringBuilder out, JsonNode value, Context setting) {
    Layout layout = style.oneLine ? Layout.INLINE : setting.layout;
    if (layout == Layout.AS_OTHERS && !othersAreInline(value, setting.pattern)) {
      return false;
    }
    int from = out.length();
    String padding = padding(value, setting.pattern);
    out.append(value.isObject() ? '{' : '[').append(padding);
    entries(out, value, "," + style.gap, setting.inside(setting.indent, Layout.INLINE));
    out.append(padding).append(value.isObject() ? '}' : ']');
    if (layout == Layout.INLINE || column(out, setting.indent) <= WIDTH) {
      return true;
    }
    out.setLength(from);
    return false;
  }

  /** How long the line is that is being written. */
  private int column(StringBuilder out, String indent) {
    int lineBreak = out.lastIndexOf(style.lineBreak);
    return lineBreak == -1
        ? indent.length() + out.length()
        : out.length() - lineBreak - style.lineBreak.length();
  }

  private boolean othersAreInline(JsonNode value, @Nullable Container pattern) {
    boolean flat = isFlat(value);
    if (pattern != null && !pattern.entries.isEmpty()) {
      return (flat || !pattern.isFlat()) && !source.hasLineBreak(pattern.start, pattern.end);
    }
    return flat && (value.isObject() ? style.flatObjectsInline : style.flatArraysInline);
  }

  private static boolean isFlat(JsonNode value) {
    for (JsonNode child : value) {
      if (child.isContainerNode()) {
        return false;
      }
    }
    return true;
  }

  private String padding(JsonNode value, @Nullable Container pattern) {
    if (pattern != null && !pattern.entries.isEmpty()) {
      int first = pattern.entries.get(0).start;
      if (source.skipBlanks(pattern.start + 1) == first) {
        return source.text.substring(pattern.start + 1, first);
      }
    }
    return value.isObject() ? style.padding : "";
  }

  private void lines(StringBuilder out, JsonNode value, Context setting) {
    String inner = setting.indent + style.indent;
    out.append(value.isObject() ? '{' : '[').append(style.lineBreak).append(inner);
    entries(out, value, "," + style.lineBreak + inner, setting.inside(inner, Layout.AS_OTHERS));
    out.append(trailingComma(setting.pattern) ? "," : "");
    out.append(style.lineBreak).append(setting.indent).append(value.isObject() ? '}' : ']');
  }

  private boolean trailingComma(@Nullable Container pattern) {
    if (pattern == null
        || pattern.entries.isEmpty()
        || !source.hasLineBreak(pattern.start, pattern.entries.get(0).start)) {
      return style.trailingComma;
    }
    return pattern.entries.get(pattern.entries.size() - 1).hasComma();
  }

  /** The setting of one entry: like its namesake in the pattern, else like the last of its kind. */
  private Context of(String key, JsonNode value, Context setting) {
    Container alike =
        value.isContainerNode() && setting.pattern != null
            ? alike(setting.pattern, key, value.isObject())
            : null;
    QuoteStyle quotes =
        alike == null ? setting.quotes : QuoteStyle.of(alike, source, setting.quotes);
    return new Context(quotes, alike, setting.indent, setting.layout, setting.depth);
  }

  private static @Nullable Container alike(Container pattern, String key, boolean isObject) {
    Container last = null;
    for (int i = pattern.entries.size() - 1; i >= 0; i--) {
      Container.Entry entry = pattern.entries.get(i);
      if (entry.value instanceof Container && ((Container) entry.value).isObject == isObject) {
        if (entry.key.equals(key)) {
          return (Container) entry.value;
        }
        last = last == null ? (Container) entry.value : last;
      }
    }
    return last;
  }

  /** Where a new value goes, and what it should look like. */
  static final class Context {
    /** Whether an object or array may take more than one line. */
    enum Layout {
      /** As its pattern, else as most others of the document. */
      AS_OTHERS,
      /** One line if it fits: what is around it is on one line. */
      INLINE_IF_SHORT,
      /** One line, however long. */
      INLINE
    }

    /** How the keys and strings are written there. */
    final QuoteStyle quotes;

    /** An object or array of the document to be like. */
    final @Nullable Container pattern;

    /** The indentation of the line it begins on. */
    final String indent;

    final Layout layout;

    /** How many objects and arrays it is in. */
    final int depth;

    Context(
        QuoteStyle quotes, @Nullable Container pattern, String indent, Layout layout, int depth) {
      this.quotes = quotes;
      this.pattern = pattern;
      this.indent = indent;
      this.layout = layout;
      this.depth = depth;
    }

    /** The setting of what is inside a value that has this one. */
    Context inside(String innerIndent, Layout innerLayout) {
      return new Context(quotes, pattern, innerIndent, innerLayout, depth + 1);
    }
  }
}
