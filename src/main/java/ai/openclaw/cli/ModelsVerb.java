package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.util.List;

/** The commands that change which models the agents use, or list them. */
enum ModelsVerb {
  SET("models set", "Make a model the default", "<ref|alias>", 1),
  LIST_FALLBACKS("models fallbacks list", "List the models that stand in for the default", "", 0),
  ADD_FALLBACKS("models fallbacks add", "Add models to the fallbacks", "<ref|alias>...", 1),
  REMOVE_FALLBACKS(
      "models fallbacks remove", "Take models out of the fallbacks", "<ref|alias>...", 1),
  CLEAR_FALLBACKS("models fallbacks clear", "Take all fallbacks away", "", 0),
  LIST_ALIASES("models aliases list", "List the names that models have in the chat", "", 0),
  ADD_ALIAS("models aliases add", "Give a model a name for the chat", "<alias> <ref|alias>", 2),
  REMOVE_ALIAS("models aliases remove", "Take an alias away; its model stays", "<alias>", 1);

  private final String words;
  private final String summary;
  private final String operands;
  private final int least;

  ModelsVerb(String words, String summary, String operands, int least) {
    this.words = words;
    this.summary = summary;
    this.operands = operands;
    this.least = least;
  }

  String words() {
    return words;
  }

  String summary() {
    return summary;
  }

  String operands() {
    return operands;
  }

  List<Flag> flags() {
    return switch (this) {
      case SET, ADD_FALLBACKS -> EditFlags.MODEL;
      case ADD_ALIAS -> EditFlags.ALIAS;
      case LIST_FALLBACKS, LIST_ALIASES -> EditFlags.LIST;
      case REMOVE_FALLBACKS, CLEAR_FALLBACKS, REMOVE_ALIAS -> EditFlags.PLAIN;
    };
  }

  boolean isList() {
    return this == LIST_FALLBACKS || this == LIST_ALIASES;
  }

  /** Those of the operands that have to name models that there are. */
  List<String> modelsAmong(List<String> given) {
    return switch (this) {
      case SET, ADD_FALLBACKS -> given;
      case ADD_ALIAS -> given.subList(1, given.size());
      default -> List.of();
    };
  }

  /** The operands; a failure when there are too few, or too many. */
  List<String> operands(Arguments arguments) {
    List<String> given = arguments.positional();
    boolean several = operands.endsWith("...");
    if (given.size() < least || (given.size() > least && !several)) {
      throw new Failure(
          ExitCode.USAGE,
          "openclaw "
              + words
              + (given.size() < least ? " needs " : " takes no more than ")
              + operands,
          "openclaw " + words + " --help");
    }
    return given;
  }
}
