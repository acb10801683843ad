package ai.openclaw.change;

import static ai.openclaw.auth.StateScene.CONFIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateScene;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.ModelSlot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of which models the agents use, as plans. */
class ModelChangeTest {
  @TempDir Path home;
  private StateFiles files;

  @BeforeEach
  void aDefaultTwoFallbacksAndAnAlias() {
    files =
        new StateScene(home)
            .write(
                CONFIG,
                "{agents: {defaults: {model: {primary: \"R1\", fallbacks: [\"p/a/b\", \"p/c/d\"]},"
                    + " models: {\"p/x/y\": {alias: \"R1\"}, \"p/a/b\": {alias: \"Spare\"}}}}}")
            .read();
  }

  @ParameterizedTest
  @CsvSource({"p/a/b", "spare", "a/b", "' p/a/b '"})
  void aFallbackGoesByItsRefItsAliasOrItsId(String name) {
    ModelChange change = new ModelChange.RemoveFallbacks(ModelSlot.DEFAULT, List.of(name));

    assertEquals(
        List.of("set agents.defaults.model.fallbacks = [\"p/c/d\"]"),
        change.plan(files).lines(home.resolve(CONFIG)));
    assertEquals("the fallback is p/c/d", change.words(change.after(files)));
  }

  @Test
  void whatIsNoFallbackChangesNothing() {
    assertTrue(
        new ModelChange.RemoveFallbacks(ModelSlot.DEFAULT, List.of("p/e/f")).plan(files).isEmpty());
  }

  @Test
  void whereThereAreNoFallbacksNoneGo() {
    StateFiles plain =
        new StateScene(home).write(CONFIG, "{agents: {defaults: {model: \"p/x/y\"}}}").read();

    for (ModelChange change :
        List.of(
            new ModelChange.RemoveFallbacks(ModelSlot.DEFAULT, List.of("p/e/f")),
            new ModelChange.ClearFallbacks(ModelSlot.DEFAULT))) {
      assertTrue(change.plan(plain).isEmpty());
      assertEquals("there are no fallbacks", change.words(change.after(plain)));
    }
  }

  @Test
  void allFallbacksGoAtOnce() {
    ModelChange change = new ModelChange.ClearFallbacks(ModelSlot.DEFAULT);

    assertEquals("there are no fallbacks", change.words(change.after(files)));
    assertEquals(List.of(home.resolve(CONFIG)), change.plan(files).files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"R1", "r1"})
  void anAliasThatTheDefaultModelIsWrittenAsStays(String alias) {
    Failure failure =
        assertThrows(Failure.class, () -> new ModelChange.RemoveAlias(alias).plan(files));

    assertEquals(ExitCode.USAGE, failure.code());
    assertTrue(String.valueOf(failure.hint()).contains("openclaw models set " + alias));
  }

  @Test
  void anAliasGoesAndItsModelStaysAllowed() {
    ModelChange change = new ModelChange.RemoveAlias("Spare");

    assertEquals(
        List.of("remove agents.defaults.models[\"p/a/b\"].alias"),
        change.plan(files).lines(home.resolve(CONFIG)));
    assertTrue(change.after(files).allowlist().contains("p/a/b"));
  }
}
