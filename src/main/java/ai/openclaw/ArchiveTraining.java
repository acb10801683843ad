package ai.openclaw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads the classes that a file lists, one name a line, and ends. A JVM told to archive at its end
 * what it has loaded thereby gets the classes of ordinary runs without making one: no network, no
 * file of the user touched.
 */
public final class ArchiveTraining {
  private ArchiveTraining() {}

  /**
   * Loads the classes listed in the file {@code args[0]}; those that this JDK does not have are
   * left out.
   */
  public static void main(String[] args) throws IOException {
    int absent = 0;
    for (String name : Files.readAllLines(Path.of(args[0]))) {
      if (!load(name)) {
        absent++;
      }
    }
    rehearse();
    System.out.println(absent + " classes are not in this JDK");
  }

  /**
   * What lambdas and strings become is archived only of code that has run; this touches nothing.
   */
  private static void rehearse() {
    Program.rehearsal("onboard", "--help").run();
    Program.rehearsal("--no-such-option").run();
  }

  private static boolean load(String name) {
    try {
      Class.forName(name, false, ClassLoader.getSystemClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
