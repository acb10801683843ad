package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.storage.Fifo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which OpenClaw {@code bin/openclaw} passes a line on to. */
final class OtherOpenClawIT extends PassingOnScene {
  @Test
  void linksAndCopiesOfItselfAndOtherInstallationsArePassedOver() throws IOException {
    Path link = Files.createDirectories(temp.resolve("link"));
    Files.createSymbolicLink(link.resolve("openclaw"), installation.launcher());
    Path copy = Files.createDirectories(temp.resolve("copy"));
    Files.copy(installation.launcher(), copy.resolve("openclaw"));
    Path second = Installation.skeletonAt(temp.resolve("second")).home().resolve("bin");
    Path folder = Files.createDirectories(temp.resolve("folder/openclaw")).getParent();

    Command command =
        launcher().with("PATH", link + ":" + copy + ":" + second + ":" + folder + ":" + path());

    assertEquals("<agent>\n", command.run("agent").out());
  }

  @Test
  void aWrapperThatCallsItAgainIsPassedOver() throws IOException {
    Path wrapper = temp.resolve("wrapper/openclaw");
    String again = String.join("' '", shellAndLauncher());
    for (String call : List.of("exec '" + again + "' \"$@\"", "'" + again + "' \"$@\"; exit $?")) {
      Script.write(wrapper, call);

      Outcome outcome =
          launcher().with("PATH", wrapper.getParent() + ":" + path()).run("agent", "x");

      assertEquals(new Outcome(0, "<agent>\n<x>\n", ""), outcome, call);
    }
  }

  @Test
  void aWrapperThatHidesThatItCallsItAgainComesToAnEnd() throws IOException {
    Path wrapper = temp.resolve("wrapper/openclaw");
    String again = String.join("' '", shellAndLauncher());
    Script.write(
        wrapper, "(sh -c ': ; \"$@\"; exit $?' sh '" + again + "' \"$@\"; exit $?)\nexit $?");

    Outcome outcome = launcher().with("PATH", wrapper.getParent() + ":" + tools).run("agent");

    assertEquals(1, outcome.exitCode());
    assertEquals("openclaw: " + wrapper + " leads back to this program\n", outcome.err());
  }

  @Test
  void theOneThatIsNamedIsTaken() throws IOException {
    Path named = Script.write(temp.resolve("named"), "echo named");

    assertEquals("named\n", launcher().with("OPENCLAW_RUNTIME", named).run("agent").out());
    assertRefuses(
        "OPENCLAW_RUNTIME is /nowhere, which is not a program",
        launcher().with("OPENCLAW_RUNTIME", "/nowhere"));
    assertRefuses(
        "OPENCLAW_RUNTIME is " + installation.launcher() + ", which is this program",
        launcher().with("OPENCLAW_RUNTIME", installation.launcher()));
  }

  @Test
  void versionIsThatOfTheOtherOneFirst() throws IOException {
    Script.write(runtime, "echo 'OpenClaw 1.2.3'");
    assertEquals("OpenClaw 1.2.3\n" + ownVersion(), launcher().run("--version").out());

    Path installed = Files.createDirectories(temp.resolve("lib/node_modules/openclaw/dist"));
    Path main = Script.write(installed.resolveSibling("openclaw.mjs"), "echo started");
    Files.delete(runtime);
    Files.createSymbolicLink(runtime, main);
    Path manifest = installed.resolveSibling("package.json");
    Files.writeString(manifest, "{\n  \"name\": \"openclaw\",\n  \"version\": \"2026.2.17\",\n}");
    assertEquals("2026.2.17\n" + ownVersion(), launcher().run("--version").out());

    Files.writeString(manifest, "{\n  \"version\": \"2026.9.6\"\n}\n");
    assertEquals("OpenClaw 2026.9.6\n" + ownVersion(), launcher().run("--version").out());

    Files.writeString(
        installed.resolve("build-info.json"), "{\n  \"commit\": \"eb377ac59e6c9fd6\"\n}\n");
    assertEquals("OpenClaw 2026.9.6 (eb377ac)\n" + ownVersion(), launcher().run("--version").out());
  }

  @Test
  void versionDoesWithoutAPipeInPlaceOfAFile() throws IOException {
    Path manifest = temp.resolve("lib/node_modules/openclaw/package.json");
    Path main = Script.write(manifest.resolveSibling("openclaw.mjs"), "echo 'OpenClaw 1.2.3'");
    Command command = launcher().with("OPENCLAW_RUNTIME", main);
    Fifo.make(manifest);
    assertEquals("OpenClaw 1.2.3\n" + ownVersion(), command.run("--version").out());

    Files.delete(manifest);
    Files.writeString(manifest, "{\n  \"version\": \"2026.9.6\"\n}\n");
    Fifo.make(Files.createDirectories(manifest.resolveSibling("dist")).resolve("build-info.json"));
    assertEquals("OpenClaw 2026.9.6\n" + ownVersion(), command.run("--version").out());
  }

  private static void assertRefuses(String reason, Command command) {
    assertEquals(new Outcome(1, "", "openclaw: " + reason + "\n"), command.run("agent"));
  }

  private static String ownVersion() {
    return "openclaw " + System.getProperty("openclaw.version") + "\n";
  }
}
