package ai.openclaw.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the id of a model tells about it, where its provider says no more. */
public final class ModelNames {
  private ModelNames() {}

  /** A name for people: {@code Qwen3 8B} of {@code Qwen/Qwen3-8B}. */
  public static String displayName(String id) {
    String name = ownPart(id).replace('-', ' ').replace('_', ' ').trim();
    return name.isEmpty() ? id : name;
  }

  /**
   * Whether the id says that the model reasons: it has {@code r1}, {@code reason…}, {@code
   * thinking}, {@code qwq} or {@code gpt-oss} among its words, not merely inside another one.
   */
  public static boolean suggestReasoning(String id) {
    List<String> words = words(ownPart(id).toLowerCase(Locale.ROOT));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("r1")
          || word.startsWith("reason")
          || word.equals("thinking")
          || word.equals("qwq")
          || (word.equals("gpt") && i + 1 < words.size() && words.get(i + 1).equals("oss"))) {
        return true;
      }
    }
    return false;
  }

  /** What is behind the last slash: whose model it is tells nothing about it. */
  private static String ownPart(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
