package ai.openclaw.cli;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command-line option, described once: parsing, help, completion and the docs derive from it.
 *
 * @param name with its dashes, {@code --model}
 * @param value what it takes; null for a switch
 * @param help one line
 * @param visibility whether help lists it
 */
public record Flag(String name, @Nullable Value value, String help, Visibility visibility) {

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
    return new Flag(name, null, help, Visibility.LISTED);
  }

  /** An option with a value that can be anything. */
  public static Flag value(String name, String placeholder, String help) {
    return value(name, placeholder, Value.Kind.TEXT, help);
  }

  /** An option with a value of that kind. */
  public static Flag value(String name, String placeholder, Value.Kind kind, String help) {
    return new Flag(name, Value.of(placeholder, kind), help, Visibility.LISTED);
  }

  /** An option with one of these values; help ends with them. */
  public static Flag choice(String name, String placeholder, String help, List<String> choices) {
    return new Flag(
        name,
        new Value(placeholder, Value.Kind.CHOICE, choices),
        help + ": " + String.join(", ", choices),
        Visibility.LISTED);
  }

  /** An option with one of a few values, which stand in its placeholder. */
  public static Flag oneOf(String name, List<String> choices, String help) {
    return new Flag(name, Value.oneOf(choices), help, Visibility.LISTED);
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
    return unlisted(name, placeholder, Visibility.ACCEPTED);
  }

  /** An option whose work is OpenClaw's own. */
  static Flag elsewhere(String name, @Nullable String placeholder) {
    return unlisted(name, placeholder, Visibility.ELSEWHERE);
  }

  private static Flag unlisted(String name, @Nullable String placeholder, Visibility visibility) {
    Value value = placeholder == null ? null : Value.of(placeholder, Value.Kind.TEXT);
    return new Flag(name, value, "", visibility);
  }

  /** What using an option of OpenClaw's own ends with. */
  static Failure doneElsewhere(String name, Commands commands) {
    return new Failure(
        ExitCode.USAGE,
        name + " belongs to OpenClaw itself, not to this program",
        "leave it out here, and run OpenClaw's own: " + commands.forAll("configure"));
  }

  /** What using two options that rule each other out ends with. */
  static Failure exclusive(Flag one, Flag other) {
    return new Failure(
        ExitCode.USAGE,
        one.name() + " and " + other.name() + " exclude each other",
        "leave one of them out");
  }

  /** What help shows for the value; null for a switch. */
  public @Nullable String placeholder() {
    return value == null ? null : value.placeholder();
  }

  /** Whether help and docs show it. */
  public boolean isListed() {
    return visibility == Visibility.LISTED;
  }

  /** Whether the name is of the same family as this one: {@code --gateway-…}. */
  boolean isRelatedTo(String other) {
    int end = name.indexOf('-', 2);
    String family = end < 0 ? name : name.substring(0, end);
    return other.equals(family) || other.startsWith(family + "-");
  }
}
