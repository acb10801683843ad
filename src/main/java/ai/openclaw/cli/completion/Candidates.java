package ai.openclaw.cli.completion;

import ai.openclaw.cli.Flag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can stand in one place of a command line.
 *
 * @param words the words themselves; only for {@link Kind#WORDS}
 */
record Candidates(Kind kind, List<String> words) {
  /** Every place that is left. */
  static final String ANY = "*";

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

  /** What the option takes; nothing for a switch. */
  static Candidates of(Flag flag) {
    if (flag.value() != null && !flag.value().choices().isEmpty()) {
      return new Candidates(Kind.WORDS, flag.value().choices());
    }
    if (flag.value() != null && flag.value().kind() == ai.openclaw.cli.Value.Kind.PROVIDER) {
      return new Candidates(Kind.WORDS, ai.openclaw.provider.catalog.Providers.fixed());
    }
    return flag.placeholder() == null ? of(Kind.ANYTHING) : ofPlaceholder(flag.placeholder());
  }

  /**
   * What a placeholder stands for: {@code ref} for a model, also with bars and other words behind
   * it, {@code path} and {@code dir} for a file and a folder, other words with bars between them
   * for themselves.
   */
  static Candidates ofPlaceholder(String placeholder) {
    List<String> words = List.of(placeholder.split("\\|", -1));
    Kind kind =
        switch (words.get(0)) {
          case "ref" -> Kind.MODELS;
          case "path" -> Kind.FILES;
          case "dir" -> Kind.FOLDERS;
          default -> words.size() > 1 ? Kind.WORDS : Kind.ANYTHING;
        };
    return kind == Kind.WORDS ? new Candidates(kind, words) : of(kind);
  }

  /**
   * What a command's operands stand for, {@code <alias> <ref>}, by their places from 0 on; one that
   * can be repeated has the place {@link #ANY}.
   */
  static Map<String, Candidates> ofOperands(String operands) {
    Map<String, Candidates> candidates = new LinkedHashMap<>();
    int place = 0;
    for (int start = operands.indexOf('<'); start >= 0; start = operands.indexOf('<', start + 1)) {
      int end = operands.indexOf('>', start);
      boolean repeated = operands.startsWith("...", end + 1);
      String key = repeated ? ANY : String.valueOf(place++);
      candidates.put(key, ofPlaceholder(operands.substring(start + 1, end)));
    }
    return candidates;
  }

  private static Candidates of(Kind kind) {
    return new Candidates(kind, List.of());
  }
}
