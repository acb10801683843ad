package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import java.util.Arrays;

/**
 * How long one edit of a large and of a usual config takes, and what the first ones of a process
 * cost. Not a test: run its main method, from an IDE or with the test class path:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) ai.openclaw.json5.EditBenchmark
 * </pre>
 *
 * It prints microseconds: first the cold run, parsing and ten edits of 3 kB, then medians over warm
 * runs.
 */
public final class EditBenchmark {
  private static final int RUNS = 200;

  private EditBenchmark() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws Json5SyntaxException {
    String usual = config(8);
    String large = config(2_800);
    System.out.println(
        usual.length() + " characters, cold, parse and ten edits: " + tenEdits(usual));
    System.out.println("again: " + tenEdits(usual));
    report("parse and ten edits of " + usual.length() + " characters", usual, Work.TEN_EDITS);
    report("parse of " + large.length() + " characters", large, Work.PARSE);
    report("one edit of " + large.length() + " characters", large, Work.ONE_EDIT);
    report("data of " + large.length() + " characters", large, Work.DATA);
  }

  private enum Work {
    PARSE,
    DATA,
    ONE_EDIT,
    TEN_EDITS
  }

  private static void report(String what, String text, Work work) throws Json5SyntaxException {
    long[] times = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = work == Work.TEN_EDITS ? tenEdits(text) : once(text, work);
    }
    long[] warm = Arrays.copyOfRange(times, RUNS / 2, RUNS);
    Arrays.sort(warm);
    System.out.println(what + ": fastest " + warm[0] + ", median " + warm[warm.length / 2]);
  }

  private static long once(String text, Work work) throws Json5SyntaxException {
    long start = System.nanoTime();
    Json5Document document = Json5Document.parse(text);
    long parsed = System.nanoTime();
    if (work == Work.PARSE) {
      return (parsed - start) / 1_000;
    }
    if (work == Work.DATA) {
      document.data();
    } else {
      document.set(
          DocumentPath.of("models", "providers", "p7", "models").child(0).child("maxTokens"),
          JsonTree.NODES.numberNode(start));
    }
    return (System.nanoTime() - parsed) / 1_000;
  }

  private static long tenEdits(String text) throws Json5SyntaxException {
    long start = System.nanoTime();
    Json5Document document = Json5Document.parse(text);
    DocumentPath added = DocumentPath.of("models", "providers", "huggingface");
    document = document.set(DocumentPath.of("models", "mode"), JsonTree.NODES.textNode("merge"));
    document = document.set(added.child("baseUrl"), JsonTree.NODES.textNode("https://router.test"));
    for (int i = 0; i < 6; i++) {
      document =
          document.append(added.child("models"), JsonTree.NODES.objectNode().put("id", "m" + i));
    }
    document = document.set(DocumentPath.of("gateway", "mode"), JsonTree.NODES.textNode("local"));
    document = document.remove(DocumentPath.of("models", "providers", "p7"));
    return (System.nanoTime() - start) / 1_000 + (document.text().isEmpty() ? 1 : 0);
  }

  private static String config(int providers) {
    StringBuilder text = new StringBuilder("{\n  // providers\n  models: {\n    providers: {\n");
    for (int i = 0; i < providers; i++) {
      text.append("      // number ").append(i).append("\n      p").append(i);
      text.append(": {\n        baseUrl: 'https://llm.example.test/v").append(i);
      text.append("',\n        api: \"openai-completions\",\n        models: [\n          {\n");
      text.append("            id: 'vendor/model-").append(i).append("', // the large one\n");
      text.append("            input: ['text', 'image'],\n            reasoning: true,\n");
      text.append("            cost: { input: 0.5, output: 1.25, cacheRead: 0, cacheWrite: 0 },\n");
      text.append("            contextWindow: 131072,\n            maxTokens: 8192,\n");
      text.append("          },\n        ],\n      },\n");
    }
    return text.append("    },\n  },\n}\n").toString();
  }
}
