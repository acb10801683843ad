package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads what npm's package json5 reads, and refuses what it refuses. {@code -Djson5.reference} is a
 * folder node_modules with that package; {@code json5.documents} and {@code json5.seed} say how
 * many texts and which.
 */
class NpmJson5Test {
  private static final int DOCUMENTS = Integer.getInteger("json5.documents", 20_000);
  private static final long SEED = Long.getLong("json5.seed", 5);
  private static final String REFUSED = "refused";

  /** Prints a line for each JSON string that stands on a line of standard input. */
  private static final String SCRIPT =
      """
      const JSON5 = require(process.argv[2] + '/json5');
      const units = s => Array.from({ length: s.length }, (_, i) => s.charCodeAt(i).toString(16)).join('.');
      const bits = n => {
        const view = new DataView(new ArrayBuffer(8));
        view.setFloat64(0, n === 0 ? 0 : n);
        return Number.isNaN(n) ? 'NaN' : view.getBigUint64(0).toString(16);
      };
      const show = v => {
        if (typeof v === 'string') return 's' + units(v);
        if (typeof v === 'number') return 'n' + bits(v);
        if (Array.isArray(v)) return '[' + v.map(show).join(',') + ']';
        if (v === null || typeof v !== 'object') return String(v);
        return '{' + Object.keys(v).map(k => units(k) + ':' + show(v[k])).sort().join(',') + '}';
      };
      console.warn = () => {};
      for (const line of require('fs').readFileSync(0, 'utf8').split('\\n').filter(l => l)) {
        let shown;
        try { shown = show(JSON5.parse(JSON.parse(line))); } catch (e) { shown = 'refused'; }
        console.log(shown);
      }
      """;

  @TempDir Path folder;

  @Test
  void whatOneReadsTheOtherReadsTheSameWay() throws Exception {
    String modules = System.getProperty("json5.reference");
    assumeTrue(modules != null, "needs node, and -Djson5.reference=<node_modules with json5>");
    List<String> texts = texts();
    List<String> expected = reference(modules, texts);
    List<String> differences = new ArrayList<>();
    int read = 0;
    for (int i = 0; i < texts.size(); i++) {
      String ours = shown(texts.get(i));
      read += ours.equals(REFUSED) ? 0 : 1;
      if (!ours.equals(expected.get(i))) {
        differences.add(quoted(texts.get(i)) + "\nours " + ours + "\nnpm  " + expected.get(i));
      }
    }
    System.out.println(texts.size() + " texts, " + read + " of them read");
    assertEquals("", String.join("\n\n", differences.subList(0, Math.min(10, differences.size()))));
  }

  /** Random documents, each with three that are damaged a little. */
  private static List<String> texts() {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    while (texts.size() < DOCUMENTS) {
      RandomJson5.Layout layout = random.nextInt(4) == 0 ? TidyLayout.of(random) : new WildLayout();
      String text = RandomJson5.of(random, layout).text;
      addUnlessBlank(texts, text);
      for (int damage = 0; damage < 3; damage++) {
        addUnlessBlank(texts, Mutations.of(text, random));
      }
    }
    return texts;
  }

  /** OpenClaw takes a file without a value for an empty object, and so do we; npm's refuses it. */
  private static void addUnlessBlank(List<String> texts, String text) {
    try {
      if (Parser.parse(text, false) != null) {
        texts.add(text);
      }
    } catch (Json5SyntaxException e) {
      texts.add(text);
    }
  }

  private List<String> reference(String modules, List<String> texts) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(quoted(text));
    }
    Path script = Files.writeString(folder.resolve("reference.js"), SCRIPT);
    Path in = Files.write(folder.resolve("in"), lines);
    Path out = folder.resolve("out");
    Process node =
        new ProcessBuilder("node", script.toString(), Path.of(modules).toAbsolutePath().toString())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, node.waitFor());
    return Files.readAllLines(out);
  }

  private static String shown(String text) {
    try {
      return shown(Json5Document.parse(text).data());
    } catch (Json5SyntaxException e) {
      return REFUSED;
    }
  }

  private static String shown(JsonNode value) {
    if (value.isTextual()) {
      return "s" + units(value.textValue());
    }
    if (value.isNumber()) {
      double number = value.doubleValue();
      long bits = Double.doubleToLongBits(number == 0 ? 0 : number);
      return "n" + (Double.isNaN(number) ? "NaN" : Long.toHexString(bits));
    }
    if (value.isArray()) {
      List<String> elements = new ArrayList<>();
      value.forEach(element -> elements.add(shown(element)));
      return "[" + String.join(",", elements) + "]";
    }
    if (!value.isObject()) {
      return value.asText();
    }
    TreeSet<String> members = new TreeSet<>();
    value
        .properties()
        .forEach(each -> members.add(units(each.getKey()) + ":" + shown(each.getValue())));
    return "{" + String.join(",", members) + "}";
  }

  private static String units(String text) {
    List<String> units = new ArrayList<>();
    text.chars().forEach(unit -> units.add(Integer.toHexString(unit)));
    return String.join(".", units);
  }

  /** A JSON string of nothing but ASCII. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean plain = unit >= ' ' && unit < 0x7F && unit != '"' && unit != '\\';
      quoted.append(plain ? String.valueOf(unit) : String.format("\\u%04x", (int) unit));
    }
    return quoted.append('"').toString();
  }
}
