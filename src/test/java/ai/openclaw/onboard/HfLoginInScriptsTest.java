package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token of {@code hf auth login}: a script gets it only if it says so. */
class HfLoginInScriptsTest {
  private static final String LOGIN = "hf_login00000000000000000000000000001";
  private static final String OTHER = "hf_other00000000000000000000000000002";

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void somebodyWhoIsLoggedIn() throws IOException {
    openclaw = new OpenClawRun(home).write(".cache/huggingface/token", LOGIN + "\n");
  }

  @Test
  void unaskedItIsNotUsed() throws Exception {
    Outcome run = openclaw.onboard();
    assertEquals(ExitCode.USAGE, run.code());
    assertFalse(Files.exists(openclaw.path(".openclaw")));
  }

  @Test
  void askedForItIsUsed() throws Exception {
    assertTrue(
        openclaw.onboard("--use-hf-login").out().contains("hf_logi…0001, from hf auth login"));
    assertEquals(LOGIN, stored());
  }

  @Test
  void askingForItCountsMoreThanTheUsersWishNotToUseItUnasked() throws Exception {
    openclaw.set("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1");
    openclaw.onboard("--use-hf-login");
    assertEquals(LOGIN, stored());
  }

  @Test
  void theEnvironmentCountsMore() throws Exception {
    openclaw.set("HF_TOKEN", OTHER);
    openclaw.onboard("--use-hf-login");
    assertEquals(OTHER, stored());
  }

  @Test
  void jsonNamesTheSource() throws Exception {
    assertEquals(
        "hf-login",
        openclaw.onboard("--use-hf-login", "--json").json().at("/token/source").textValue());
  }

  private String stored() throws Exception {
    return openclaw
        .json(".openclaw/agents/main/agent/auth-profiles.json")
        .at("/profiles/huggingface:default/key")
        .asText();
  }
}
