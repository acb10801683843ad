package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command-line option, described once: parsing, help, completion and the docs derive from it.
 *
 * @param name with its dashes, {@code --model}
 * @param placeholder what help shows for its value; null for a switch
 * @param help one line
 * @param values the values that are known beforehand; empty when there are none
 * @param visibility whether help lists it
 */
public record Flag(
    String name,
    @Nullable String placeholder,
    String help,
    List<String> values,
    Visibility visibility) {

  /** Where an option is seen. */
  public enum Visibility {
    /** In the help and the docs. */
    LISTED,
    /** Understood so that scripts written for OpenClaw run unchanged, and without effect. */
    ACCEPTED,
    /** OpenClaw itself does this; using it ends with a word about how. */
    ELSEWHERE
  }

  /** A switch. */
  public static Flag toggle(String name, String help) {
    return new Flag(name, null, help, List.of(), Visibility.LISTED);
  }

  /** An option with a value. */
  public static Flag value(String name, String placeholder, String help) {
    return new Flag(name, placeholder, help, List.of(), Visibility.LISTED);
  }

  /** An option with one of these values; help ends with them. */
  public static Flag choice(String name, String placeholder, String help, List<String> values) {
    String longer = help + ": " + String.join(", ", values);
    return new Flag(name, placeholder, longer, values, Visibility.LISTED);
  }

  /** The option of a provider's field. */
  public static Flag of(Field field) {
    StringBuilder help = new StringBuilder(field.help());
    for (int i = 0; i < field.environment().size(); i++) {
      help.append(i == 0 ? " [" : ", ").append(field.environment().get(i));
    }
    if (!field.environment().isEmpty()) {
      help.append(']');
    }
    return value(field.flag(), field.placeholder(), help.toString());
  }

  /** An option without effect here. */
  static Flag accepted(String name, @Nullable String placeholder) {
    return new Flag(name, placeholder, "", List.of(), Visibility.ACCEPTED);
  }

  /** What using an option of OpenClaw's own ends with. */
  static Failure doneElsewhere(String name) {
    return new Failure(
        ExitCode.USAGE,
        name + " is done by OpenClaw itself, not by this tool",
        "leave it out here, and run OpenClaw's own: openclaw configure");
  }

  /** Whether the name is of the same family as this one: {@code --gateway-…}. */
  boolean isRelatedTo(String other) {
    int end = name.indexOf('-', 2);
    String family = end < 0 ? name : name.substring(0, end);
    return other.equals(family) || other.startsWith(family + "-");
  }

  /** An option whose work is OpenClaw's own. */
  static Flag elsewhere(String name, @Nullable String placeholder) {
    return new Flag(name, placeholder, "", List.of(), Visibility.ELSEWHERE);
  }
}
