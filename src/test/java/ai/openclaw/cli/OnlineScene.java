package ai.openclaw.cli;

import ai.openclaw.OpenClawRun;
import ai.openclaw.huggingface.StubHub;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A machine with a token and a network. */
abstract class OnlineScene {
  static final String TOKEN = "hf_testtesttesttesttesttesttesttest12";
  static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;
  final StubHub hub = StubHub.start();
  OpenClawRun machine;

  @BeforeEach
  void aMachineWithATokenAndANetwork() {
    machine = new OpenClawRun(home).online(hub).set("HF_TOKEN", TOKEN);
  }

  @AfterEach
  void close() {
    hub.close();
  }
}
