package ai.openclaw.auth;

import ai.openclaw.environment.Environment;
import ai.openclaw.storage.ForeignFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files from which shells take the variables of every session. */
public final class ShellProfiles {
  private static final int LARGEST = 1024 * 1024;
  private static final String[] NAMES = {
    ".bashrc",
    ".bash_profile",
    ".bash_login",
    ".profile",
    ".zshenv",
    ".zprofile",
    ".zshrc",
    ".config/fish/config.fish"
  };

  private ShellProfiles() {}

  /** Those below the home that set the variable, as they are shown: there it comes from again. */
  public static List<String> setting(String variable, StateFiles files) {
    Environment environment = files.environment();
    List<String> found = new ArrayList<>();
    Path home = environment.userHome();
    if (home == null) {
      return found;
    }
    Pattern sets =
        Pattern.compile(
            "^[ \\t]*(?:(?:export|declare|typeset)[ \\t]+(?:-\\w+[ \\t]+)*)?"
                + variable
                + "=|^[ \\t]*set[ \\t]+(?:-+\\w+[ \\t]+)*"
                + variable
                + "[ \\t]",
            Pattern.MULTILINE);
    for (String name : NAMES) {
      Path file = home.resolve(name);
      try {
        byte[] content = ForeignFile.read(file, LARGEST);
        if (content != null && sets.matcher(ForeignFile.text(content)).find()) {
          found.add(environment.shown(file));
        }
      } catch (ForeignFile.Unreadable e) {
        // Then nobody knows what is in it, and it is not named.
      }
    }
    return found;
  }
}
