package ai.openclaw.onboard;

import ai.openclaw.OpenClawRun;
import ai.openclaw.runtime.FakeOpenClaw;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A machine whose HF_TOKEN is set and whose OpenClaw, once installed, may have a key in its own
 * store.
 */
abstract class StoreScene {
  static final String KEY = "hf_good000000000000000000000000000AAAA";
  static final String FORMER = "huggingface:default=hf_forme...mer-0000\n";
  static final String CONFIG = ".openclaw/openclaw.json";
  static final String DATABASE = ".openclaw/state/openclaw.sqlite";
  static final String STORE = ".openclaw/store";

  @TempDir Path home;
  OpenClawRun openclaw;

  @BeforeEach
  void keyInTheEnvironment() {
    openclaw = new OpenClawRun(home).set("HF_TOKEN", KEY);
  }

  void installWithStoredKey() throws IOException {
    install();
    openclaw.write(DATABASE, "… huggingface:default …").write(STORE, FORMER);
  }

  void install() throws IOException {
    FakeOpenClaw.in(home);
    openclaw.set("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
  }

  /** The script of an OpenClaw that shows its store and does not let it be changed. */
  String refusing() throws IOException {
    return openclaw
        .read("bin/openclaw")
        .replace("key=$(cat)", "echo 'the vault is closed' >&2; exit 3")
        .replace("if ! grep -q \"^$4=\" \"$store\"; then", "if true; then")
        .replace(
            "Auth profile \\\"$4\\\" not found for agent \\\"main\\\".", "the vault is closed");
  }
}
