package ai.openclaw.dist;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the packaged folder, times and permissions kept, as {@code mv} or {@code cp -a} leave
 * it.
 */
record Installation(Path home) {
  /** The folder that {@code package} has made. */
  static Path packaged() {
    return Path.of(requireNonNull(System.getProperty("openclaw.distribution"), "set by the build"));
  }

  static Installation copiedTo(Path home) throws IOException {
    copy(packaged(), home);
    return new Installation(home);
  }

  /** The launcher and its scripts with an empty jar: enough for a fake JDK. */
  static Installation skeletonAt(Path home) throws IOException {
    Installation installation = new Installation(home);
    copy(packaged().resolve("bin"), home.resolve("bin"));
    for (String script : List.of("lib/make-archive", "lib/passing-on")) {
      copy(packaged().resolve(script), home.resolve(script));
    }
    Age.day(Files.createFile(installation.jar()));
    Age.day(home.resolve("lib"));
    return installation;
  }

  /** Copies a folder with the times of everything in it, folders too. */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(requireNonNull(to.getParent()));
    Files.copy(from, to, COPY_ATTRIBUTES);
    if (Files.isDirectory(from)) {
      try (Stream<Path> children = Files.list(from)) {
        for (Path child : children.toList()) {
          copy(child, to.resolve(requireNonNull(child.getFileName())));
        }
      }
      Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }
  }

  Path launcher() {
    return home.resolve("bin/openclaw");
  }

  Path jar() {
    return home.resolve("lib/openclaw.jar");
  }

  Command command() {
    return new Command(List.of(launcher().toString()));
  }
}
