package ai.openclaw.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The runtime that a distribution may bundle has the modules that the program uses. */
final class RuntimeModulesIT {
  @Test
  void areAllThatTheProgramUses() throws IOException {
    Matcher bundled =
        Pattern.compile("name=\"modules\" value=\"([^\"]*)\"")
            .matcher(Files.readString(Path.of("src/build/dist.xml")));
    assertTrue(bundled.find());
    List<String> modules = List.of(bundled.group(1).split(",", 0));

    for (String used : modulesUsedBy(new Installation(Installation.packaged()).jar())) {
      assertTrue(modules.contains(used), used);
    }
  }

  private static List<String> modulesUsedBy(Path jar) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int exitCode =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(writer, writer, "--ignore-missing-deps", "--print-module-deps", jar.toString());
    assertEquals(0, exitCode, out::toString);
    return List.of(out.toString().strip().split(",", 0));
  }
}
