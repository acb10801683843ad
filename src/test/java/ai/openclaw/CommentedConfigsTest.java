package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.model.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Configs as people write them go through onboarding; {@code configs/<name>.diff} has the lines
 * that change. A careful person would have edited the file like that.
 */
final class CommentedConfigsTest {
  private static final Path CONFIGS = Path.of("src", "test", "resources", "configs");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

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

  private String onboard() {
    Environment environment =
        new Environment(
            Map.of("HOME", home.toString(), "HF_TOKEN", "hf_commentedABCDEFGHIJKLMNOPQRSTUVWXY"),
            home,
            home,
            OperatingSystem.of(System.getProperty("os.name")));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            environment,
            CLOCK,
            InputStream.nullInputStream(),
            out,
            err,
            new Surroundings.Terminals(false, false));
    List<String> arguments =
        List.of(
            "onboard",
            "--non-interactive",
            "--offline",
            "--auth-choice",
            "huggingface-api-key",
            "--model",
            "openai/gpt-oss-120b");
    assertEquals(0, new Program(surroundings, arguments).run().number(), err::toString);
    return out.toString();
  }
}
