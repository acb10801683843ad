package ai.openclaw.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shells that there is a completion script for. */
enum Shell {
  BASH,
  ZSH,
  FISH,
  POWERSHELL;

  /** The operand of {@code openclaw completion}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How its script is written. */
  Script script() {
    return switch (this) {
      case BASH -> new BashScript();
      case ZSH -> new ZshScript();
      case FISH -> new FishScript();
      case POWERSHELL -> new PowerShellScript();
    };
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
