package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json5.Json5Document;
import ai.openclaw.json5.Json5SyntaxException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the configuration says of providers, logins, agents and variables. */
class OpenClawConfigTest {
  @ParameterizedTest
  @ValueSource(strings = {"lab", "LAB", " Lab "})
  void aSectionIsTheProvidersHoweverItIsWritten(String written) {
    OpenClawConfig config = config("{models: {providers: {x: {}, '" + written + "': {api: 'a'}}}}");

    assertEquals("a", config.section("lab").path("api").asText());
    assertEquals(written, config.sectionPath("lab").key(2));
    assertEquals(List.of("x", "lab"), List.copyOf(config.sections().keySet()));
  }

  @Test
  void theSectionThatIsWrittenLikeTheIdCountsMore() {
    OpenClawConfig config = config("{models: {providers: {LAB: {api: 'a'}, lab: {api: 'b'}}}}");

    assertEquals("b", config.section("lab").path("api").asText());
  }

  @Test
  void aSectionThatIsNotThereWouldHaveTheProvidersId() {
    OpenClawConfig config = config("{}");

    assertTrue(config.section("lab").isMissingNode());
    assertEquals("models.providers.lab", config.sectionPath("lab").toString());
  }

  @Test
  void profilesAndTheirOrderAreOfTheProviderInAnyCase() {
    OpenClawConfig config =
        config(
            "{auth: {order: {X: ['x:1'], ' Lab ': ['lab:b', 'lab:a']},"
                + " profiles: {'lab:a': {provider: 'LAB'}, 'x:1': {provider: 'x'}, w: {}}}}");

    assertEquals(List.of("lab:b", "lab:a"), config.profileOrder("lab"));
    assertEquals(List.of("lab:a"), config.profiles("lab"));
    assertEquals(List.of(), config.profileOrder("other"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{agents: {entries: {x: {}, ' Main ': {n: 1}}}} | agents.entries[\" Main \"]",
        "{agents: {list: [{id: 'x'}, {id: 'MAIN', n: 1}]}} | agents.list[1]",
        "{agents: {entries: {main: {n: 1}}, list: [{id: 'main', n: 2}]}} | agents.entries.main",
      })
  void anAgentStandsInEntriesOrInAList(String text, String path) {
    OpenClawConfig config = config(text);

    assertEquals(path, String.valueOf(config.agentPath("main")));
    assertEquals(1, config.agent("main").path("n").asInt());
  }

  @Test
  void anAgentOfWhichNothingIsSaidIsNowhere() {
    assertNull(config("{agents: {list: [{id: 'x'}]}}").agentPath("main"));
    assertTrue(config("{}").agent("main").isMissingNode());
    assertEquals(
        "[{\"n\":1}, {\"id\":\"x\"}]",
        config("{agents: {list: [{id: 'x'}], entries: {main: {n: 1}}}}").agents().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | true",
        "{plugins: {entries: {lab: {config: {discovery: {enabled: true}}}}}} | true",
        "{plugins: {entries: {lab: {config: {discovery: {enabled: false}}}}}} | false",
        "{plugins: {entries: {x: {config: {discovery: {enabled: false}}}}}} | true",
      })
  void aProviderIsAskedForItsModelsUnlessTheUserSaysNo(String text, boolean discovers) {
    assertEquals(discovers, config(text).discovers("lab"));
  }

  @Test
  void variablesAreTextsAndThoseInVarsCountMore() {
    assertEquals(
        Map.of("A", "vars", "B", "${A}"),
        config("{env: {A: 'env', B: '${A}', C: 7, vars: {A: 'vars', D: null}}}").variables());
  }

  @Test
  void referencesAreResolvedWhereverTheyStand() {
    OpenClawConfig config = config("{a: ['${X}', 7, {b: 'x${X}'}], c: true, d: null}");

    assertEquals(
        "{\"a\":[\"1\",7,{\"b\":\"x1\"}],\"c\":true,\"d\":null}",
        config.resolvedIn(Map.of("X", "1")).data().toString());
  }

  @Test
  void aConfigWithoutReferencesStaysTheSame() {
    OpenClawConfig config = config("{a: ['X', 7], c: '$X'}");

    assertSame(config, config.resolvedIn(Map.of("X", "1")));
  }

  @Test
  void theReleaseThatWroteItIsRemembered() {
    assertEquals(
        "2026.9.6",
        String.valueOf(config("{meta: {lastTouchedVersion: '2026.9.6'}}").lastTouchedBy()));
    assertNull(config("{meta: {lastTouchedVersion: 7}}").lastTouchedBy());
    assertNull(config("{}").lastTouchedBy());
  }

  private static OpenClawConfig config(String text) {
    try {
      return new OpenClawConfig(Json5Document.parse(text).data());
    } catch (Json5SyntaxException e) {
      throw new AssertionError(text, e);
    }
  }
}
