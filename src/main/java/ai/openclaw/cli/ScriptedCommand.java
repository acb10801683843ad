package ai.openclaw.cli;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.onboard.OnboardRequest;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command that does without a question what somebody has just done, its keys left out. */
final class ScriptedCommand {
  /** What holds a key, what only says how to ask, and what is there anyway. */
  private static final List<String> LEFT_OUT =
      List.of(
          OnboardFlags.TOKEN.name(),
          OnboardFlags.TOKEN_PROVIDER.name(),
          OnboardFlags.NO_BROWSER.name(),
          OnboardFlags.ACCESSIBLE.name(),
          OnboardFlags.NON_INTERACTIVE.name(),
          OnboardFlags.AUTH_CHOICE.name());

  private ScriptedCommand() {}

  /** The command for these arguments. */
  static String of(OnboardRequest.Scope scope, Arguments arguments) {
    return String.join(" ", parts(scope, arguments, null));
  }

  /**
   * The command for these arguments and the answers of {@code result}: the program, then each
   * option with its value. A line may be broken between two of them.
   */
  static List<String> parts(
      OnboardRequest.Scope scope, Arguments arguments, @Nullable OnboardResult result) {
    List<String> parts = new ArrayList<>();
    Commands commands = new Commands(arguments.value(Flags.PROFILE), null);
    parts.add(withoutPassedOver(result) + commands.forAll(scope.command()));
    parts.add(OnboardFlags.NON_INTERACTIVE.name());
    parts.add(OnboardFlags.AUTH_CHOICE.name() + " " + ShellWord.of(choice(arguments, result)));
    for (Flag flag : OnboardFlags.of(scope)) {
      String answered = result == null ? null : result.answers().get(flag.name());
      String value = answered == null ? arguments.value(flag) : answered;
      boolean unused =
          flag.equals(OnboardFlags.MODEL) && arguments.has(OnboardFlags.KEEP_DEFAULT_MODEL);
      if (value != null && isRepeated(flag) && !unused) {
        parts.add(
            flag.placeholder() == null ? flag.name() : flag.name() + " " + ShellWord.of(value));
      }
    }
    return parts;
  }

  /** A script takes the variable that somebody passed over, unless it is not there. */
  private static String withoutPassedOver(@Nullable OnboardResult result) {
    KeyPlace key = result == null ? null : result.key();
    if (result == null || key == null || key.source().kind() == KeySource.Kind.FLAG) {
      return "";
    }
    StringBuilder unset = new StringBuilder();
    for (KeySource other : result.otherKeys()) {
      if (other.kind() == KeySource.Kind.ENVIRONMENT) {
        unset.append(" -u ").append(other.name());
      }
    }
    return unset.length() == 0 ? "" : "env" + unset + " ";
  }

  private static boolean isRepeated(Flag flag) {
    return flag.isListed() && !LEFT_OUT.contains(flag.name()) && !isKey(flag);
  }

  private static String choice(Arguments arguments, @Nullable OnboardResult result) {
    Provider provider = result == null ? null : result.provider();
    if (provider != null) {
      return provider.authChoice().id();
    }
    String given = arguments.value(OnboardFlags.AUTH_CHOICE);
    return given == null ? Providers.ALL.get(0).authChoice().id() : given;
  }

  private static boolean isKey(Flag flag) {
    for (Provider provider : Providers.ALL) {
      Field key = provider.authChoice().field(Field.Role.KEY);
      if (key != null && key.flag().equals(flag.name())) {
        return true;
      }
    }
    return false;
  }
}
