package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON5 text that can be changed without losing any of it. Each change replaces the smallest span
 * of text; comments, layout, quotes, key order, line ends and a byte order mark stay as they are,
 * and what is new is written like its surroundings. Instances are immutable.
 *
 * <p>Of equal keys the last one counts, as in JavaScript. Nesting deeper than 1,000 and texts
 * longer than 16 Mi characters are refused.
 */
public final class Json5Document {
  private final String text;
  private final boolean strict;
  private final @Nullable SyntaxNode root;

  /** Computed when first needed. */
  private @Nullable JsonNode data;

  /** Computed when first needed, and passed on: edits do not change how a document is written. */
  private @Nullable DocumentStyle style;

  private Json5Document(String text, boolean strict, @Nullable DocumentStyle style)
      throws Json5SyntaxException {
    this.text = text;
    this.strict = strict;
    this.root = Parser.parse(text, strict);
    this.style = style;
  }

  /** The document of a JSON5 text, or of one that holds white space and comments only. */
  public static Json5Document parse(String text) throws Json5SyntaxException {
    return new Json5Document(text, false, null);
  }

  /** The document of a text in strict JSON (RFC 8259), or of a blank one; it stays strict JSON. */
  public static Json5Document parseStrict(String text) throws Json5SyntaxException {
    return new Json5Document(text, true, null);
  }

  /**
   * A new document without any text; the first value makes it look like JSON.stringify's output.
   */
  public static Json5Document empty() {
    try {
      return parse("");
    } catch (Json5SyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of a new document with that value, as JSON.stringify writes it. */
  public static String textOf(JsonNode value) {
    return Editor.first("", empty().style(), false, value);
  }

  /** The text as it was given and changed. */
  public String text() {
    return text;
  }

  /**
   * What the text means; an empty object where it holds no value. Integers are int, long or
   * BigInteger nodes, other numbers double ones. All callers share the nodes: they are not to be
   * changed.
   */
  public JsonNode data() {
    JsonNode known = data;
    if (known == null) {
      known = root == null ? JsonTree.NODES.objectNode() : root.data();
      data = known;
    }
    return known;
  }

  /** The value at this path, part of {@link #data}, or null. */
  public @Nullable JsonNode at(DocumentPath path) {
    JsonNode node = data();
    for (int step = 0; node != null && step < path.size(); step++) {
      node = path.isKey(step) ? node.get(path.key(step)) : node.get(path.position(step));
    }
    return node;
  }

  /**
   * This document with that value at the path; objects that are missing on the way are made. Where
   * an object or array takes the place of another, only what differs is touched: elements of an
   * array that both have keep their comments wherever they move, others go with theirs. The same
   * document when the value is there already, numbers compared as numbers.
   *
   * @throws DocumentPath.MismatchException when the path leads through a scalar, takes a key of an
   *     array or a position of an object, or names an element that is not there
   * @throws IllegalArgumentException when the value cannot be written: nested too deep, too long,
   *     or, in strict JSON, an infinity or NaN
   */
  public Json5Document set(DocumentPath path, JsonNode value) {
    if (root == null) {
      return edited(Editor.first(text, style(), strict, Editor.wrapped(path, 0, value)));
    }
    JsonNode existing = at(path);
    Json5Document arranged = existing == null ? this : arranged(path, existing, value);
    return arranged.edited(arranged.editor().set(path, value));
  }

  /**
   * This document where each array at or below the path has as many elements as the wanted one, in
   * its order: what is left to do is within the elements.
   */
  private Json5Document arranged(DocumentPath path, JsonNode existing, JsonNode wanted) {
    Json5Document document = this;
    if (existing.isArray() && wanted.isArray()) {
      Arrangement arrangement = new Arrangement(existing, wanted);
      document = document.arranged(path, arrangement);
      for (int i = 0; i < wanted.size(); i++) {
        if (arrangement.source(i) >= 0) {
          JsonNode source = existing.get(arrangement.source(i));
          document = document.arranged(path.child(i), source, wanted.get(i));
        }
      }
    } else if (existing.isObject() && wanted.isObject()) {
      for (Map.Entry<String, JsonNode> member : wanted.properties()) {
        JsonNode below = existing.get(member.getKey());
        if (below != null) {
          document = document.arranged(path.child(member.getKey()), below, member.getValue());
        }
      }
    }
    return document;
  }

  /** New elements come before others go: they are written like those. */
  private Json5Document arranged(DocumentPath path, Arrangement arrangement) {
    if (arrangement.changesNothing()) {
      return this;
    }
    List<ArrayNode> coming = arrangement.coming();
    Json5Document ordered = edited(editor().reorder(path, arrangement.order()));
    Json5Document longer = ordered.edited(ordered.editor().insert(path, coming));
    return longer.edited(longer.editor().remove(path, arrangement.gone(coming)));
  }

  /**
   * This document with the value as the last element of the array at the path; a missing array is
   * made. Throws as {@link #set}, and where the path leads to something else than an array.
   */
  public Json5Document append(DocumentPath path, JsonNode value) {
    if (root == null) {
      return set(path, JsonTree.NODES.arrayNode().add(value));
    }
    return edited(editor().append(path, value));
  }

  /**
   * This document without the member or element at the path, all members with that key included,
   * and without the comments that belong to it: those behind it on its line, and those directly
   * above it with no blank line between. The same document when nothing is there.
   *
   * @throws IllegalArgumentException for the root
   */
  public Json5Document remove(DocumentPath path) {
    if (path.size() == 0) {
      throw new IllegalArgumentException("the root cannot be removed");
    }
    return root == null ? this : edited(editor().remove(path));
  }

  /**
   * This document with another key for the member at the path, all members with that key included:
   * values, comments and places stay. The same document when nothing is there.
   *
   * @throws IllegalArgumentException when the path does not end in a key, or when its object has
   *     the new key already
   */
  public Json5Document rename(DocumentPath path, String newKey) {
    if (path.size() == 0 || !path.isKey(path.size() - 1)) {
      throw new IllegalArgumentException("no key to rename: " + path);
    }
    JsonNode sibling = at(path.parent().child(newKey));
    if (sibling != null && !path.key(path.size() - 1).equals(newKey)) {
      throw new IllegalArgumentException("there is a " + path.parent().child(newKey) + " already");
    }
    return root == null ? this : edited(editor().rename(path, newKey));
  }

  private Editor editor() {
    if (root == null) {
      throw new IllegalStateException("a text without a value has no parts to edit");
    }
    return new Editor(text, root, style(), strict);
  }

  private DocumentStyle style() {
    DocumentStyle known = style;
    if (known == null) {
      known = DocumentStyle.of(new TextLayout(text), root);
      style = known;
    }
    return known;
  }

  private Json5Document edited(String newText) {
    if (newText.equals(text)) {
      return this;
    }
    try {
      return new Json5Document(newText, strict, style);
    } catch (Json5SyntaxException e) {
      throw new InvalidEditException(e);
    }
  }

  /** An edit whose result nobody could read any more: it would be too long, or nested too deep. */
  public static final class InvalidEditException extends IllegalArgumentException {
    InvalidEditException(Json5SyntaxException cause) {
      super("the document would become invalid: " + cause.getMessage(), cause);
    }
  }
}
