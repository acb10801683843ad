package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.RouterFixture;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of models that was kept, at once, while the live one is on its way. */
class KeptModelsTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final int FEW = 20;
  private static final String LATE_COMER = RouterFixture.ids(RouterFixture.USUAL).get(100);

  @TempDir Path home;
  private final StubHub hub = StubHub.start();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final FakePrompter person = new FakePrompter();
  private OpenClawRun openclaw;

  @BeforeEach
  void aListIsKept() {
    openclaw = new OpenClawRun(home).online(hub);
    person.answer("Provider", "Hugging Face").answer("Hugging Face token", KEY);
  }

  @AfterEach
  void stopHub() {
    gate.countDown();
    hub.close();
  }

  @Test
  void modelIsChosenFromTheKeptListWhileTheLiveOneLoads() throws Exception {
    kept(RouterFixture.USUAL);
    person.answer("Model", LATE_COMER).meanwhile("Loading the models", gate::countDown);
    Outcome run = asked();
    assertEquals(
        List.of("Model: " + LATE_COMER, "during: Loading the models"),
        aroundTheModel().subList(0, 2));
    assertTrue(run.out().contains("136 models live"), run.out());
    assertTrue(openclaw.read(CONFIG).contains(LATE_COMER));
  }

  @Test
  void liveListTakesThePlaceOfTheKeptOne() throws Exception {
    kept(FEW);
    hub.models(RouterFixture.json(RouterFixture.USUAL));
    person.answer("Model", LATE_COMER).meanwhile("Model", gate::countDown);
    asked();
    assertFalse(person.transcript().contains("during: Loading the models"));
    assertTrue(openclaw.read(CONFIG).contains(LATE_COMER));
  }

  @Test
  void modelThatIsGoneByThenIsRefusedAndAskedForAgain() throws Exception {
    kept(RouterFixture.USUAL);
    hub.models(RouterFixture.json(FEW));
    person.answer("Model", LATE_COMER, "openai/gpt-oss-120b");
    person.meanwhile("Loading the models", gate::countDown);
    asked();
    List<String> said = aroundTheModel();
    assertEquals("rejected: Hugging Face has no model " + LATE_COMER, said.get(2));
    assertEquals("Model: openai/gpt-oss-120b (no tools)", said.get(3));
  }

  @Test
  void keptListStaysWhenTheLiveOneCannotBeHad() throws Exception {
    kept(RouterFixture.USUAL);
    hub.set(Service.MODELS, Behaviour.SERVER_ERROR);
    person.answer("Model", LATE_COMER).meanwhile("Loading the models", gate::countDown);
    Outcome run = asked();
    assertTrue(run.out().contains("136 models from the cache"), run.out());
  }

  @Test
  void refusedKeyIsAskedForAgainBeforeAnyModelIsShown() throws Exception {
    kept(RouterFixture.USUAL);
    hub.set(Service.ACCOUNT, Behaviour.WRONG_TOKEN);
    gate.countDown();
    person.leave("Hugging Face token");
    assertEquals(ExitCode.CANCELLED, openclaw.ask(person, "onboard").code());
    assertTrue(person.transcript().stream().noneMatch(line -> line.startsWith("Model: ")));
  }

  private Outcome asked() throws IOException {
    person.enter("Route").answer("--probe", "no").enterEverythingElse();
    Outcome run = openclaw.ask(person, "onboard");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run;
  }

  /** Has a list of that many models kept; from then on the live one is held back. */
  private void kept(int count) throws IOException {
    hub.models(RouterFixture.json(count));
    Outcome run =
        openclaw.run("onboard", "--non-interactive", "--huggingface-api-key", KEY, "--dry-run");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    hub.modelsAfter(gate);
  }

  private List<String> aroundTheModel() {
    List<String> all = person.transcript();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).startsWith("Model: ")) {
        return all.subList(i, all.size());
      }
    }
    throw new AssertionError(all);
  }
}
