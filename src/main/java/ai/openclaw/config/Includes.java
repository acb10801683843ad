package ai.openclaw.config;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.storage.PrivateFiles;
import com.fasterxml.jackson.databind.JsonNode;
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

  private final PrivateFiles files;
  private final Path folder;

  private Includes(PrivateFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** The main file's value with everything that it includes, or null when it includes nothing. */
  static @Nullable IncludedValue resolve(JsonNode data, Path main, PrivateFiles files) {
    if (!mentionsInclude(data)) {
      return null;
    }
    Path file = main.toAbsolutePath().normalize();
    Path folder = file.getParent();
    Includes includes = new Includes(files, folder == null ? file : folder);
    return includes.value(data, List.of(file));
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

  /** The value in its place; {@code chain} leads from the main file to the one that holds it. */
  private IncludedValue value(JsonNode value, List<Path> chain) {
    Path file = chain.size() == 1 ? null : last(chain);
    if (value.isArray()) {
      List<IncludedValue> elements = new ArrayList<>();
      for (JsonNode element : value) {
        elements.add(value(element, chain));
      }
      return IncludedValue.array(file, elements);
    }
    if (!value.isObject()) {
      return IncludedValue.scalar(file, value);
    }
    JsonNode include = value.get(INCLUDE);
    IncludedValue own = members(value, file, chain);
    if (include == null) {
      return own;
    }
    IncludedValue included = included(include, chain);
    if (value.size() == 1) {
      return included;
    }
    if (!included.isObject()) {
      throw conflict(chain, "has keys beside an $include of something that is no object");
    }
    return IncludedValue.merge(included, own);
  }

  private IncludedValue members(JsonNode object, @Nullable Path file, List<Path> chain) {
    Map<String, IncludedValue> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!member.getKey().equals(INCLUDE)) {
        members.put(member.getKey(), value(member.getValue(), chain));
      }
    }
    return IncludedValue.object(file, members);
  }

  private IncludedValue included(JsonNode include, List<Path> chain) {
    if (include.isTextual()) {
      return file(include.textValue(), chain);
    }
    if (!include.isArray()) {
      throw conflict(chain, "has an $include that is neither a path nor a list of paths");
    }
    IncludedValue merged = IncludedValue.object(null, Map.of());
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
    DocumentFile included = DocumentFile.read(file, files);
    if (!included.snapshot().exists()) {
      throw conflict(chain, "includes " + file + ", which does not exist");
    }
    List<Path> longer = new ArrayList<>(chain);
    longer.add(file);
    return value(included.document().data(), longer);
  }

  private Path locate(String written, List<Path> chain) {
    Path file;
    try {
      file = last(chain).resolveSibling(written).normalize();
    } catch (InvalidPathException e) {
      throw conflict(chain, "has an $include that is no path");
    }
    if (!liesInside(file)) {
      throw conflict(chain, "includes " + file + ", which is outside of " + folder);
    }
    return file;
  }

  /** OpenClaw refuses what is outside the config's folder, also by way of a link. */
  private boolean liesInside(Path file) {
    if (!file.startsWith(folder)) {
      return false;
    }
    try {
      return !Files.exists(file) || file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private Failure conflict(List<Path> chain, String what) {
    return new Failure(
        ExitCode.CONFLICT,
        last(chain) + " " + what,
        "correct the $include; what a configuration includes lies in " + folder);
  }

  private static Path last(List<Path> chain) {
    return chain.get(chain.size() - 1);
  }
}
