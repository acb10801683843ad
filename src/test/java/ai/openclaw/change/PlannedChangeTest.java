package ai.openclaw.change;

import static ai.openclaw.auth.StateScene.CONFIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateScene;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.json5.Json5Document;
import ai.openclaw.json5.Json5SyntaxException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines that say what changes in a file. */
class PlannedChangeTest {
  private static final DocumentPath MODELS = DocumentPath.of("models", "providers", "p", "models");

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "~a.apiKey~ | \"key0123456789abcdefghij\" | set a.apiKey = key0…ghij",
        "~a.apiKey~ | {\"source\":\"env\"} | set a.apiKey = {\"source\":\"env\"}",
        "~a.baseUrl~ | \"key0123456789abcdefghij\" | set a.baseUrl = \"key0123456789abcdefghij\"",
        "~a.models~ | [{\"id\":\"m\",\"name\":\"M\"}] | add a.models += m",
        "~a.models~ | [{\"id\":\"m\"},{\"id\":\"n\"}] | set a.models = [{\"id\":\"m\"},{\"id\":\"n\"}]",
        "~a.models~ | [{\"name\":\"m\"}] | set a.models = [{\"name\":\"m\"}]",
        "~a.model~ | {\"id\":\"m\",\"name\":\"M\"} | set a.model = m",
      })
  void aValueIsShownAsFarAsItIsWorthALine(String path, String value, String line)
      throws JsonSyntaxException {
    DocumentPath place = DocumentPath.of(path.substring(0, 1), path.substring(2));
    JsonNode set = JsonTree.read(value);

    assertEquals(List.of(line), lines("{}", draft -> draft.set(place, set)));
  }

  @Test
  void aLongValueIsCutBehindSixtyCharacters() {
    DocumentPath path = DocumentPath.of("a");
    String sixty = "x".repeat(58);

    assertEquals(
        List.of("set a = \"" + sixty + "\""), lines("{}", draft -> draft.set(path, sixty)));
    assertEquals(
        List.of("set a = \"" + sixty + "…"), lines("{}", draft -> draft.set(path, sixty + "x")));
  }

  @Test
  void oneMoreModelIsSaidByItsId() throws JsonSyntaxException {
    JsonNode model = JsonTree.read("{\"id\": \"n\", \"name\": \"N\"}");

    assertEquals(
        List.of("add models.providers.p.models += n"),
        lines(
            "{models: {providers: {p: {models: [{id: \"m\"}]}}}}",
            draft -> draft.append(MODELS, model)));
  }

  @Test
  void aMoveAndARemovalNameThePlace() {
    assertEquals(
        List.of("rename a to c", "remove b"),
        lines(
            "{a: 1, b: 2}",
            draft -> {
              draft.rename(DocumentPath.of("a"), "c");
              draft.remove(DocumentPath.of("b"));
            }));
  }

  @Test
  void aDiffHasWhatGoesAndWhatComesAndNoKey() throws JsonSyntaxException {
    String config =
        """
        {a: {model: "old", apiKey: "hf_former000000000000000000former", gone: {
          apiKey: "key-former0000000000000000former"}},
         models: {providers: {p: {models: [{id: "m", cost: 1}]}}}}
        """;
    JsonNode model = JsonTree.read("{\"id\": \"m\", \"cost\": 2}");

    assertEquals(
        List.of(
            "- a.model = \"old\"",
            "+ a.model = \"new\"",
            "- a.apiKey = hf_form…rmer",
            "+ a.apiKey = hf_new0…0new",
            "- a.gone = {\"apiKey\":\"key-…rmer\"}",
            "+ a.fresh = true",
            "- models.providers.p.models[0] = {\"id\":\"m\",\"cost\":1}",
            "+ models.providers.p.models[0] = {\"id\":\"m\",\"cost\":2}",
            "- models.providers.p",
            "+ models.providers.q"),
        plan(
                config,
                draft -> {
                  draft.set(DocumentPath.of("a", "model"), "new");
                  draft.set(DocumentPath.of("a", "apiKey"), "hf_new00000000000000000000000000new");
                  draft.remove(DocumentPath.of("a", "gone"));
                  draft.set(DocumentPath.of("a", "fresh"), JsonTree.NODES.booleanNode(true));
                  draft.set(MODELS.child(0), model);
                  draft.rename(MODELS.parent(), "q");
                })
            .diff(home.resolve(CONFIG)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "{headers: {'X-Proxy-Token': '%'}} | {\"headers\":{\"X-Proxy-Token\":\"#\"}}",
        "{headers: {authorization: '%'}} | {\"headers\":{\"authorization\":\"#\"}}",
        "{HEADERS: {id: '%', COOKIE: '%'}} | {\"HEADERS\":{\"id\":\"#\",\"COOKIE\":\"#\"}}",
        "{headers: {a: ['%', {b: '%'}]}} | {\"headers\":{\"a\":[\"#\",{\"b\":\"#\"}]}}",
        "{headers: {pin: 1234, on: true}} | {\"headers\":{\"pin\":\"…\",\"on\":true}}",
        "{headers: {'X-HF-Bill-To': 'acme'}} | {\"headers\":{\"X-HF-Bill-To\":\"acme\"}}",
        "{headers: {'x-hf-bill-to': 'acme'}} | {\"headers\":{\"x-hf-bill-to\":\"acme\"}}",
        "{request: {auth: {value: '%'}}} | {\"request\":{\"auth\":{\"value\":\"#\"}}}",
        "{request: {tls: {key: '%'}}} | {\"request\":{\"tls\":{\"key\":\"#\"}}}",
        "{localService: {env: {ANY: '%'}}} | {\"localService\":{\"env\":{\"ANY\":\"#\"}}}",
        "[{headers: {a: '%'}}] | [{\"headers\":{\"a\":\"#\"}}]",
        "{params: {api_key: '%'}} | {\"params\":{\"api_key\":\"#\"}}",
        "{botToken: '%', maxTokens: 9} | {\"botToken\":\"#\",\"maxTokens\":9}",
        "{password: ['%']} | {\"password\":[\"#\"]}",
        "{baseUrl: 'https://h/v1?k=%'} | {\"baseUrl\":\"https://h/v1?…\"}",
        "{auth: 'api-key', api: 'openai'} | {\"auth\":\"api-key\",\"api\":\"openai\"}",
        "{apiKey: {source: 'env', id: 'NAME'}} | {\"apiKey\":{\"source\":\"env\",\"id\":\"NAME\"}}",
        "{headers: {a: {source: 'env', provider: 'default', id: 'N'}}}"
            + " | {\"headers\":{\"a\":{\"source\":\"env\",\"provider\":\"default\",\"id\":\"N\"}}}",
      })
  void whatMayBeASecretIsMaskedWhetherItGoesOrComes(String written, String shown)
      throws Json5SyntaxException {
    String secret = "s3cr3t0123456789abcdef";
    String text = written.replace("%", secret);
    String masked = shown.replace("#", "s3cr…cdef");
    JsonNode value = Json5Document.parse(text).data();

    ChangePlan plan =
        plan(
            "{gone: " + text + ", was: " + text + ", is: 0}",
            draft -> {
              draft.remove(DocumentPath.of("gone"));
              draft.set(DocumentPath.of("was"), "0");
              draft.set(DocumentPath.of("is"), value);
              draft.set(DocumentPath.of("new"), value);
            });

    String inFew = masked.length() <= 60 ? masked : masked.substring(0, 59) + "…";
    assertEquals(
        List.of(
            "- gone = " + masked,
            "- was = " + masked,
            "+ was = \"0\"",
            "- is = 0",
            "+ is = " + masked,
            "+ new = " + inFew),
        plan.diff(home.resolve(CONFIG)));
    assertEquals(
        List.of("remove gone", "set was = \"0\"", "set is = " + inFew, "set new = " + inFew),
        plan.lines(home.resolve(CONFIG)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "headers|x-proxy-token|\"s3cr…cdef\"",
        "headers|x-hf-bill-to|\"s3cr3t0123456789abcdef\"",
        "request|any|\"s3cr…cdef\"",
        "hooks|token|\"s3cr…cdef\"",
        "hooks|path|\"s3cr3t0123456789abcdef\"",
      })
  void whereASecretStandsCountsForTheValueAlone(String holder, String name, String shown) {
    DocumentPath path = DocumentPath.of("a", holder, name);

    assertEquals(
        List.of("set " + path + " = " + shown),
        lines("{}", draft -> draft.set(path, "s3cr3t0123456789abcdef")));
  }

  @Test
  void aSecretThatIsCalledIdIsMaskedToo() throws JsonSyntaxException {
    JsonNode headers = JsonTree.read("{\"id\": \"s3cr3t0123456789abcdef\"}");

    assertEquals(
        List.of("set a.headers = s3cr…cdef"),
        lines("{}", draft -> draft.set(DocumentPath.of("a", "headers"), headers)));
  }

  @Test
  void whatIsOverwrittenIsWarnedOfOnce() {
    StateFiles files =
        new StateScene(home)
            .write(".openclaw/models.json", "{providers: {}}")
            .write(
                CONFIG,
                "{models: {$include: \"./models.json\"}, agents: {defaults: {model: \"${OLD}\"}}}")
            .read();
    ConfigDraft draft = files.draft();
    draft.set(DocumentPath.of("agents", "defaults", "model"), "p/m");
    draft.set(DocumentPath.of("models", "providers", "p", "api"), "x");

    ChangePlan plan = new ChangePlan(PlannedChange.of(files.config(), draft, draft.edits()));

    assertEquals(2, plan.files().size());
    assertEquals(List.of("agents.defaults.model was ${OLD}"), plan.warnings());
    assertTrue(plan.lines(home).isEmpty(), "a file that is not in the plan");
  }

  @Test
  void aFileThatIsEmptiedComesFirstWithItsOneLine() {
    StateFiles files = new StateScene(home).write(CONFIG, "{a: 1}").read();
    ConfigDraft draft = files.draft();
    draft.remove(DocumentPath.of("a"));
    ChangePlan.Emptied store = new ChangePlan.Emptied(home.resolve("store"), "two keys go");

    ChangePlan alone = new ChangePlan(List.of()).emptying(store);
    ChangePlan both =
        new ChangePlan(PlannedChange.of(files.config(), draft, draft.edits())).emptying(store);

    assertFalse(alone.isEmpty());
    assertEquals(store, alone.emptied());
    assertEquals(List.of(home.resolve("store"), home.resolve(CONFIG)), both.files());
    assertEquals(List.of("two keys go"), both.lines(home.resolve("store")));
    assertEquals(List.of("remove a"), both.lines(home.resolve(CONFIG)));
  }

  private List<String> lines(String config, Consumer<ConfigDraft> change) {
    return plan(config, change).lines(home.resolve(CONFIG));
  }

  private ChangePlan plan(String config, Consumer<ConfigDraft> change) {
    StateFiles files = new StateScene(home).write(CONFIG, config).read();
    ConfigDraft draft = files.draft();
    change.accept(draft);
    return new ChangePlan(PlannedChange.of(files.config(), draft, draft.edits()));
  }
}
