package ai.openclaw.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user wrote behind the command's name, taken apart.
 *
 * @param values of the options that were given, by name; a switch has an empty value
 * @param positional what is no option
 */
public record Arguments(Map<String, String> values, List<String> positional) {

  /** Whether the option was given. */
  public boolean has(Flag flag) {
    return values.containsKey(flag.name());
  }

  /** The option's value, or null when it was not given. */
  public @Nullable String value(Flag flag) {
    return values.get(flag.name());
  }
}
