package ai.openclaw.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** An installation whose launcher runs in one of the shells of this machine. */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass
@MethodSource("ai.openclaw.dist.Tools#shells")
abstract class LauncherScene {
  @Parameter List<String> shell = List.of();

  @TempDir Path temp;
  Installation installation;
  Path tools;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.skeletonAt(temp.resolve("a folder with blanks/open claw"));
    tools = Tools.only(temp.resolve("tools"), "sh", "printf", "readlink");
  }
}
