package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.cli.Build;
import ai.openclaw.model.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Configs as people write them go through onboarding; {@code configs/<name>.diff} has the lines
 * that change. A careful person would have edited the file like that.
 */
final class CommentedConfigsTest {
  private static final Path CONFIGS = Path.of("src", "test", "resources", "configs");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bare-keys",
        "block-comments",
        "commented-out",
        "custom-providers",
        "leading-commas",
        "licence-header",
        "one-line",
        "single-quotes",
        "tabs",
        "windows"
      })
  void onlyTheIntendedLinesChange(String name) throws IOException {
    String before = Files.readString(CONFIGS.resolve(name + ".json5"));
    Path config = Files.createDirectory(home.resolve(".openclaw")).resolve("openclaw.json");
    Files.writeString(config, before);

    assertTrue(onboard().contains("Done"));
    String after = Files.readString(config);

    String diff = LineDiff.of(before, after.replace(Build.VERSION, "<version>"));
    Golden.assertSame("configs/" + name + ".diff", diff);
    assertEquals(before, Files.readString(config.resolveSibling("openclaw.json.bak")));
    assertTrue(onboard().contains("Nothing to change"));
    assertEquals(after, Files.readString(config));
  }

  private String onboard() throws IOException {
    OpenClawRun.Outcome run =
        new OpenClawRun(home)
            .at(NOW)
            .set("HF_TOKEN", "hf_commentedABCDEFGHIJKLMNOPQRSTUVWXY")
            .run(
                "onboard",
                "--non-interactive",
                "--auth-choice",
                "huggingface-api-key",
                "--model",
                "openai/gpt-oss-120b");
    assertEquals(0, run.code().number(), run.err());
    return run.out();
  }
}
