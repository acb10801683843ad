package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "{primary:'quick'}, the default model is written as quick",
    "'{primary:''lab/b'',fallbacks:[''quick'']}', a fallback is written as quick"
  })
  void anAliasThatTheConfigReliesOnStays(String model, String message) throws IOException {
    machine.write(
        CONFIG, "{agents:{defaults:{model:" + model + ",models:{'lab/a':{alias:'quick'}}}}}");

    Outcome outcome = machine.run("models", "aliases", "remove", "quick");

    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().contains(message), outcome.err());
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
