package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.terminal.PtySession;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows {@code docs/adding-a-provider.md} to the letter: the class of the page and its line in
 * the table are compiled before the real classes, and the program is run with them.
 */
class RecipeTest {
  private static final Path CATALOG = Path.of("src/main/java/ai/openclaw/provider/catalog");
  private static final String KEY = "key-abcdefghijklmnopqrst";

  @TempDir Path temp;
  private Path classes;

  @BeforeEach
  void followTheRecipe() throws IOException {
    Page page = Page.read(Path.of("docs", "adding-a-provider.md"));
    String code =
        page.blocks().stream()
            .filter(block -> block.language().equals("java"))
            .map(block -> String.join("\n", block.lines()))
            .findFirst()
            .orElseThrow();
    String table = Files.readString(CATALOG.resolve("Providers.java"));
    String longer = table.replace("Custom.provider()", "Example.provider(), Custom.provider()");
    assertTrue(longer.length() > table.length(), "the table has another form");
    compile(
        Files.writeString(temp.resolve("Example.java"), code),
        Files.writeString(temp.resolve("Providers.java"), longer));
  }

  @Test
  void helpAndCompletionHaveIt() throws Exception {
    String help = run(Map.of(), "onboard", "--help");
    assertTrue(help.contains("--example-token <key>"), help);
    assertTrue(help.contains("Example AI API key [EXAMPLE_API_KEY]"), help);
    String answers = run(Map.of(), "__complete", "openclaw onboard --auth-choice ex");
    assertEquals("example-api-key\n:\n", answers);
  }

  @Test
  void itsKeyIsFoundInTheEnvironmentAndItsModelBecomesTheDefault() throws Exception {
    run(
        Map.of("EXAMPLE_API_KEY", KEY),
        "onboard",
        "--non-interactive",
        "--offline",
        "--auth-choice",
        "example-api-key");

    String config = Files.readString(temp.resolve(".openclaw/openclaw.json"));
    assertTrue(config.contains("example/example/model-1"), config);
    assertTrue(config.contains("https://api.example.com/v1"), config);
    String profiles =
        Files.readString(temp.resolve(".openclaw/agents/main/agent/auth-profiles.json"));
    assertTrue(profiles.contains("example:default") && profiles.contains(KEY), profiles);
  }

  @Test
  void itsOptionChoosesIt() throws Exception {
    String json =
        run(
            Map.of(),
            "onboard",
            "--non-interactive",
            "--offline",
            "--dry-run",
            "--json",
            "--example-token",
            KEY);
    assertTrue(json.contains("\"provider\": \"example\""), json);
  }

  @Test
  void withoutAKeyItsOptionAndItsVariableAreNamed() throws Exception {
    Process process =
        start(Map.of(), "onboard", "--non-interactive", "--auth-choice", "example-api-key");
    assertEquals(2, process.waitFor());
    String said = Files.readString(temp.resolve("output"));
    assertTrue(
        said.contains(
            "--example-token (or EXAMPLE_API_KEY in env, or existing example API-key profile)"),
        said);
  }

  @Test
  void theMenuHasIt() throws Exception {
    assumeTrue(PtySession.isAvailable(), "needs the pseudo-terminals of util-linux");
    List<String> command = command("onboard", "--offline");
    command.add(1, "-Dopenclaw.terminals=01");
    Map<String, String> environment = Map.of("HOME", temp.toString());
    try (PtySession terminal =
        PtySession.start(temp.resolve("pty"), command, environment, 80, 24)) {
      terminal.waitFor("Example AI").type("\u0003");
      assertEquals(130, terminal.exit());
    }
  }

  private void compile(Path... sources) throws IOException {
    classes = Files.createDirectories(temp.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath()));
    arguments.addAll(List.of("-proc:none", "-implicit:none"));
    for (Path source : sources) {
      arguments.add(source.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertEquals(0, status, "the code of the page does not compile");
  }

  private String run(Map<String, String> environment, String... arguments) throws Exception {
    Process process = start(environment, arguments);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    String output = Files.readString(temp.resolve("output"));
    assertEquals(0, process.exitValue(), output);
    return output;
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().clear();
    builder.environment().put("HOME", temp.toString());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(temp.resolve("output").toFile());
    return builder.start();
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(classes + File.pathSeparator + classPath());
    command.add("ai.openclaw.Main");
    command.addAll(List.of(arguments));
    return command;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
