package ai.openclaw.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/**
 * A launcher with another OpenClaw behind it on PATH, which prints its arguments. There is no Java
 * on that PATH, so none can have been started.
 */
abstract class PassingOnScene extends LauncherScene {
  static final String PRINT_ARGUMENTS = "printf '<%s>\\n' \"$@\"";

  Path runtime;

  @BeforeEach
  void anotherOpenClaw() throws IOException {
    Tools.only(tools, "cat", "sleep");
    runtime = Script.write(temp.resolve("other one/openclaw"), PRINT_ARGUMENTS);
  }

  static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ", -1);
  }

  Command launcher() {
    return environment(Tools.in(shell, installation.launcher().toString()));
  }

  List<String> shellAndLauncher() {
    List<String> line = new ArrayList<>(List.of(Tools.find(shell.get(0)).orElseThrow().toString()));
    line.addAll(shell.subList(1, shell.size()));
    line.add(installation.launcher().toString());
    return line;
  }

  Command environment(Command command) {
    return command.with("PATH", path());
  }

  String path() {
    return tools + ":" + runtime.getParent();
  }
}
