package ai.openclaw.config;

import ai.openclaw.config.IncludedValue.Place;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Equality;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.storage.FileChange;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A config whose parts stand in several files. A change of what they mean is written where the
 * value stands, and read back before anything is written.
 */
final class SplitConfig {
  private final Includes includes;
  private final Path main;
  private final Map<Path, DocumentFile> parts;
  private final IncludedValue value;
  private final JsonNode data;

  /** The parts are in the order in which they are written: the main file comes last. */
  SplitConfig(Includes includes, Path main, Map<Path, DocumentFile> parts, IncludedValue value) {
    this.includes = includes;
    this.main = main;
    this.parts = parts;
    this.value = value;
    this.data = value.data();
  }

  JsonNode data() {
    return data;
  }

  /** The file in which the value at the path stands, or would be put. */
  Path fileOf(DocumentPath path) {
    return part(value.placeOf(path)).snapshot().path();
  }

  /** The changes of the files, or null where no edit of them comes to what the draft means. */
  @Nullable List<FileChange> changes(ConfigDraft draft) {
    Map<Path, Json5Document> documents = new LinkedHashMap<>();
    for (Map.Entry<Path, DocumentFile> part : parts.entrySet()) {
      documents.put(part.getKey(), part.getValue().document());
    }
    for (DocumentEdit edit : draft.steps()) {
      if (!apply(edit, documents)) {
        return null;
      }
    }
    if (!Equality.same(draft.data(), includes.meaning(main, documents))) {
      return null;
    }
    List<FileChange> changes = new ArrayList<>();
    for (Map.Entry<Path, DocumentFile> part : parts.entrySet()) {
      Json5Document changed = documents.getOrDefault(part.getKey(), Json5Document.empty());
      if (changed != part.getValue().document()) {
        changes.add(part.getValue().snapshot().changedTo(changed.text()).keepingBackup());
      }
    }
    return changes;
  }

  private boolean apply(DocumentEdit edit, Map<Path, Json5Document> documents) {
    boolean whole = edit instanceof DocumentEdit.Set;
    if (whole && value.isSplitAt(edit.path())) {
      return false;
    }
    boolean stays = whole || edit instanceof DocumentEdit.Append;
    Place place = stays ? value.placeOf(edit.path()) : value.memberOf(edit.path());
    Json5Document document = documents.getOrDefault(place.file(), part(place).document());
    try {
      documents.put(place.file(), moved(edit, place.path()).applyTo(document));
      return true;
    } catch (Json5Document.InvalidEditException e) {
      throw DocumentFile.tooLarge(place.file().toString(), e);
    } catch (IllegalArgumentException e) {
      // The file's own value there is of another kind than that of all files together.
      return false;
    }
  }

  private static DocumentEdit moved(DocumentEdit edit, DocumentPath path) {
    if (edit instanceof DocumentEdit.Set set) {
      return new DocumentEdit.Set(path, set.value());
    }
    if (edit instanceof DocumentEdit.Append append) {
      return new DocumentEdit.Append(path, append.value());
    }
    if (edit instanceof DocumentEdit.Rename rename) {
      return new DocumentEdit.Rename(path, rename.newKey());
    }
    return new DocumentEdit.Remove(path);
  }

  private DocumentFile part(Place place) {
    DocumentFile part = parts.get(place.file());
    if (part == null) {
      throw new IllegalStateException(place.file() + " is no part of the config");
    }
    return part;
  }
}
