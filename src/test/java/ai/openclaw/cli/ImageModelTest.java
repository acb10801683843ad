package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OnlineScene;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.RouterFixture;
import ai.openclaw.prompt.FakePrompter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The model that reads images, and its fallbacks. */
class ImageModelTest extends OnlineScene {
  @Test
  void forAnImageModelOnlyThoseThatSeeAreOffered() throws Exception {
    FakePrompter person =
        new FakePrompter()
            .patience(Duration.ofSeconds(1))
            .answer("Model", "huggingface/openai/gpt-oss-120b");

    Outcome outcome = machine.ask(person, "models", "set-image");

    assertEquals(ExitCode.FAILED, outcome.code(), "nobody can choose what is not on the list");
    person.answer("Model", "huggingface/Qwen/Qwen2.5-VL-72B-Instruct");
    assertEquals(ExitCode.DONE, machine.ask(person, "models", "set-image").code());
  }

  @Test
  void anImageModelHasToSeeImages() throws Exception {
    Outcome blind = machine.run("models", "set-image", "huggingface/openai/gpt-oss-120b");
    Outcome forced =
        machine.run("models", "set-image", "huggingface/openai/gpt-oss-120b", "--force");

    assertEquals(ExitCode.USAGE, blind.code());
    assertTrue(
        blind.err().contains("huggingface/openai/gpt-oss-120b is not known to see images"),
        blind.err());
    assertEquals(ExitCode.DONE, forced.code(), forced.err());
    assertEquals(
        "[\"text\",\"image\"]",
        machine.json(CONFIG).at("/models/providers/huggingface/models/0/input").toString());
  }

  @Test
  void theImageModelAndItsFallbacksAreSetAsTheDefaultIs() throws Exception {
    hub.models(RouterFixture.json(RouterFixture.USUAL));
    String seeing = "huggingface/Qwen/Qwen2.5-VL-72B-Instruct";
    Outcome set = machine.run("models", "set-image", seeing);
    String other = "huggingface/openai/gpt-oss-120b";
    machine.run("models", "image-fallbacks", "add", other, "--force");
    Outcome listed = machine.run("models", "image-fallbacks", "list", "--json");
    Outcome cleared = machine.run("models", "image-fallbacks", "clear", "--json");

    assertTrue(set.out().contains("the image model is " + seeing), set.out() + set.err());
    assertEquals(other, listed.json().at("/fallbacks/0").asText());
    assertEquals(seeing, cleared.json().path("imageModel").asText());
    assertEquals(
        "{\"primary\":\"" + seeing + "\",\"fallbacks\":[]}",
        machine.json(CONFIG).at("/agents/defaults/imageModel").toString());
    assertTrue(machine.json(CONFIG).at("/agents/defaults/model").isMissingNode());
  }
}
