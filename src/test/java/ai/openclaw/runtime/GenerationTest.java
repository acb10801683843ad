package ai.openclaw.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.runtime.Generation.Store;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationTest {
  private static final CredentialDatabases NO_DATABASE = new CredentialDatabases(List.of());
  private static final CredentialDatabases DATABASE =
      new CredentialDatabases(List.of(Path.of("state", "openclaw.sqlite")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026.2.17, -, false, FILE, OpenClaw 2026.2.17 is installed",
        "2026.6.1, -, true, FILE, OpenClaw 2026.6.1 is installed",
        "2026.6.5, -, false, DATABASE, OpenClaw 2026.6.5 is installed",
        "2026.9.6, 2026.2.17, false, DATABASE, OpenClaw 2026.9.6 is installed",
        "2026.2.17, 2026.9.6, true, FILE, OpenClaw 2026.2.17 is installed",
        "-, 2026.6.1, true, FILE, OpenClaw 2026.6.1 wrote the config",
        "-, 2026.6.5, false, DATABASE, OpenClaw 2026.6.5 wrote the config",
        "-, -, true, DATABASE, OpenClaw keeps credentials in openclaw.sqlite",
        "-, -, false, UNKNOWN, no OpenClaw found",
      })
  void theStrongestEvidenceDecides(
      @Nullable String installed,
      @Nullable String touched,
      boolean database,
      Store store,
      String reason) {
    OpenClawRuntime runtime = installed == null ? null : runtime(OpenClawVersion.parse(installed));

    Generation generation =
        Generation.of(runtime, OpenClawVersion.parse(touched), database ? DATABASE : NO_DATABASE);

    assertEquals(store, generation.store());
    assertEquals(reason, generation.reason());
  }

  @Test
  void oneOfUnknownVersionIsOneAllTheSame() {
    Generation nothing = Generation.of(runtime(null), null, NO_DATABASE);
    Generation touched =
        Generation.of(runtime(null), OpenClawVersion.parse("2026.9.6"), NO_DATABASE);

    assertEquals("an OpenClaw of unknown version is installed", nothing.reason());
    assertEquals(Store.UNKNOWN, nothing.store());
    assertEquals(Store.DATABASE, touched.store());
  }

  @Test
  void aFolderWithoutEvidenceTakesThatOfAnother() {
    Generation none = Generation.of(null, null, NO_DATABASE);
    Generation newer = Generation.of(null, OpenClawVersion.parse("2026.9.6"), NO_DATABASE);
    Generation older = Generation.of(null, OpenClawVersion.parse("2026.2.17"), NO_DATABASE);

    assertSame(newer, none.or(newer));
    assertSame(older, older.or(newer));
    assertSame(none, none.or(Generation.of(null, null, NO_DATABASE)));
  }

  private static OpenClawRuntime runtime(@Nullable OpenClawVersion version) {
    return new OpenClawRuntime(Path.of("openclaw"), List.of("openclaw"), version);
  }
}
