package ai.openclaw;

import ai.openclaw.cli.Build;
import ai.openclaw.cli.manual.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the manual into a folder; a program of its own, for the build. */
public final class ManualPages {
  private ManualPages() {}

  /** Writes the pages, dated {@code args[1]}, into the folder {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Manual manual = new Manual(Program.commands(), Build.VERSION, args[1]);
    for (Map.Entry<String, String> page : manual.pages().entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }
}
