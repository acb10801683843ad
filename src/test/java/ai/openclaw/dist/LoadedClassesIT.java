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
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Start-up time, guarded by what does not depend on the machine: the classes that a command loads.
 * A bound that is passed is no reason to raise it; find out who asked for the new classes with
 * {@code -Xlog:class+load}, and on JDK 25 with {@code -XX:LogClassLoadingCauseFor=<class>
 * -Xlog:class+load+cause}.
 */
@ParameterizedClass
@MethodSource("ai.openclaw.dist.Jdks#all")
class LoadedClassesIT {
  /** What takes long to load and set up, and has no business where nobody needs it. */
  private static final List<String> EXPENSIVE =
      List.of(
          "okhttp3.",
          "okio.",
          "kotlin.",
          "org.jline.",
          "java.util.logging.",
          "java.util.regex.Pattern$",
          "java.text.DecimalFormat",
          "jdk.internal.logger.",
          "com.fasterxml.jackson.databind.ObjectMapper");

  /** The same, which a JDK from 18 on needs itself to open a jar. */
  private static final List<String> EXPENSIVE_ON_17 =
      List.of(
          "java.lang.runtime.ObjectMethods",
          "java.lang.invoke.LambdaMetafactory",
          "java.util.stream.ReferencePipeline");

  /** The most classes; a JDK that has no bound is not counted. */
  private record Bounds(int on17, int on25) {
    boolean allow(int classes, int feature) {
      return switch (feature) {
        case 17 -> classes <= on17;
        case 25 -> classes <= on25;
        default -> true;
      };
    }
  }

  @TempDir Path folder;
  private final Path jdk;
  private final int feature;
  private Path home;

  LoadedClassesIT(Path jdk) throws IOException {
    this.jdk = jdk;
    this.feature = Jdks.feature(jdk);
  }

  @BeforeEach
  void emptyHome() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
  }

  @Test
  void helpLoadsLittle() throws IOException {
    assertLoads(new Bounds(690, 880), "onboard", "--help");
  }

  @Test
  void scriptedOnboardingLoadsLittle() throws IOException {
    assertLoads(
        new Bounds(1_265, 1_460),
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
    assertFew(new Bounds(1_265, 1_460), loaded);
  }

  @Test
  void statusLoadsLittle() throws IOException {
    assertLoads(new Bounds(1_275, 1_395), "models", "status");
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
      assertFew(new Bounds(1_195, 1_400), loaded);
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
    if (feature >= 24) {
      // As the launcher says it; the option loads classes of its own, so no other test has it.
      line.add(1, "--enable-native-access=ALL-UNNAMED");
    }
    line.add("onboard");
    Map<String, String> environment = Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin");
    try (PtySession wizard = PtySession.start(folder.resolve("pty"), line, environment, 80, 24)) {
      wizard.waitFor("checked when").type("\u0003").exit();
    }
    List<String> loaded = names();
    List<String> before = loaded.subList(0, loaded.indexOf("ai.openclaw.terminal.Canvas$Frame"));
    for (String name : before) {
      assertFalse(
          name.matches("(okhttp3|okio|kotlin|picocli|java\\.util\\.(logging|regex))\\..*"), name);
      assertFalse(name.endsWith(".ObjectMapper"), name);
    }
    assertTrue(
        new Bounds(1_170, 1_300).allow(before.size(), feature), () -> before.size() + " classes");
  }

  private void assertLoads(Bounds most, String... arguments) throws IOException {
    assertFew(most, loaded(java(logging()), arguments));
  }

  private void assertFew(Bounds most, List<String> loaded) {
    List<String> expensive = new ArrayList<>(EXPENSIVE);
    if (feature == 17) {
      expensive.addAll(EXPENSIVE_ON_17);
    }
    for (String start : expensive) {
      for (String name : loaded) {
        assertFalse(name.startsWith(start), () -> name + " is loaded");
      }
    }
    assertTrue(loaded.size() > 400, () -> "only " + loaded.size() + " classes: no log?");
    assertTrue(
        most.allow(loaded.size(), feature), () -> loaded.size() + " classes, more than " + most);
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

  private List<String> line(List<String> flags) {
    List<String> line = new ArrayList<>();
    line.add(jdk.resolve("bin/java").toString());
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-XX:+UseSerialGC");
    line.add("-Djdk.reflect.useNativeAccessorOnly=true");
    line.add("-Dlibrary.jline.path=" + Installation.packaged().resolve("lib/native"));
    line.addAll(flags);
    line.add("-cp");
    line.add(new Installation(Installation.packaged()).jar().toString());
    line.add("ai.openclaw.Main");
    return line;
  }
}
