package ai.openclaw.dist;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine. */
public final class Tools {
  private static final String PATH = requireNonNull(System.getenv("PATH"));

  private Tools() {}

  /** The program's path, if it is on this machine's PATH. */
  static Optional<Path> find(String name) {
    return Stream.of(PATH.split(File.pathSeparator, 0))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Makes a folder that can serve as a PATH on which there are the programs named, as far as this
   * machine has them, and no others.
   */
  public static Path only(Path folder, String... names) throws IOException {
    Files.createDirectories(folder);
    for (String name : names) {
      Optional<Path> program = find(name);
      if (program.isPresent()) {
        Script.write(folder.resolve(name), "exec " + program.get() + " \"$@\"");
      }
    }
    return folder;
  }

  /**
   * The PATH of this machine, but {@code nice} does nothing: a busy machine shall not keep a test
   * waiting.
   */
  static String impatient(Path folder) throws IOException {
    Script.write(folder.resolve("nice"), "shift 2; exec \"$@\"");
    return folder + File.pathSeparator + PATH;
  }

  /** The shells of this machine that can be its {@code sh}, as the beginnings of command lines. */
  static List<List<String>> shells() {
    return Stream.of("dash", "bash --posix", "busybox sh", "mksh", "ksh", "zsh --emulate sh")
        .map(line -> List.of(line.split(" ", 0)))
        .filter(line -> find(line.get(0)).isPresent())
        .toList();
  }

  /** The command line that runs the script in the shell. */
  static Command in(List<String> shell, String script) {
    Stream<String> program = find(shell.get(0)).map(Path::toString).stream();
    return new Command(
        Stream.of(program, shell.stream().skip(1), Stream.of(script)).flatMap(s -> s).toList());
  }
}
