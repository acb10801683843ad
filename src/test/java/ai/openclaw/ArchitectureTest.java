package ai.openclaw;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rooms of the house and the doors between them. */
final class ArchitectureTest {
  private static final String ROOT = "ai.openclaw";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Which rooms a room may use; what is not listed is closed. */
  private static final Map<String, Set<String>> DOORS =
      Map.ofEntries(
          Map.entry("failure", Set.of()),
          Map.entry("environment", Set.of("failure")),
          Map.entry("text", Set.of()),
          Map.entry("secret", Set.of("text")),
          Map.entry("task", Set.of()),
          Map.entry("json", Set.of("text")),
          Map.entry("json5", Set.of("json")),
          Map.entry("provider", Set.of("environment", "text")),
          Map.entry("prompt", Set.of("failure", "secret", "text")),
          Map.entry("storage", Set.of("failure", "environment", "json", "task")),
          Map.entry("http", Set.of("failure", "environment", "json", "secret", "storage", "text")),
          Map.entry("output", Set.of("failure", "environment", "json", "secret", "task", "text")),
          Map.entry("config", Set.of("failure", "environment", "json", "json5", "storage")),
          Map.entry(
              "runtime",
              Set.of("config", "environment", "failure", "json", "secret", "storage", "task")),
          Map.entry(
              "auth",
              Set.of(
                  "config",
                  "environment",
                  "failure",
                  "json",
                  "json5",
                  "prompt",
                  "provider",
                  "runtime",
                  "secret",
                  "storage",
                  "text",
                  "task")),
          Map.entry(
              "huggingface",
              Set.of(
                  "environment",
                  "failure",
                  "http",
                  "json",
                  "model",
                  "provider",
                  "secret",
                  "storage",
                  "task")),
          Map.entry(
              "model",
              Set.of(
                  "auth",
                  "config",
                  "environment",
                  "failure",
                  "http",
                  "json",
                  "json5",
                  "output",
                  "provider",
                  "secret",
                  "storage")),
          Map.entry(
              "verdict", Set.of("auth", "config", "failure", "json", "model", "runtime", "secret")),
          Map.entry(
              "change",
              Set.of(
                  "auth",
                  "config",
                  "environment",
                  "failure",
                  "huggingface",
                  "json",
                  "json5",
                  "model",
                  "provider",
                  "runtime",
                  "secret",
                  "storage")),
          Map.entry(
              "status",
              Set.of(
                  "auth",
                  "config",
                  "environment",
                  "failure",
                  "huggingface",
                  "json",
                  "json5",
                  "model",
                  "output",
                  "provider",
                  "secret",
                  "storage",
                  "task",
                  "verdict")),
          Map.entry(
              "trial",
              Set.of(
                  "auth",
                  "failure",
                  "http",
                  "huggingface",
                  "json",
                  "model",
                  "output",
                  "prompt",
                  "provider",
                  "secret",
                  "task")),
          Map.entry(
              "terminal", Set.of("environment", "failure", "output", "prompt", "secret", "task")),
          Map.entry(
              "onboard",
              Set.of(
                  "auth",
                  "change",
                  "config",
                  "environment",
                  "failure",
                  "http",
                  "huggingface",
                  "json",
                  "json5",
                  "model",
                  "prompt",
                  "provider",
                  "runtime",
                  "secret",
                  "storage",
                  "task",
                  "trial",
                  "verdict")));

  private static final Set<String> READING =
      Set.of(
          "newInputStream",
          "newBufferedReader",
          "newByteChannel",
          "readAllBytes",
          "readAllLines",
          "readString",
          "lines",
          "copy");

  @Test
  void roomsUseOnlyTheRoomsBelowThem() {
    Map<String, Set<String>> closed = new TreeMap<>();
    for (JavaClass from : CLASSES) {
      String room = room(from);
      Set<String> open = DOORS.get(room);
      if (open == null) {
        continue;
      }
      from.getDirectDependenciesFromSelf()
          .forEach(
              dependency -> {
                String target = room(dependency.getTargetClass());
                if (!target.isEmpty() && !target.equals(room) && !open.contains(target)) {
                  closed
                      .computeIfAbsent(room + " -> " + target, key -> new TreeSet<>())
                      .add(from.getSimpleName());
                }
              });
    }
    assertEquals(Map.of(), closed);
  }

  @Test
  void everyRoomIsOnTheList() {
    Set<String> unlisted = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      String room = room(each);
      if (!room.isEmpty() && !room.equals("cli") && !DOORS.containsKey(room)) {
        unlisted.add(room);
      }
    }
    assertEquals(Set.of(), unlisted);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void eachLibraryHasOneRoom() {
    onlyIn("cli", "picocli..");
    onlyIn("http", "okhttp3..", "okio..", "kotlin..");
    onlyIn("terminal", "org.jline..");
  }

  @Test
  void onlyMainTouchesTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  /**
   * What is no regular file stays, even for root; in a folder of the program's own anything goes.
   */
  @Test
  void oneMethodRemovesFiles() {
    Set<String> callers = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (JavaMethodCall call : from.getMethodCallsFromSelf()) {
        boolean onFiles = call.getTargetOwner().isEquivalentTo(Files.class);
        if (onFiles && call.getName().startsWith("delete")) {
          callers.add(from.getSimpleName() + "." + call.getOrigin().getName());
        }
      }
    }
    Set<String> ofNewFolders =
        Set.of(
            "PosixDisk.createFolder",
            "WindowsDisk.createFolder",
            "PrivateFiles.removeFolders",
            "RunFolder.delete");
    callers.removeAll(ofNewFolders);
    assertEquals(Set.of("ForeignFile.remove"), callers);
  }

  /** None of the others waits for a pipe or reads a device without an end. */
  @Test
  void oneMethodOpensFilesThatAreNotOurs() {
    Set<String> callers = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (JavaMethodCall call : from.getMethodCallsFromSelf()) {
        boolean onFiles = call.getTargetOwner().isEquivalentTo(Files.class);
        if (onFiles && READING.contains(call.getName())) {
          callers.add(from.getSimpleName() + "." + call.getOrigin().getName());
        }
      }
    }
    Set<String> ofOpenStreamsLocksAndOurOwn =
        Set.of(
            "KeyFile.opened",
            "Body.bytes",
            "RunFolder.read",
            "PosixDisk.overwrite",
            "WindowsDisk.overwrite");
    callers.removeAll(ofOpenStreamsLocksAndOurOwn);
    assertEquals(Set.of("ForeignFile.open"), callers);
  }

  @Test
  void nothingNeedsAnObjectMapper() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.fasterxml.jackson.databind.ObjectMapper")
        .check(CLASSES);
  }

  /** JLine logs, so its room has to be able to say that it shall not. */
  @Test
  void nothingLogs() {
    onlyIn("terminal", "java.util.logging..");
    onlyIn("terminal", "org.slf4j..");
  }

  private static void onlyIn(String room, String... library) {
    noClasses()
        .that(resideOutsideOfPackages(ROOT + "." + room + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .check(CLASSES);
  }

  /**
   * The first package below the root; empty for the root itself and for everybody else's classes.
   */
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String below = name.substring(ROOT.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
