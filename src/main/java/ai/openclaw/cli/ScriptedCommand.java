package ai.openclaw.cli;

import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command that does without a question what somebody has just done, its keys left out. */
final class ScriptedCommand {
  private ScriptedCommand() {}

  /** The command for these arguments. */
  static String of(Arguments arguments) {
    return String.join(" ", parts(arguments, null));
  }

  /**
   * The command for these arguments and the answers of {@code result}: the program, then each
   * option with its value. A line may be broken between two of them.
   */
  static List<String> parts(Arguments arguments, @Nullable OnboardResult result) {
    Map<Flag, String> options = new LinkedHashMap<>();
    options.put(OnboardFlags.NON_INTERACTIVE, "");
    options.put(OnboardFlags.AUTH_CHOICE, choice(arguments, result));
    for (Flag flag : OnboardFlags.all()) {
      String given = arguments.value(flag);
      String answered = result == null ? null : result.answers().get(flag.name());
      if ((given != null || answered != null) && !isLeftOut(flag)) {
        options.put(flag, answered == null ? given : answered);
      }
    }
    List<String> parts = new ArrayList<>();
    parts.add("openclaw onboard");
    for (Map.Entry<Flag, String> option : options.entrySet()) {
      String name = option.getKey().name();
      boolean takesValue = option.getKey().placeholder() != null;
      parts.add(takesValue ? name + " " + quoted(option.getValue()) : name);
    }
    return parts;
  }

  private static String choice(Arguments arguments, @Nullable OnboardResult result) {
    Provider provider = result == null ? null : result.provider();
    if (provider != null) {
      return provider.authChoice().id();
    }
    String given = arguments.value(OnboardFlags.AUTH_CHOICE);
    return given == null ? Providers.ALL.get(0).authChoice().id() : given;
  }

  /** What holds a key, and what only says how to ask or where to print. */
  private static boolean isLeftOut(Flag flag) {
    if (flag.visibility() != Flag.Visibility.LISTED
        || flag.equals(OnboardFlags.TOKEN)
        || flag.equals(OnboardFlags.TOKEN_PROVIDER)
        || flag.equals(OnboardFlags.NO_BROWSER)
        || flag.equals(OnboardFlags.ACCESSIBLE)
        || flag.equals(OnboardFlags.AUTH_CHOICE)) {
      return true;
    }
    for (Provider provider : Providers.ALL) {
      Field key = provider.authChoice().field(Field.Role.KEY);
      if (key != null && key.flag().equals(flag.name())) {
        return true;
      }
    }
    return false;
  }

  private static String quoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_-./:@~+,=%".indexOf(c) < 0) {
        return "'" + value.replace("'", "'\\''") + "'";
      }
    }
    return value.isEmpty() ? "''" : value;
  }
}
