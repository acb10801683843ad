package ai.openclaw.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our launcher in front of a real OpenClaw takes nothing of it away, and what one of the two sets
 * the other reads.
 */
final class InteropFront {
  private static final String NEWEST = "2026.9.6";

  /** The last family of releases whose order of profiles is in a file. */
  private static final String WITH_FILES = "2026.2.17";

  private static final String IMAGE_MODEL = "huggingface/Qwen/Qwen2.5-VL-72B-Instruct";

  @Test
  void theFirstLineOfTheVersionIsOpenClaws() throws Exception {
    try (Machine machine = Machine.real(NEWEST)) {
      List<String> lines = ours(machine, "--version").out().lines().toList();

      assertEquals(machine.real(null, "--version").out().strip(), lines.get(0));
      assertTrue(lines.get(1).startsWith("openclaw "), lines::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"models scan --help", "doctor --lint --json", "agent", "nonsense"})
  void sameWordsAndExitCode(String line) throws Exception {
    try (Machine machine = onboarded(NEWEST)) {
      String[] words = line.split(" ", -1);
      // The first run makes what later ones find.
      machine.real(null, words);

      assertEquals(quiet(machine.real(null, words)), quiet(ours(machine, words)));
    }
  }

  @Test
  void anAgentMakesItsCall() throws Exception {
    try (Machine machine = onboarded(NEWEST)) {
      machine.path.add(0, Machine.ourLauncher().resolveSibling(""));

      assertEquals("the key of our former run", Turn.of(machine));
    }
  }

  @Test
  void theImageModelOfOneIsThatOfTheOther() throws Exception {
    try (Machine machine = onboarded(NEWEST)) {
      done(ours(machine, "models", "set-image", IMAGE_MODEL, "--force"));
      assertEquals(IMAGE_MODEL, imageModel(machine.real(null, "models", "status", "--json")));

      machine.realDone(null, "models", "set-image", "huggingface/openai/gpt-oss-120b");
      assertEquals(
          "huggingface/openai/gpt-oss-120b",
          imageModel(ours(machine, "models", "status", "--json")));
    }
  }

  @Test
  void twoProfilesAndTheirOrderAreTheSameForBoth() throws Exception {
    try (Machine machine = onboarded(WITH_FILES)) {
      String second = machine.write(machine.file("second/key.txt"), Keys.NEW).toString();
      done(
          ours(
              machine,
              ("models auth add --non-interactive --auth-choice huggingface-api-key"
                      + " --token-profile-id huggingface:work --api-key-file "
                      + second)
                  .split(" ", -1)));
      done(
          ours(
              machine,
              "models auth order set --provider huggingface huggingface:work huggingface:default"
                  .split(" ", -1)));
      assertEquals(
          "[\"huggingface:work\",\"huggingface:default\"]",
          order(
              machine.real(
                  null, "models auth order get --provider huggingface --json".split(" ", -1))));
      assertEquals("the new key", Turn.of(machine));

      machine.realDone(
          null,
          "models auth order set --provider huggingface huggingface:default huggingface:work"
              .split(" ", -1));
      assertEquals(
          "[\"huggingface:default\",\"huggingface:work\"]",
          order(
              ours(machine, "models auth order get --provider huggingface --json".split(" ", -1))));
    }
  }

  /** Without what OpenClaw notes about a slow disk. */
  private static Machine.Outcome quiet(Machine.Outcome outcome) {
    return new Machine.Outcome(
        outcome.exitCode(), outcome.out(), outcome.err().replaceAll("(?m)^\\[sqlite/.*\\R", ""));
  }

  private static Machine onboarded(String version) throws Exception {
    Machine machine = Machine.real(version);
    new Before(machine).all(List.of("configured", "our run"));
    return machine;
  }

  private static Machine.Outcome ours(Machine machine, String... words) throws Exception {
    return machine.ours(List.of(words));
  }

  private static void done(Machine.Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome::toString);
  }

  private static String imageModel(Machine.Outcome status) throws Exception {
    return JsonTree.read(status.out()).path("imageModel").asText();
  }

  private static String order(Machine.Outcome answer) throws Exception {
    JsonNode order = JsonTree.read(answer.out()).path("order");
    return order.toString();
  }
}
