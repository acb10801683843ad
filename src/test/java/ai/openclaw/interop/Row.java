package ai.openclaw.interop;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of {@code rows.md}: a machine, what our onboarding is asked for there, and what comes of
 * it.
 *
 * @param name what is to be seen
 * @param before what was done on the machine, in {@link Before}'s words
 * @param key how the key is given: {@code plain}, a reference ({@code env}, {@code file}, {@code
 *     exec}), or {@code none}
 * @param provider {@code huggingface}, {@code custom}, or {@code migrated} from custom to Hugging
 *     Face
 * @param options others of our {@code onboard}
 * @param said a tick, or a part of what our last screen says instead
 * @param used whose key, and if it is not the one asked for, which model OpenClaw's first call has;
 *     or that there is none
 */
record Row(
    String name,
    String release,
    List<String> before,
    String key,
    String provider,
    List<String> options,
    String said,
    String used) {
  static final String TICK = "✔";
  static final Path FILE = Path.of("src/test/resources/interop/rows.md");

  static List<Row> all() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("| ") && !line.startsWith("| row |")) {
        rows.add(of(cells(line)));
      }
    }
    return rows;
  }

  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static Row of(List<String> cells) {
    return new Row(
        cells.get(0),
        cells.get(1),
        List.of(cells.get(2).split(", ")),
        cells.get(3),
        cells.get(4),
        cells.get(5).isEmpty() ? List.of() : List.of(cells.get(5).split(" ")),
        cells.get(6),
        cells.get(7));
  }

  /** What stands in a table about the row before it is run. */
  List<String> given() {
    return List.of(
        name, release, String.join(", ", before), key, provider, String.join(" ", options));
  }

  /** Whether the config gets more than a key and one model. */
  boolean writesMore() {
    return !key.equals("plain")
        || !provider.equals("huggingface")
        || options.contains("--image-model");
  }

  /** The command line of ours, behind the program. */
  List<String> arguments(Machine machine) throws IOException {
    List<String> words = new ArrayList<>(List.of("onboard", "--non-interactive", "--json"));
    if (provider.equals("custom")) {
      words.addAll(
          List.of("--auth-choice", "custom-api-key", "--custom-base-url", machine.hub.routerUrl()));
      words.addAll(List.of("--custom-model-id", Turn.MODEL, "--custom-provider-id", "mine"));
    } else {
      words.addAll(List.of("--auth-choice", "huggingface-api-key", "--model", Turn.MODEL));
    }
    if (provider.equals("migrated")) {
      words.add("--migrate-custom");
    }
    words.addAll(key(machine));
    words.addAll(options);
    return words;
  }

  private List<String> key(Machine machine) throws IOException {
    String file = machine.write(machine.file("new/key.txt"), Keys.NEW).toString();
    return switch (key) {
      case "plain" -> List.of("--api-key-file", file);
      case "env" -> {
        machine.variables.put("MY_KEY", Keys.NEW);
        yield List.of("--secret-ref", "env:MY_KEY");
      }
      case "file" -> {
        Files.setPosixFilePermissions(
            machine.file("new/key.txt"), PosixFilePermissions.fromString("rw-------"));
        yield List.of("--secret-ref", "file:" + file);
      }
      case "exec" -> List.of("--secret-ref", "exec:/bin/cat " + file);
      default -> List.of();
    };
  }

  /** The verdict, in the words of our last screen; or the error. */
  static String said(Machine.Outcome run, Machine machine) throws Exception {
    JsonNode answer = JsonTree.read(run.out().replace(machine.home.toString(), "~"));
    if (run.exitCode() != 0) {
      return "exit " + run.exitCode() + ": " + answer.path("error").path("message").asText();
    }
    List<String> whys = new ArrayList<>();
    boolean effective = true;
    String why = "";
    for (String part : List.of("key", "model")) {
      JsonNode verdict = answer.path("verdict").path(part);
      if (verdict.isNull()) {
        // A server that wants no key.
        continue;
      }
      why = why.isEmpty() ? verdict.path("why").asText() : why;
      effective &= verdict.path("effective").asBoolean();
      if (!verdict.path("effective").asBoolean()) {
        whys.add(verdict.path("why").asText());
      }
    }
    return effective ? TICK + " " + why : "▲ " + String.join("; ", whys);
  }

  @Override
  public String toString() {
    return name + ", " + release;
  }
}
