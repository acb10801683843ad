package ai.openclaw.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.Json5Document;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The home of a user who runs the packaged program on the JDK of the tests. */
record Home(Path folder, Path temporaryFiles) {

  /** A home with nothing in it, in an empty folder. */
  static Home emptyIn(Path folder) throws IOException {
    Path temporaryFiles = Files.createDirectory(folder.resolve("tmp"));
    Script.write(
        folder.resolve("jdk/bin/java"),
        "exec '%s' '-Djava.io.tmpdir=%s' \"$@\""
            .formatted(Jdks.running("bin/java"), temporaryFiles));
    Files.copy(Jdks.running("release"), folder.resolve("jdk/release"));
    return new Home(Files.createDirectory(folder.resolve("home")), temporaryFiles);
  }

  /** The program, without a network. */
  Command openclaw() {
    return new Installation(Installation.packaged())
        .command()
        .with("HOME", folder)
        .with("JAVA_HOME", folder.resolveSibling("jdk"))
        .with("PATH", "/usr/bin:/bin")
        .with("OPENCLAW_NO_ARCHIVE", 1)
        .with("HF_HUB_OFFLINE", 1);
  }

  Path state() {
    return folder.resolve(".openclaw");
  }

  Path config() {
    return state().resolve("openclaw.json");
  }

  Path credentials(String agent) {
    return state().resolve("agents").resolve(agent).resolve("agent/auth-profiles.json");
  }

  /** What the config says; fails when it is not whole. */
  JsonNode configData() throws Exception {
    return Json5Document.parse(Files.readString(config())).data();
  }

  /** The credentials of an agent; fails when they are not whole, strict JSON. */
  JsonNode profiles(String agent) throws Exception {
    return JsonTree.read(Files.readAllBytes(credentials(agent))).path("profiles");
  }

  /** All files of the state folder, relative to it and sorted. */
  List<String> stateFiles() throws IOException {
    try (Stream<Path> files = Files.walk(state())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> state().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** All that is in the home and among the temporary files, folders too. */
  List<Path> everything() throws IOException {
    try (Stream<Path> own = Files.walk(folder);
        Stream<Path> temporary = Files.walk(temporaryFiles)) {
      return Stream.concat(own, temporary).toList();
    }
  }

  /** The secret is nowhere but where credentials belong. */
  void assertKeeps(String secret) throws IOException {
    for (Path path : everything()) {
      if (Files.isRegularFile(path) && !path.endsWith("auth-profiles.json")) {
        assertFalse(new String(Files.readAllBytes(path), UTF_8).contains(secret), path::toString);
      }
    }
  }
}
