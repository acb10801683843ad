package ai.openclaw.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shells that there is a completion script for. */
enum Shell {
  BASH(new BashScript()),
  ZSH(new ZshScript()),
  FISH(new FishScript()),
  POWERSHELL(new PowerShellScript());

  private final Script script;

  Shell(Script script) {
    this.script = script;
  }

  /** The operand of {@code openclaw completion}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How its script is written. */
  Script script() {
    return script;
  }

  /** The names of all. */
  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Shell shell : values()) {
      ids.add(shell.id());
    }
    return ids;
  }

  /** The shell of that name, or null. */
  static @Nullable Shell of(String id) {
    for (Shell shell : values()) {
      if (shell.id().equals(id)) {
        return shell;
      }
    }
    return null;
  }
}
