package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.huggingface.StubHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code openclaw} command in the README and the docs does what it says: each is run on a
 * fresh machine with a token and a network, up to a pipe. A comment before the block can say {@code
 * exit 4}, or {@code not run: needs a terminal}. In place of {@code <key>} and {@code <path>} stand
 * a token and a file that holds one.
 */
class ExamplesTest {
  private static final String TOKEN = "hf_testtesttesttesttesttesttesttest12";
  private static final List<String> RUN = List.of("sh", "console", "yaml");
  private static final Pattern COMMAND =
      Pattern.compile(
          "^[ $-]*(?:run: |docker run .*?)?((?:[A-Z_]+=\\S+ )*)openclaw (?=[a-z-])(.*)$");

  @TempDir Path home;

  /** A command as it stands on a page. */
  record Example(String where, String variables, String arguments, int exitCode) {
    @Override
    public String toString() {
      return where + ": openclaw " + arguments;
    }
  }

  static Stream<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (Page page : Page.all()) {
      for (Page.Block block : page.blocks()) {
        boolean run = RUN.contains(block.language()) && !block.comment().startsWith("not run: ");
        for (String line : run ? block.lines() : List.<String>of()) {
          Matcher command = COMMAND.matcher(line);
          if (command.matches()) {
            String where = page.file() + ":" + block.line();
            String comment = block.comment();
            int code = comment.startsWith("exit ") ? Integer.parseInt(comment.substring(5)) : 0;
            examples.add(new Example(where, command.group(1), command.group(2), code));
          }
        }
      }
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleWorks(Example example) throws Exception {
    try (StubHub hub = StubHub.start()) {
      OpenClawRun machine = new OpenClawRun(home).online(hub).set("HF_TOKEN", TOKEN);
      machine.write("key.txt", TOKEN).path("key.txt").toFile().setReadable(false, false);
      assertTrue(machine.path("key.txt").toFile().setReadable(true, true));
      for (String variable : example.variables().strip().split(" ", -1)) {
        if (!variable.isEmpty()) {
          machine.set(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
      }
      OpenClawRun.Outcome outcome = machine.run(arguments(example.arguments()));

      assertEquals(example.exitCode(), outcome.code().number(), outcome.out() + outcome.err());
    }
  }

  private String[] arguments(String line) {
    String command = line.split(" [|>#] | && | +# ", 2)[0].strip();
    return Arrays.stream(command.split(" +", -1))
        .map(word -> word.replace("<key>", TOKEN).replace("<path>", home + "/key.txt"))
        .toArray(String[]::new);
  }
}
