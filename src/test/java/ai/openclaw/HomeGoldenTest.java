package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a command makes of a home, letter by letter. A folder of {@code src/test/resources/onboard}
 * or {@code …/change} is a case: {@code command.txt}, the home {@code before} and {@code after},
 * and what was said in {@code out.txt}. Run it with {@code -Dgolden.write} to keep what comes out
 * now; then read the difference.
 */
class HomeGoldenTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  @TempDir Path home;

  static List<String> cases() throws IOException {
    List<String> names = new ArrayList<>();
    for (String kind : List.of("onboard", "change")) {
      try (Stream<Path> folders = Files.list(RESOURCES.resolve(kind))) {
        folders.forEach(folder -> names.add(kind + "/" + folder.getFileName()));
      }
    }
    names.sort(null);
    return names;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void firstRunWritesExactlyThisAndTheSecondNothing(String name) throws IOException {
    Path folder = RESOURCES.resolve(name);
    for (var file : contents(folder.resolve("before")).entrySet()) {
      write(home.resolve(file.getKey()), file.getValue());
      home.resolve(file.getKey()).toFile().setReadable(false, false);
      home.resolve(file.getKey()).toFile().setReadable(true, true);
    }

    link(folder);

    Outcome first = run(folder, OpenClawRun.NOW);

    assertEquals(ExitCode.DONE, first.code(), first.err());
    if (System.getProperty("golden.write") != null) {
      keep(folder, first);
    }
    assertEquals(contents(folder.resolve("after")), contents(home));
    assertEquals(Files.readString(folder.resolve("out.txt")), first.out());
    assertSecondRunChangesNothing(folder);
  }

  /**
   * Links cannot be among the files of a case, {@code bin/openclaw -> lib/…/openclaw.mjs}, and what
   * they lead to is no program there.
   */
  private void link(Path folder) throws IOException {
    Path links = folder.resolve("links.txt");
    for (String line : Files.exists(links) ? Files.readAllLines(links) : List.<String>of()) {
      String[] ends = line.split(" -> ", -1);
      Path link = home.resolve(ends[0]);
      Files.createDirectories(link.resolveSibling("."));
      Path program = home.resolve(ends[1]);
      assertTrue(program.toFile().setExecutable(true), ends[1]);
      Files.createSymbolicLink(link, program);
    }
  }

  private void assertSecondRunChangesNothing(Path folder) throws IOException {
    SortedMap<String, String> before = contents(home);
    for (String file : before.keySet()) {
      Files.setLastModifiedTime(home.resolve(file), LONG_AGO);
    }

    Outcome second = run(folder, OpenClawRun.NOW.plusSeconds(60));

    assertEquals(ExitCode.DONE, second.code(), second.err());
    assertTrue(second.out().contains("Nothing to change"), second.out());
    assertEquals(before, contents(home));
    for (String file : before.keySet()) {
      assertEquals(LONG_AGO, Files.getLastModifiedTime(home.resolve(file)), file);
    }
  }

  /** Runs a command line such as {@code HF_TOKEN=… openclaw onboard --non-interactive}. */
  private Outcome run(Path folder, Instant now) throws IOException {
    OpenClawRun openclaw = new OpenClawRun(home).at(now);
    List<String> args = new ArrayList<>();
    boolean named = false;
    for (String word : Files.readString(folder.resolve("command.txt")).strip().split(" ", -1)) {
      int equals = word.indexOf('=');
      if (named) {
        args.add(word);
      } else if (word.equals("openclaw")) {
        named = true;
      } else {
        openclaw.set(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return openclaw.run(args.toArray(new String[0]));
  }

  private void keep(Path folder, Outcome outcome) throws IOException {
    for (var file : contents(home).entrySet()) {
      write(folder.resolve("after").resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("out.txt"), outcome.out());
  }

  private static boolean isOfTheCase(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".undo");
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, content);
  }

  /**
   * All files below a folder with their texts, but for what is kept to undo the run; none when
   * there is no folder.
   */
  private static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(HomeGoldenTest::isOfTheCase).toList()) {
          contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }
}
