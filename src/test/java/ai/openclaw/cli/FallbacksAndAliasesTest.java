package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code models fallbacks} and {@code models aliases}: what is listed, added and refused. */
class FallbacksAndAliasesTest extends OnlineScene {
  @Test
  void anAliasOfAnotherModelIsNotTakenFromIt() throws IOException {
    String config =
        "{agents:{defaults:{models:{'lab/a':{alias:'quick'}}}},models:{providers:{lab:{}}}}";
    machine.write(CONFIG, config);

    Outcome outcome = machine.run("models", "aliases", "add", "QUICK", "lab/b");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().contains("QUICK is an alias of lab/a"), outcome.err());
    assertTrue(outcome.err().contains("--force"), outcome.err());
    assertEquals(config, machine.read(CONFIG));
  }

  /** Whatever takes the alias away: its removal, another name for its model, another model. */
  @ParameterizedTest
  @MethodSource("usesOfQuick")
  void anAliasThatTheConfigReliesOnStays(String agents, String message, String mend)
      throws IOException {
    String models = "models:{'lab/a':{alias:'quick'},'lab/b':{}}";
    String config = "{models:{providers:{lab:{}}}," + agents.replace("MODELS", models) + "}";
    machine.write(CONFIG, config);

    List<Outcome> outcomes =
        List.of(
            machine.run("models", "aliases", "remove", "Quick"),
            machine.run("models", "aliases", "add", "fast", "lab/a", "--force"),
            machine.run("models", "aliases", "add", "quick", "lab/b", "--force"));

    for (Outcome outcome : outcomes) {
      assertEquals(ExitCode.USAGE, outcome.code(), outcome.out());
      String error = outcome.err().toLowerCase(Locale.ROOT);
      assertTrue(error.contains(message + " is written as quick"), error);
      assertTrue(error.contains(mend + "; then run this again"), error);
    }
    assertEquals(config, machine.read(CONFIG));
  }

  static List<Arguments> usesOfQuick() {
    String defaults = "agents:{defaults:{%s,MODELS}}";
    String agent = "agents:{defaults:{MODELS},list:[{id:'work',%s}]}";
    String ref = "write lab/a there";
    return List.of(
        arguments(
            defaults.formatted("model:{primary:'quick'}"),
            "the default model",
            "openclaw models set quick writes it as a ref"),
        arguments(
            defaults.formatted("model:'QUICK'"),
            "the default model",
            "openclaw models set quick writes it as a ref"),
        arguments(
            defaults.formatted("model:{primary:'lab/b',fallbacks:['quick']}"),
            "a fallback",
            "openclaw models fallbacks remove quick takes it out"),
        arguments(
            defaults.formatted("imageModel:'quick'"),
            "the image model",
            "openclaw models set-image quick writes it as a ref"),
        arguments(
            defaults.formatted("imageModel:{fallbacks:['quick']}"),
            "an image fallback",
            "openclaw models image-fallbacks remove quick takes it out"),
        arguments(
            agent.formatted("model:'quick'"),
            "the model of work",
            "openclaw models set quick --agent work writes it as a ref"),
        arguments(
            agent.formatted("model:{primary:'lab/b',fallbacks:['quick']}"),
            "a fallback of work",
            "openclaw models fallbacks remove quick --agent work takes it out"),
        arguments(
            agent.formatted("subagents:{model:'quick'}"), "agents.list[0].subagents.model", ref),
        arguments(defaults.formatted("utilityModel:'quick'"), "agents.defaults.utilitymodel", ref),
        arguments(
            "agents:{defaults:{MODELS}},channels:{modelByChannel:{discord:{dev:'quick'}}}",
            "channels.modelbychannel.discord.dev",
            ref));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quick", "image", "merge", "agent", "gpt-5", "stt"})
  void anAliasThatOnlyLooksAsIfItWereInUseGoes(String alias) throws IOException {
    machine.write(
        CONFIG,
        """
        {models: {mode: 'merge', providers: {lab: {models: [{id: 'quick', name: 'quick'}]}}},
         tools: {exec: {applyPatch: {allowModels: ['gpt-5']}},
                 media: {models: [{provider: 'lab', model: 'quick',
                                   capabilities: ['image', 'audio']},
                                  {type: 'cli', command: 'stt', args: ['stt']}]}},
         ui: {mood: 'quick'},
         agents: {defaults: {modelSelectionScope: 'agent',
                             models: {'lab/a': {alias: 'ALIAS', params: {mode: 'quick'}}}}}}
        """
            .replace("ALIAS", alias));

    String removed = out("models", "aliases", "remove", alias);

    assertTrue(removed.startsWith("✔ Done: there is no alias " + alias + "\n"), removed);
  }

  @Test
  void aModelThatGetsTheNameItHasKeepsIt() throws IOException {
    machine.write(
        CONFIG,
        "{models:{providers:{lab:{}}},"
            + "agents:{defaults:{model:'quick',models:{'lab/a':{alias:'quick'}}}}}");

    String added = out("models", "aliases", "add", "Quick", "lab/a", "--force");

    assertTrue(added.startsWith("✔ Done: Quick is lab/a\n"), added);
  }

  @Test
  void listsHaveThreeForms() throws Exception {
    machine.write(
        CONFIG,
        "{agents:{defaults:{model:{fallbacks:['lab/a','lab/b']},"
            + "models:{'lab/a':{alias:'quick'}}}}}");

    assertEquals("Fallback\nlab/a\nlab/b\n", out("models", "fallbacks", "list"));
    assertEquals("lab/a\nlab/b\n", out("models", "fallbacks", "list", "--plain"));
    assertEquals(
        "[\"lab/a\",\"lab/b\"]",
        machine.run("models", "fallbacks", "list", "--json").json().path("fallbacks").toString());
    assertEquals("Alias  Model\nquick  lab/a\n", out("models", "aliases", "list"));
    assertEquals("quick\tlab/a\n", out("models", "aliases", "list", "--plain"));
    assertEquals(
        "{\"quick\":\"lab/a\"}",
        machine.run("models", "aliases", "list", "--json").json().path("aliases").toString());
  }

  @Test
  void emptyListsSaySoToPeopleAndNothingToPipes() throws Exception {
    assertEquals("No fallbacks.\n", out("models", "fallbacks", "list"));
    assertEquals("No aliases.\n", out("models", "aliases", "list"));
    assertEquals("", out("models", "aliases", "list", "--plain"));
  }

  @Test
  void removingWhatIsNotThereChangesNothingAndSaysHowItIs() throws IOException {
    assertEquals(
        "✔ Nothing to change: there are no fallbacks\n",
        out("models", "fallbacks", "remove", "lab/a"));
    assertEquals(
        "✔ Nothing to change: there is no alias quick\n",
        out("models", "aliases", "remove", "quick"));
  }

  private String out(String... command) throws IOException {
    Outcome outcome = machine.run(command);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    return outcome.out().replace(System.lineSeparator(), "\n");
  }

  @Test
  void anAgentHasFallbacksOfItsOwnWhichBeginAsThoseOfAll() throws Exception {
    machine.write(
        CONFIG,
        """
        {"agents": {"defaults": {"model": {"primary": "huggingface/openai/gpt-oss-20b",
                                           "fallbacks": ["huggingface/openai/gpt-oss-20b"]}},
                    "list": [{"id": "work"}]}}
        """);

    Outcome added =
        machine.run(
            "models", "fallbacks", "add", "huggingface/openai/gpt-oss-120b", "--agent", "work");
    Outcome listed = machine.run("models", "fallbacks", "list", "--agent", "work", "--plain");
    Outcome unknown = machine.run("models", "fallbacks", "clear", "--agent", "nobody");

    assertTrue(added.out().contains("the fallbacks of work are"), added.out() + added.err());
    assertEquals("huggingface/openai/gpt-oss-20b\nhuggingface/openai/gpt-oss-120b\n", listed.out());
    assertEquals(1, machine.json(CONFIG).at("/agents/defaults/model/fallbacks").size());
    assertEquals(ExitCode.USAGE, unknown.code());
    assertTrue(unknown.err().contains("the config has no agent nobody"), unknown.err());
  }
}
