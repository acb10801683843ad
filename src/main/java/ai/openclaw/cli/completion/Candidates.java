package ai.openclaw.cli.completion;

import ai.openclaw.cli.Flag;
import java.util.ArrayList;
import java.util.List;

/**
 * What can stand in one place of a command line.
 *
 * @param words the words themselves; only for {@link Kind#WORDS}
 */
record Candidates(Kind kind, List<String> words) {
  enum Kind {
    /** Anything: nothing can be offered. */
    ANYTHING,
    /** One of a few words. */
    WORDS,
    /** A model's ref: the program knows which there are. */
    MODELS,
    FILES,
    FOLDERS
  }

  /** What the option takes; null placeholders are for those who ask about a switch. */
  static Candidates of(Flag flag) {
    if (!flag.values().isEmpty()) {
      return new Candidates(Kind.WORDS, flag.values());
    }
    return flag.placeholder() == null ? of(Kind.ANYTHING) : ofPlaceholder(flag.placeholder());
  }

  /**
   * What a placeholder stands for: {@code ref} for a model, {@code path} and {@code dir} for a file
   * and a folder, words with bars between them for themselves.
   */
  static Candidates ofPlaceholder(String placeholder) {
    List<String> words = new ArrayList<>();
    for (String word : placeholder.split("\\|", -1)) {
      switch (word) {
        case "ref" -> {
          return of(Kind.MODELS);
        }
        case "path" -> {
          return of(Kind.FILES);
        }
        case "dir" -> {
          return of(Kind.FOLDERS);
        }
        default -> words.add(word);
      }
    }
    words.removeIf(word -> word.indexOf('<') >= 0);
    return words.size() < 2 ? of(Kind.ANYTHING) : new Candidates(Kind.WORDS, words);
  }

  /** What a command's operands stand for, {@code <alias> <ref>}, one after the other. */
  static List<Candidates> ofOperands(String operands) {
    List<Candidates> candidates = new ArrayList<>();
    for (String operand : operands.split(" ", -1)) {
      String placeholder = operand.replaceAll("[\\[\\]<>.…]", "");
      if (!placeholder.isEmpty()) {
        candidates.add(ofPlaceholder(placeholder));
      }
    }
    return candidates;
  }

  private static Candidates of(Kind kind) {
    return new Candidates(kind, List.of());
  }
}
