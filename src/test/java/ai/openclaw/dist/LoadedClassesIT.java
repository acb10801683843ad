package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.huggingface.StubHub;
import ai.openclaw.terminal.PtySession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Start-up time, guarded by what does not depend on the machine: the classes that a command loads.
 * A bound that is passed is no reason to raise it; find out with {@code -Xlog:class+load} who asked
 * for the new classes.
 */
class LoadedClassesIT {
  /** What takes long to load and set up, and has no business where nobody needs it. */
  private static final List<String> EXPENSIVE =
      List.of(
          "okhttp3.",
          "okio.",
          "kotlin.",
          "org.jline.",
          "java.util.logging.",
          "java.lang.runtime.ObjectMethods",
          "java.util.stream.ReferencePipeline",
          "com.fasterxml.jackson.databind.ObjectMapper");

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void emptyHome() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
  }

  @Test
  void helpLoadsLittle() throws IOException {
    assertLoads(1_150, "onboard", "--help");
  }

  @Test
  void scriptedOnboardingLoadsLittle() throws IOException {
    assertLoads(
        1_400,
        "onboard",
        "--non-interactive",
        "--auth-choice",
        "huggingface-api-key",
        "--huggingface-api-key",
        "hf_loaded000000000000000000000000000001",
        "--offline");
    assertTrue(Files.exists(home.resolve(".openclaw/openclaw.json")));
  }

  @Test
  void onboardingWithTheVariableLoadsLittle() throws IOException {
    List<String> loaded =
        loaded(
            java(logging()).with("HF_TOKEN", "hf_loaded000000000000000000000000000001"),
            "onboard",
            "--non-interactive",
            "--auth-choice",
            "huggingface-api-key",
            "--offline");
    assertFew(1_400, loaded);
  }

  @Test
  void statusLoadsLittle() throws IOException {
    assertLoads(1_400, "models", "status");
  }

  @Test
  void listOfKeptModelsLoadsLittle() throws IOException {
    try (StubHub hub = StubHub.start()) {
      Outcome fetched =
          java(List.of())
              .with("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl())
              .with("HF_TOKEN", "hf_loaded000000000000000000000000000001")
              .run("models", "list", "--all", "--plain");
      assertEquals(0, fetched.exitCode(), fetched.err());
      List<String> loaded =
          loaded(
              java(logging())
                  .with("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl())
                  .with("HF_TOKEN", "hf_loaded000000000000000000000000000001"),
              "models",
              "list",
              "--all");
      assertFew(1_300, loaded);
    }
  }

  /** What is loaded when the first frame is about to be drawn, and nobody has been asked yet. */
  @Test
  void firstScreenOfTheWizardLoadsLittle() throws Exception {
    assumeTrue(PtySession.isAvailable());
    Path token = Files.createDirectories(home.resolve(".cache/huggingface")).resolve("token");
    Files.writeString(token, "hf_loaded000000000000000000000000000001");
    List<String> line = new ArrayList<>(line(logging()));
    line.add(1, "-Dopenclaw.terminals=012");
    line.add("onboard");
    Map<String, String> environment = Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin");
    try (PtySession wizard = PtySession.start(folder.resolve("pty"), line, environment, 80, 24)) {
      wizard.waitFor("checked when").type("\u0003").exit();
    }
    List<String> loaded = names();
    List<String> before = loaded.subList(0, loaded.indexOf("ai.openclaw.terminal.CardPainter"));
    for (String name : before) {
      assertFalse(name.matches("(okhttp3|okio|kotlin)\\..*|.*\\.ObjectMapper"), name);
    }
    boolean measured = Runtime.version().feature() == 17;
    assertTrue(!measured || before.size() <= 1_600, () -> before.size() + " classes");
  }

  private void assertLoads(int most, String... arguments) throws IOException {
    assertFew(most, loaded(java(logging()), arguments));
  }

  /** The bounds are those of JDK 17; a later one loads more of its own for the same. */
  private static void assertFew(int most, List<String> loaded) {
    boolean measured = Runtime.version().feature() == 17;
    for (String expensive : EXPENSIVE) {
      for (String name : loaded) {
        boolean ours = measured || !expensive.startsWith("java.");
        assertTrue(!ours || !name.startsWith(expensive), () -> name + " is loaded");
      }
    }
    assertTrue(loaded.size() > 400, () -> "only " + loaded.size() + " classes: no log?");
    assertTrue(
        !measured || loaded.size() <= most, () -> loaded.size() + " classes, more than " + most);
  }

  private List<String> logging() {
    return List.of("-Xlog:class+load:file=" + folder.resolve("classes.log"));
  }

  private List<String> loaded(Command command, String... arguments) throws IOException {
    Outcome outcome = command.run(arguments);
    assertEquals(0, outcome.exitCode(), outcome.err());
    return names();
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("classes.log"))) {
      int start = line.lastIndexOf(']') + 2;
      int end = line.indexOf(' ', start);
      if (end > 0) {
        names.add(line.substring(start, end));
      }
    }
    return names;
  }

  /** The packaged program without its launcher, whose flags would switch the log off. */
  private Command java(List<String> flags) {
    return new Command(line(flags)).with("HOME", home).with("PATH", "/usr/bin:/bin");
  }

  private static List<String> line(List<String> flags) {
    List<String> line = new ArrayList<>();
    line.add(Jdks.running("bin/java").toString());
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-XX:+UseSerialGC");
    line.addAll(flags);
    line.add("-jar");
    line.add(new Installation(Installation.packaged()).jar().toString());
    return line;
  }
}
