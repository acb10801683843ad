package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A profile that only OpenClaw's own store has is removed by OpenClaw. */
class StoredProfileRemovalTest extends StoreScene {
  @Test
  void aProfileInOpenClawsOwnStoreIsRemovedByOpenClaw() throws Exception {
    installWithStoredKey();
    openclaw.unset("HF_TOKEN").write(STORE, FORMER + "huggingface:work=hf_workA...ABCDEFGH\n");

    Outcome rehearsed = remove("--dry-run");
    Outcome run = remove("--yes");

    assertTrue(rehearsed.out().contains("OpenClaw's own store\n  remove huggingface:default"));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("huggingface:default was removed"), run.out());
    assertTrue(run.out().contains("huggingface:work in OpenClaw's own store"), run.out());
    assertEquals("huggingface:work=hf_workA...ABCDEFGH\n", openclaw.read(STORE));
  }

  @Test
  void aProfileThatOpenClawKeepsHasToBeConfirmedToo() throws Exception {
    installWithStoredKey();

    assertEquals(ExitCode.USAGE, remove().code());

    assertEquals(FORMER, openclaw.read(STORE));
  }

  @Test
  void whyOpenClawDoesNotRemoveAProfileIsSaidInItsWords() throws Exception {
    installWithStoredKey();
    openclaw.write("bin/openclaw", refusing());

    Outcome run = remove("--yes");

    assertEquals(ExitCode.FAILED, run.code());
    assertTrue(run.err().contains("the vault is closed"), run.err());
  }

  private Outcome remove(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("models", "auth", "remove", "huggingface:default"));
    args.addAll(List.of(more));
    return openclaw.run(args.toArray(new String[0]));
  }
}
