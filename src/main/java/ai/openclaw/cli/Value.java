package ai.openclaw.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What an option or an operand takes.
 *
 * @param placeholder what help shows for it
 * @param choices the values there are; only for {@link Kind#CHOICE}
 */
public record Value(String placeholder, Kind kind, List<String> choices) {

  /** What a value stands for; completion offers what there is of it. */
  public enum Kind {
    /** Anything. */
    TEXT,
    /** One of a few words. */
    CHOICE,
    /** A file. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A provider's id. */
    PROVIDER,
    /** A model's ref. */
    MODEL,
    /** Models' refs with commas between them; the option can be repeated. */
    MODELS,
    /** A model's ref or alias. */
    MODEL_OR_ALIAS,
    /** A model's alias. */
    ALIAS,
    /** A stored login, {@code huggingface:default}. */
    LOGIN,
    /** The name of a state folder of OpenClaw's. */
    PROFILE
  }

  /** A value that an example can have. */
  String example() {
    return switch (kind) {
      case CHOICE -> choices.get(0);
      case MODEL, MODELS, MODEL_OR_ALIAS -> "huggingface/openai/gpt-oss-120b:fastest";
      case ALIAS -> "fast";
      case LOGIN -> "huggingface:default";
      case PROVIDER -> "huggingface";
      case PROFILE -> "work";
      case FILE, FOLDER, TEXT -> "<" + placeholder + ">";
    };
  }

  /** A value of that kind. */
  static Value of(String placeholder, Kind kind) {
    return new Value(placeholder, kind, List.of());
  }

  /** The values in one text. */
  static List<String> several(String text) {
    List<String> values = new ArrayList<>();
    for (String value : text.split(",", -1)) {
      if (!value.isBlank()) {
        values.add(value.trim());
      }
    }
    return values;
  }

  /** One of a few words, which are their own placeholder. */
  public static Value oneOf(List<String> choices) {
    return new Value(String.join("|", choices), Kind.CHOICE, choices);
  }
}
