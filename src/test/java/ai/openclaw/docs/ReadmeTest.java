package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What somebody who has never heard of it reads first, and in which order. */
class ReadmeTest {
  private final String text = Files.readString(Path.of("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void saysWhatOpenClawIsAndShowsItBeforeAnythingIsInstalled() {
    assertInOrder("[OpenClaw](https://github.com/", "![", "## Install", "install.sh");
  }

  @Test
  void installsThenCreatesATokenThenSetsUpThenChats() {
    assertInOrder(
        "## Install",
        "](https://huggingface.co/settings/tokens/new?ownUserPermissions=inference.serverless.write",
        "openclaw onboard\n",
        "openclaw chat");
  }

  @Test
  void saysWhatBecomesOfOpenClawsOwnCommandsAndHowToGetIt() {
    assertInOrder("npm install -g openclaw", "## Beside OpenClaw", "is passed on");
  }

  private void assertInOrder(String... parts) {
    int at = 0;
    for (String part : parts) {
      int found = text.indexOf(part, at);
      assertTrue(found >= 0, part);
      at = found;
    }
  }
}
