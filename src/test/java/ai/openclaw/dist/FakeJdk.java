package ai.openclaw.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JDK whose {@code java} is a script: it prints its process id and its arguments, one a line in
 * angle brackets, and ends with the exit code of the variable EXIT. Told to make an archive, it
 * waits for the file GATE, if that is set, and then writes one, or fails with the exit code of the
 * variable DUMP_EXIT.
 */
record FakeJdk(Path home) {
  private static final String JAVA =
      """
      echo $$
      for argument; do
        printf '<%s>\\n' "$argument"
        case $argument in
          -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
          -Xshare:dump)
            while [ -n "${GATE:-}" ] && ! [ -e "$GATE" ]; do sleep 0.02; done
            [ -n "${DUMP_EXIT:-}" ] && exit "$DUMP_EXIT"
            echo archive >"$archive"
            exit 0
            ;;
        esac
      done
      exit "${EXIT:-0}"
      """;

  /** A fake JDK, a day old, that says it is of this version. */
  static FakeJdk of(String version, Path home) throws IOException {
    FakeJdk jdk = new FakeJdk(home);
    Script.write(jdk.java(), JAVA);
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(jdk.server());
    Age.day(Files.writeString(home.resolve("lib/modules"), "the JDK's classes"));
    Age.day(jdk.server());
    return jdk;
  }

  Path java() {
    return home.resolve("bin/java");
  }

  Path server() {
    return home.resolve("lib/server");
  }
}
