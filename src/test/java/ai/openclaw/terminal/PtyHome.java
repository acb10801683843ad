package ai.openclaw.terminal;

import ai.openclaw.Main;
import ai.openclaw.huggingface.StubHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine with nothing but a home and a terminal, before which somebody sits: the program runs
 * from this class path, and a stub plays Hugging Face.
 */
final class PtyHome {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private int sessions;

  PtyHome(Path folder, StubHub hub) throws IOException {
    this.folder = folder;
    for (String name : System.getenv().keySet()) {
      if (name.matches("HF_.*|HUGGING.*|.*OPENCLAW_.*|.*DISPLAY|XDG_.*|TOGETHER.*|CUSTOM_.*")) {
        environment.put(name, "");
      }
    }
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String name : List.of("sh", "stty", "tty", "cat", "sleep", "grep", "mkdir")) {
      Files.createSymbolicLink(tools.resolve(name), Path.of("/usr/bin", name));
    }
    environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    environment.put("PATH", tools.toString());
    environment.put("HF_ENDPOINT", hub.hubUrl());
    environment.put("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl());
  }

  PtyHome set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** What the program has written there. */
  String read(String file) throws IOException {
    return Files.readString(folder.resolve("home").resolve(file));
  }

  /**
   * Starts it.
   *
   * @param terminals which of the streams are said to be terminals, {@code 012} for all
   */
  PtySession start(int columns, int rows, String terminals, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(PtySession.java(Main.class, arguments));
    command.add(1, "-Dopenclaw.terminals=" + terminals);
    return PtySession.start(
        folder.resolve("pty" + sessions++), command, environment, columns, rows);
  }
}
