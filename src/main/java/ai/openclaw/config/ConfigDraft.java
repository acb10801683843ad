package ai.openclaw.config;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Equality;
import ai.openclaw.json5.Json5Document;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the edits that lead from one state of a document to another. It sees its own edits, and
 * drops those that change nothing, so that a second run has none.
 */
public final class ConfigDraft {
  private final String file;
  private final JsonNode before;
  private final Map<String, String> variables;
  private final ObjectNode data;
  private final List<DocumentEdit> edits = new ArrayList<>();
  private final List<String> overwritten = new ArrayList<>();

  /** A draft of changes to {@code data}, which stays as it is; {@code file} is for messages. */
  public ConfigDraft(String file, JsonNode data) {
    this(file, data, Map.of());
  }

  /** The same where strings may refer to these variables. */
  public ConfigDraft(String file, JsonNode data, Map<String, String> variables) {
    this.file = file;
    this.before = data;
    this.variables = variables;
    if (data.isMissingNode() || data.isNull()) {
      this.data = JsonNodeFactory.instance.objectNode();
    } else if (data.isObject()) {
      this.data = data.deepCopy();
    } else {
      throw notAnObject("the whole file");
    }
  }

  /** Everything with all edits so far; not to be changed. */
  public JsonNode data() {
    return data;
  }

  /** The value there with all edits so far; null where there is none. */
  public @Nullable JsonNode get(DocumentPath path) {
    return get(path, data);
  }

  /** The value there before any edit; null where there was none. */
  public @Nullable JsonNode former(DocumentPath path) {
    return get(path, before);
  }

  private static @Nullable JsonNode get(DocumentPath path, JsonNode root) {
    JsonNode node = root;
    for (int i = 0; i < path.size() && node != null; i++) {
      node = path.isKey(i) ? node.get(path.key(i)) : node.get(path.position(i));
    }
    return node;
  }

  /** The text there with the values of its variables, trimmed; null where there is none. */
  public @Nullable String text(DocumentPath path) {
    JsonNode node = get(path);
    return node != null && node.isTextual() ? resolved(node.textValue()).trim() : null;
  }

  /** What a text of the config means: with the values of the variables that it refers to. */
  public String resolved(String text) {
    return EnvironmentReferences.resolve(text, variables);
  }

  /** The variables that strings may refer to. */
  public Map<String, String> variables() {
    return variables;
  }

  /** The references to variables that have been replaced by something else, a few words each. */
  public List<String> overwritten() {
    return List.copyOf(overwritten);
  }

  /** Puts a value there; a reference to a variable that has this very value stays. */
  public void set(DocumentPath path, JsonNode wanted) {
    JsonNode before = get(path);
    JsonNode value = before == null ? wanted : keepingReferences(path, before, wanted);
    if (before != null && Equality.same(before, value)) {
      return;
    }
    int last = path.size() - 1;
    if (path.isKey(last)) {
      object(path.parent()).set(path.key(last), value.deepCopy());
    } else if (get(path.parent()) instanceof ArrayNode array) {
      array.set(path.position(last), value.deepCopy());
    } else {
      throw new IllegalArgumentException("no element " + path);
    }
    edits.add(new DocumentEdit.Set(path, value));
  }

  private JsonNode keepingReferences(DocumentPath path, JsonNode existing, JsonNode wanted) {
    if (existing.isTextual()) {
      String written = existing.textValue();
      String name = EnvironmentReferences.firstUnset(written, Map.of());
      if (name == null || written.equals(wanted.textValue())) {
        return wanted;
      }
      if (resolved(written).equals(wanted.textValue())) {
        return existing;
      }
      overwritten.add(path + " was ${" + name + "}");
      return wanted;
    }
    if (!existing.isObject() || !wanted.isObject()) {
      return wanted;
    }
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : wanted.properties()) {
      String key = member.getKey();
      JsonNode below = existing.get(key);
      JsonNode value = member.getValue();
      kept.set(key, below == null ? value : keepingReferences(path.child(key), below, value));
    }
    return kept;
  }

  /** Puts a text there. */
  public void set(DocumentPath path, String value) {
    set(path, JsonNodeFactory.instance.textNode(value));
  }

  /** Puts a value there unless there is one. */
  public void setIfAbsent(DocumentPath path, JsonNode value) {
    if (get(path) == null) {
      set(path, value);
    }
  }

  /** Adds a value at the end of the array there, which is made when it is missing. */
  public void append(DocumentPath path, JsonNode value) {
    JsonNode array = get(path);
    if (array == null) {
      set(path, JsonNodeFactory.instance.arrayNode().add(value));
    } else if (array instanceof ArrayNode existing) {
      existing.add(value.deepCopy());
      edits.add(new DocumentEdit.Append(path, value));
    } else {
      throw new Failure(
          ExitCode.CONFLICT, file + ": " + path + " is not an array", "correct it in an editor");
    }
  }

  /** Takes the value there away. */
  public void remove(DocumentPath path) {
    if (get(path) != null) {
      object(path.parent()).remove(path.key(path.size() - 1));
      edits.add(new DocumentEdit.Remove(path));
    }
  }

  /** Gives the value there another key, which must be free, in its place. */
  public void rename(DocumentPath path, String newKey) {
    String oldKey = path.key(path.size() - 1);
    ObjectNode object = object(path.parent());
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
    object.removeAll();
    for (Map.Entry<String, JsonNode> member : members) {
      String key = member.getKey();
      object.set(key.equals(oldKey) ? newKey : key, member.getValue());
    }
    edits.add(new DocumentEdit.Rename(path, newKey));
  }

  /** The edits, in their order. */
  public List<DocumentEdit> edits() {
    return List.copyOf(edits);
  }

  /**
   * The document with all edits. What is new with everything in it is put in as a whole, so that it
   * gets one layout.
   */
  public Json5Document applyTo(Json5Document document) {
    try {
      return edited(document);
    } catch (Json5Document.InvalidEditException e) {
      throw DocumentFile.tooLarge(file, e);
    }
  }

  private Json5Document edited(Json5Document document) {
    if (before.isEmpty() && document.data().isEmpty()) {
      return document.set(DocumentPath.of(), data);
    }
    Json5Document changed = document;
    for (DocumentEdit step : steps()) {
      changed = step.applyTo(changed);
    }
    return changed;
  }

  /** The edits, what is new with everything in it in one. */
  List<DocumentEdit> steps() {
    List<DocumentEdit> steps = new ArrayList<>();
    Set<DocumentPath> whole = new HashSet<>();
    for (DocumentEdit edit : edits) {
      DocumentPath made = firstMissing(edit.path());
      if (made == null) {
        steps.add(edit);
      } else if (whole.add(made)) {
        JsonNode value = get(made);
        if (value != null) {
          steps.add(new DocumentEdit.Set(made, value));
        }
      }
    }
    return steps;
  }

  /** The shortest part of the path that leads to nothing in the document as it was, or null. */
  private @Nullable DocumentPath firstMissing(DocumentPath path) {
    JsonNode node = before;
    for (int i = 0; i < path.size(); i++) {
      node = path.isKey(i) ? node.path(path.key(i)) : node.path(path.position(i));
      if (node.isMissingNode()) {
        return path.first(i + 1);
      }
    }
    return null;
  }

  /** The object there, made where it is missing. */
  private ObjectNode object(DocumentPath path) {
    JsonNode node = data;
    for (int i = 0; i < path.size(); i++) {
      JsonNode next = path.isKey(i) ? node.get(path.key(i)) : node.get(path.position(i));
      if (next == null && path.isKey(i)) {
        next = ((ObjectNode) node).putObject(path.key(i));
      }
      boolean inArray = i + 1 < path.size() && !path.isKey(i + 1);
      if (next == null || (inArray ? !next.isArray() : !next.isObject())) {
        throw notAnObject(path.first(i + 1).toString());
      }
      node = next;
    }
    return (ObjectNode) node;
  }

  private Failure notAnObject(String what) {
    return new Failure(
        ExitCode.CONFLICT, file + ": " + what + " is not an object", "correct it in an editor");
  }
}
