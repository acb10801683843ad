package ai.openclaw.cli;

import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command that does without a question what somebody has just done, its keys left out. */
final class ScriptedCommand {
  private ScriptedCommand() {}

  /** The command for these arguments and the answers of {@code result}, if there is one. */
  static String of(
      OnboardRequest.Extent extent, Arguments arguments, @Nullable OnboardResult result) {
    Map<Flag, String> options = new LinkedHashMap<>();
    options.put(OnboardFlags.NON_INTERACTIVE, "");
    options.put(OnboardFlags.AUTH_CHOICE, choice(arguments, result));
    for (Flag flag : OnboardFlags.of(extent)) {
      String given = arguments.value(flag);
      String answered = result == null ? null : result.answers().get(flag.name());
      if ((given != null || answered != null) && !isLeftOut(flag)) {
        options.put(flag, answered == null ? given : answered);
      }
    }
    StringBuilder command = new StringBuilder("openclaw ").append(extent.command());
    for (Map.Entry<Flag, String> option : options.entrySet()) {
      command.append(' ').append(option.getKey().name());
      if (option.getKey().placeholder() != null) {
        command.append(' ').append(quoted(option.getValue()));
      }
    }
    return command.toString();
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
