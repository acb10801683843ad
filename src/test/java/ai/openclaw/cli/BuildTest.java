package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  @TempDir Path home;

  @Test
  void theVersionInTheCodeIsTheOneOfTheBuild() {
    assertEquals(Build.noted("version"), Build.VERSION);
  }

  @Test
  void theVersionIsOneLine() throws Exception {
    assertEquals(
        new Outcome(ExitCode.DONE, "openclaw " + Build.VERSION + "\n", ""),
        new OpenClawRun(home).run("--version"));
  }

  @Test
  void verboselyItNamesTheCommitTheJvmAndTheArchive() throws Exception {
    List<String> lines = new OpenClawRun(home).run("--version", "--verbose").out().lines().toList();

    assertEquals("openclaw " + Build.VERSION, lines.get(0));
    assertEquals("commit   " + Build.noted("commit"), lines.get(1));
    assertTrue(lines.get(2).startsWith("java     " + Runtime.version()), lines.get(2));
    assertEquals("archive  none, so starting takes longer", lines.get(3));
  }
}
