package ai.openclaw.json5;

import com.fasterxml.jackson.databind.JsonNode;

/** One change to a document, small enough to keep everything around it. */
public sealed interface DocumentEdit {
  /** The value that changes; for {@link Append} the array. */
  DocumentPath path();

  /** The document with this change. */
  Json5Document applyTo(Json5Document document);

  /** Puts a value there, with the objects on the way. */
  record Set(DocumentPath path, JsonNode value) implements DocumentEdit {
    @Override
    public Json5Document applyTo(Json5Document document) {
      return document.set(path, value);
    }
  }

  /** Adds a value at the end of an array, which is made when it is missing. */
  record Append(DocumentPath path, JsonNode value) implements DocumentEdit {
    @Override
    public Json5Document applyTo(Json5Document document) {
      return document.append(path, value);
    }
  }

  /** Gives a value another key, in its place. */
  record Rename(DocumentPath path, String newKey) implements DocumentEdit {
    @Override
    public Json5Document applyTo(Json5Document document) {
      return document.rename(path, newKey);
    }
  }

  /** Takes a value away. */
  record Remove(DocumentPath path) implements DocumentEdit {
    @Override
    public Json5Document applyTo(Json5Document document) {
      return document.remove(path);
    }
  }
}
