package ai.openclaw.config;

import ai.openclaw.config.IncludedValue.Place;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.storage.PrivateFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the files that a config includes into their places, as OpenClaw does: {@code {"$include":
 * "./file"}} stands for that file's value, a list of files for their values merged in order, and
 * the keys beside it are merged over them.
 */
final class Includes {
  private static final String INCLUDE = "$include";
  private static final int DEEPEST = 10;

  /** Names folders outside the config's own from which OpenClaw takes files, too. */
  static final String ROOTS = "OPENCLAW_INCLUDE_ROOTS";

  private final PrivateFiles files;
  private final List<Path> roots;
  private final Map<Path, DocumentFile> parts;
  private final Map<Path, Json5Document> changed;

  private Includes(
      PrivateFiles files,
      List<Path> roots,
      Map<Path, DocumentFile> parts,
      Map<Path, Json5Document> changed) {
    this.files = files;
    this.roots = roots;
    this.parts = parts;
    this.changed = changed;
  }

  /**
   * The main file with everything that it includes, or null when it includes nothing.
   *
   * @param further folders besides its own from which it may include files
   */
  static @Nullable SplitConfig resolve(DocumentFile main, List<Path> further, PrivateFiles files) {
    JsonNode data = main.document().data();
    if (!mentionsInclude(data)) {
      return null;
    }
    Path file = main.snapshot().path().toAbsolutePath().normalize();
    List<Path> roots = new ArrayList<>(further);
    roots.add(0, file.resolveSibling("").normalize());
    Map<Path, DocumentFile> parts = new LinkedHashMap<>();
    Includes includes = new Includes(files, roots, parts, Map.of());
    IncludedValue value = includes.whole(data, file);
    parts.put(file, main);
    return new SplitConfig(includes, file, parts, value);
  }

  /** What the config would mean with these documents in the places of its files. */
  JsonNode meaning(Path main, Map<Path, Json5Document> documents) {
    Includes reread = new Includes(files, roots, parts, documents);
    Json5Document document = documents.get(main);
    return document == null
        ? MissingNode.getInstance()
        : reread.whole(document.data(), main).data();
  }

  /** What is new at the top goes into the main file: what that includes may be others' too. */
  private IncludedValue whole(JsonNode data, Path main) {
    Place top = new Place(main, DocumentPath.of());
    return value(data, top, List.of(main)).at(top);
  }

  private static boolean mentionsInclude(JsonNode value) {
    if (!value.isContainerNode()) {
      return false;
    }
    if (value.has(INCLUDE)) {
      return true;
    }
    for (JsonNode child : value) {
      if (mentionsInclude(child)) {
        return true;
      }
    }
    return false;
  }

  /** The value at that place; {@code chain} leads from the main file to the one that holds it. */
  private IncludedValue value(JsonNode value, Place place, List<Path> chain) {
    if (value.isArray()) {
      List<IncludedValue> elements = new ArrayList<>();
      for (JsonNode element : value) {
        elements.add(value(element, place.child(elements.size()), chain));
      }
      return IncludedValue.array(place, elements);
    }
    if (!value.isObject()) {
      return IncludedValue.scalar(place, value);
    }
    JsonNode include = value.get(INCLUDE);
    IncludedValue own = members(value, place, chain);
    if (include == null) {
      return own;
    }
    IncludedValue included = included(include, place, chain);
    if (value.size() == 1) {
      return included;
    }
    if (!included.isObject()) {
      throw conflict(chain, "has keys beside an $include of something that is no object");
    }
    return IncludedValue.merge(included, own);
  }

  private IncludedValue members(JsonNode object, Place place, List<Path> chain) {
    Map<String, IncludedValue> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String key = member.getKey();
      if (!key.equals(INCLUDE)) {
        members.put(key, value(member.getValue(), place.child(key), chain));
      }
    }
    return IncludedValue.object(place, members);
  }

  private IncludedValue included(JsonNode include, Place place, List<Path> chain) {
    if (include.isTextual()) {
      return file(include.textValue(), chain);
    }
    if (!include.isArray()) {
      throw conflict(chain, "has an $include that is neither a path nor a list of paths");
    }
    IncludedValue merged = IncludedValue.object(place, Map.of());
    for (JsonNode path : include) {
      if (!path.isTextual()) {
        throw conflict(chain, "has an $include with something that is no path");
      }
      merged = IncludedValue.merge(merged, file(path.textValue(), chain));
    }
    return merged;
  }

  private IncludedValue file(String written, List<Path> chain) {
    Path file = locate(written, chain);
    if (chain.contains(file)) {
      throw conflict(chain, "includes " + file + ", which leads back to it");
    }
    if (chain.size() > DEEPEST) {
      throw conflict(chain, "includes " + file + ", more than " + DEEPEST + " files deep");
    }
    List<Path> longer = new ArrayList<>(chain);
    longer.add(file);
    return value(document(file, chain).data(), new Place(file, DocumentPath.of()), longer);
  }

  private Json5Document document(Path file, List<Path> chain) {
    Json5Document known = changed.get(file);
    if (known != null) {
      return known;
    }
    DocumentFile part = parts.get(file);
    if (part == null) {
      part = DocumentFile.readIncluded(file, chain.get(0), files);
    }
    if (!part.snapshot().exists()) {
      throw conflict(chain, "includes " + file + ", which does not exist");
    }
    parts.put(file, part);
    return part.document();
  }

  private Path locate(String written, List<Path> chain) {
    Path file;
    try {
      file = last(chain).resolveSibling(written).normalize();
    } catch (InvalidPathException e) {
      throw conflict(chain, "has an $include that is no path");
    }
    if (!liesInside(file)) {
      throw new Failure(
          ExitCode.CONFLICT,
          last(chain) + " includes " + file + ", which is outside of " + roots.get(0),
          "move it there, or name its folder in " + ROOTS + " for OpenClaw and for this program");
    }
    return file;
  }

  /** OpenClaw refuses what is outside these folders, also by way of a link. */
  private boolean liesInside(Path file) {
    for (Path root : roots) {
      if (file.startsWith(root) && isReallyInside(file)) {
        return true;
      }
    }
    return false;
  }

  private boolean isReallyInside(Path file) {
    if (!Files.exists(file)) {
      return true;
    }
    for (Path root : roots) {
      try {
        if (file.toRealPath().startsWith(root.toRealPath())) {
          return true;
        }
      } catch (IOException e) {
        // A folder that is not there holds nothing.
      }
    }
    return false;
  }

  private Failure conflict(List<Path> chain, String what) {
    return new Failure(
        ExitCode.CONFLICT,
        last(chain) + " " + what,
        "correct the $include; what a configuration includes lies in " + roots.get(0));
  }

  private static Path last(List<Path> chain) {
    return chain.get(chain.size() - 1);
  }
}
