package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Messages are our own words: those of the JVM and of libraries get in at few places. */
final class ForeignWordsTest {
  @Test
  void messagesOfOthersAreReadWhereTheyAreTranslated() {
    Set<String> readers = new TreeSet<>();
    for (JavaClass from :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ai.openclaw")) {
      for (JavaMethodCall call : from.getMethodCallsFromSelf()) {
        JavaClass owner = call.getTargetOwner();
        boolean foreign =
            owner.isAssignableTo(Throwable.class) && !owner.getPackageName().startsWith("ai.");
        boolean words =
            Set.of("getMessage", "getLocalizedMessage", "getReason", "toString")
                .contains(call.getName());
        if (foreign && words) {
          readers.add(from.getSimpleName() + "." + call.getOrigin().getName());
        }
      }
    }
    assertEquals(
        Set.of(
            // Our own, of types whose parents are the JVM's.
            "Failure.getMessage",
            "Faults.beforeTheAnswer",
            "NoAnswer.getMessage",
            "Json5SyntaxException.getMessage",
            "Proxies.forHost",
            // What the operating system says about a file or a stream.
            "FileFailures.cause",
            "PosixDisk.replace",
            "Screen.words",
            // What the parser of the command line says about it.
            "CommandParser.oneLine"),
        readers);
  }
}
