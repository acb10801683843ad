package ai.openclaw.change;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.json5.Json5SyntaxException;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.FileChange;
import ai.openclaw.storage.FileSnapshot;
import ai.openclaw.storage.FileTransaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the files held that the last run of onboarding changed, in one private file beside the
 * config. It holds the keys that were in there; of what the run left behind it has hashes only.
 *
 * @param path of the record itself
 * @param at when the run was
 * @param files in the order of writing
 * @param inRuntime what OpenClaw was asked to change in its own store
 */
public record UndoRecord(Path path, String at, List<Changed> files, List<String> inRuntime) {
  private static final String LAYOUT = "its layout";
  private static final int MOST_NAMED = 3;

  /** Deletes the record. */
  private static final String FORGET = "onboard --forget";

  /**
   * One of the files.
   *
   * @param before null where there was none
   * @param after the hash of each value, by its path
   */
  public record Changed(Path file, @Nullable String before, Map<String, String> after) {

    /** Where {@code text} differs from what the run left behind; empty when nowhere. */
    public List<String> differing(String text) {
      Map<String, String> theirs = hashes(text);
      TreeSet<String> paths = new TreeSet<>(after.keySet());
      paths.addAll(theirs.keySet());
      paths.removeIf(each -> String.valueOf(after.get(each)).equals(theirs.get(each)));
      if (paths.size() > 1) {
        paths.remove(LAYOUT);
      }
      return new ArrayList<>(paths);
    }
  }

  /** Where the record of that config is. */
  public static Path beside(Path config) {
    return config.resolveSibling(config.getFileName() + ".undo");
  }

  /** The files that runs lock, which one that was killed may have left locked: it and theirs. */
  public static List<Path> withFilesOf(StateFiles files) {
    Path config = files.config().path();
    return List.of(files.profiles().path(), config, beside(config));
  }

  /**
   * The change that records these changes; it records none of them when one of the refused keys is
   * in what they replace, since nobody wants that back.
   */
  public static FileChange of(
      Path config, String at, ChangePlan plan, List<Secret> refused, FileTransaction transaction) {
    ObjectNode record = JsonTree.NODES.objectNode().put("version", 1).put("at", at);
    ArrayNode files = record.putArray("files");
    for (FileChange change : plan.fileChanges()) {
      FileSnapshot before = change.before();
      String text = before.exists() ? before.text() : null;
      ObjectNode file = files.addObject();
      file.put("file", name(change.path(), config));
      file.put("before", text);
      ObjectNode after = file.putObject("after");
      for (Map.Entry<String, String> hash : hashes(change.afterText()).entrySet()) {
        after.put(hash.getKey(), hash.getValue());
      }
    }
    JsonTree.putTexts(record, "inRuntime", plan.inRuntime());
    String text = text(record);
    for (Secret key : refused) {
      if (text.contains(key.reveal())) {
        files.removeAll();
      }
    }
    return transaction
        .read(beside(config))
        .changedTo(files.isEmpty() ? text(record) : text)
        .asRecord();
  }

  /** From the config's folder, which may move; not from one drive of Windows to another. */
  static String name(Path file, Path config) {
    boolean near = Objects.equals(file.getRoot(), config.getRoot());
    return (near ? config.resolveSibling("").relativize(file) : file).toString();
  }

  /** By the config's own writer: Jackson's takes sixty classes more. */
  private static String text(ObjectNode record) {
    return Json5Document.textOf(record);
  }

  /**
   * The record beside that config; null when there is none, or nothing in it.
   *
   * @param commands those that are about the config's files
   */
  public static @Nullable UndoRecord read(
      Path config, FileTransaction transaction, Commands commands) {
    Path path = beside(config);
    FileSnapshot snapshot = transaction.read(path);
    if (!snapshot.exists()) {
      return null;
    }
    JsonNode record;
    try {
      record = JsonTree.read(snapshot.text());
    } catch (JsonSyntaxException e) {
      throw new Failure(ExitCode.CONFLICT, path + " cannot be read", commands.forAll(FORGET), e);
    }
    List<Changed> files = new ArrayList<>();
    for (JsonNode file : record.path("files")) {
      Map<String, String> after = new HashMap<>();
      file.path("after").properties().forEach(e -> after.put(e.getKey(), e.getValue().asText()));
      files.add(
          new Changed(
              config.resolveSibling(file.path("file").asText()).normalize(),
              file.path("before").textValue(),
              after));
    }
    List<String> inRuntime = new ArrayList<>();
    record.path("inRuntime").forEach(line -> inRuntime.add(line.asText()));
    return files.isEmpty()
        ? null
        : new UndoRecord(path, record.path("at").asText(), files, inRuntime);
  }

  /** Whether that key is in it. */
  public boolean holds(Secret key) {
    for (Changed file : files) {
      String before = file.before;
      if (before != null && before.contains(key.reveal())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The changes that put the files back; those that were not there before are left for {@link
   * #made}.
   *
   * @param commands as for {@link #read}
   * @throws Failure with {@link ExitCode#CONFLICT} when somebody has changed one of them since
   */
  public List<FileChange> back(FileTransaction transaction, Commands commands) {
    List<FileChange> changes = new ArrayList<>();
    for (Changed file : files) {
      FileSnapshot now = transaction.read(file.file);
      if (!now.exists()) {
        throw changedSince(file, " has been deleted since", commands);
      }
      List<String> differing = file.differing(now.text());
      if (!differing.isEmpty()) {
        throw changedSince(file, " has changed since: " + named(differing), commands);
      }
      if (file.before != null) {
        changes.add(now.changedTo(file.before));
      }
    }
    return changes;
  }

  /** The files that the run made. */
  public List<Path> made() {
    List<Path> made = new ArrayList<>();
    for (Changed file : files) {
      if (file.before == null) {
        made.add(file.file);
      }
    }
    return made;
  }

  /** A message is one line, and a new model alone has ten values. */
  private static String named(List<String> paths) {
    int more = paths.size() - MOST_NAMED;
    return more <= 0
        ? String.join(", ", paths)
        : String.join(", ", paths.subList(0, MOST_NAMED)) + " and " + more + " more";
  }

  private static Failure changedSince(Changed file, String words, Commands commands) {
    return new Failure(
        ExitCode.CONFLICT,
        file.file + words,
        "change it by hand, or have the former content deleted: " + commands.forAll(FORGET));
  }

  private static Map<String, String> hashes(String text) {
    Map<String, String> hashes = new HashMap<>();
    hashes.put(LAYOUT, hash(text));
    try {
      add(Json5Document.parse(text).data(), "", hashes);
    } catch (Json5SyntaxException e) {
      // Variables in a file of their own have no paths.
    }
    return hashes;
  }

  private static void add(JsonNode value, String path, Map<String, String> hashes) {
    if (value.isValueNode() || value.isEmpty()) {
      // The whole file has no path: its text tells. Not toString, a mapper with all its classes.
      if (!path.isEmpty()) {
        hashes.put(path, hash(value.getNodeType() + value.asText()));
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        add(value.path(i), path + "[" + i + "]", hashes);
      }
    } else {
      for (Map.Entry<String, JsonNode> each : value.properties()) {
        add(each.getValue(), path.isEmpty() ? each.getKey() : path + "." + each.getKey(), hashes);
      }
    }
  }

  /** FNV-1a: it only tells apart, and the JDK's digests have all security providers started. */
  private static String hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return Long.toHexString(hash);
  }
}
