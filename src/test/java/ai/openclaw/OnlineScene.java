package ai.openclaw;

import ai.openclaw.huggingface.StubHub;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A machine with a token and a network. */
public abstract class OnlineScene {
  protected static final String TOKEN = "hf_testtesttesttesttesttesttesttest12";
  protected static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir protected Path home;
  protected final StubHub hub = StubHub.start();
  protected OpenClawRun machine;

  @BeforeEach
  void aMachineWithATokenAndANetwork() {
    machine = new OpenClawRun(home).online(hub).set("HF_TOKEN", TOKEN);
  }

  @AfterEach
  void close() {
    hub.close();
  }
}
