package ai.openclaw.change;

import static ai.openclaw.auth.StateScene.CONFIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateScene;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ModelSlot;
import ai.openclaw.model.ProviderState;
import ai.openclaw.provider.ModelDefinition;
import com.fasterxml.jackson.databind.node.MissingNode;
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
  void theModelOfASlotIsDefinedAllowedAndSet() {
    ModelChange change = new ModelChange.SetModel(ModelSlot.IMAGE, model("new"));

    assertEquals(
        List.of(
            "add models.providers.p.models += new",
            "set agents.defaults.models[\"p/new\"] = {}",
            "set agents.defaults.imageModel.primary = \"p/new\""),
        lines(change));
    assertEquals("the image model is p/new", change.words(change.after(files)));
  }

  @Test
  void aFallbackIsDefinedAllowedAndAdded() {
    ModelChange change =
        new ModelChange.AddFallbacks(ModelSlot.DEFAULT, List.of(model("new"), model("a/b")));

    assertEquals(
        List.of(
            "add models.providers.p.models += new",
            "set agents.defaults.models[\"p/new\"] = {}",
            "set agents.defaults.model.fallbacks = [\"p/a/b\",\"p/c/d\",\"p/new\"]",
            "add models.providers.p.models += a/b"),
        lines(change));
    assertEquals("the fallbacks are p/a/b, p/c/d, p/new", change.words(change.after(files)));
  }

  @Test
  void aFallbackThatIsWrittenAsItsAliasIsThereAlready() {
    StateFiles byAlias =
        new StateScene(home)
            .write(
                CONFIG,
                "{agents: {defaults: {model: {fallbacks: [\"word\", \"spare\"]},"
                    + " models: {\"p/a/b\": {alias: \"Spare\"}}}}}")
            .read();
    ModelChange change = new ModelChange.AddFallbacks(ModelSlot.DEFAULT, List.of(model("a/b")));

    assertEquals(
        List.of("add models.providers.p.models += a/b"),
        change.plan(byAlias).lines(home.resolve(CONFIG)));
  }

  @Test
  void anAliasIsGivenToAModelThatIsDefinedAndAllowed() {
    ModelChange change = new ModelChange.AddAlias("Quick", model("new"), false);

    assertEquals(
        List.of(
            "add models.providers.p.models += new",
            "set agents.defaults.models[\"p/new\"] = {}",
            "set agents.defaults.models[\"p/new\"].alias = \"Quick\""),
        lines(change));
    assertEquals("Quick is p/new", change.words(change.after(files)));
  }

  @Test
  void anAliasOfAnotherModelMovesOnlyWhenItMay() {
    Failure refused = refused(new ModelChange.AddAlias("spare", model("new"), false));
    assertEquals("spare is an alias of p/a/b", refused.getMessage());
    assertEquals("choose another one, or let it move with --force", refused.hint());

    assertTrue(
        lines(new ModelChange.AddAlias("spare", model("new"), true))
            .contains("remove agents.defaults.models[\"p/a/b\"].alias"));
    assertEquals(
        "the default model is written as R1",
        refused(new ModelChange.AddAlias("R1", model("new"), true)).getMessage());
    assertEquals(
        List.of(
            "add models.providers.p.models += a/b",
            "set agents.defaults.models[\"p/a/b\"].alias = \"spare\""),
        lines(new ModelChange.AddAlias("spare", model("a/b"), false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/a", "a/b"})
  void whatLooksLikeARefIsNoAlias(String alias) {
    assertEquals(
        "'" + alias + "' cannot be an alias",
        refused(new ModelChange.AddAlias(alias, model("new"), true)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "model, a fallback, openclaw models fallbacks",
    "imageModel, an image fallback, openclaw models image-fallbacks"
  })
  void anAliasThatAFallbackIsWrittenAsStays(String slot, String what, String command) {
    StateFiles byAlias =
        new StateScene(home)
            .write(
                CONFIG,
                "{agents: {defaults: {"
                    + slot
                    + ": {fallbacks: [\"Spare\"]}, models: {\"p/a/b\": {alias: \"Spare\"}}}}}")
            .read();

    Failure failure =
        assertThrows(Failure.class, () -> new ModelChange.RemoveAlias("Spare").plan(byAlias));

    assertEquals(what + " is written as Spare", failure.getMessage());
    assertEquals(command + " remove Spare takes it out; then run this again", failure.hint());
  }

  @Test
  void anAliasGoesAndItsModelStaysAllowed() {
    ModelChange change = new ModelChange.RemoveAlias("Spare");

    assertEquals(
        List.of("remove agents.defaults.models[\"p/a/b\"].alias"),
        change.plan(files).lines(home.resolve(CONFIG)));
    assertTrue(change.after(files).allowlist().contains("p/a/b"));
    assertEquals("there is no alias Spare", change.words(change.after(files)));
  }

  private List<String> lines(ModelChange change) {
    return change.plan(files).lines(home.resolve(CONFIG));
  }

  private Failure refused(ModelChange change) {
    Failure failure = assertThrows(Failure.class, () -> change.plan(files));
    assertEquals(ExitCode.USAGE, failure.code());
    return failure;
  }

  /** A model of a provider of the user's own. */
  private static ModelFinder.Named model(String id) {
    ProviderState provider =
        new ProviderState("p", null, MissingNode.getInstance(), null, null, null);
    return new ModelFinder.Named(
        new ModelRef("p", id), provider, ModelDefinition.assumed(id), null, null, null);
  }
}
