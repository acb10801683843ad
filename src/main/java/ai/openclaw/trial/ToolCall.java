package ai.openclaw.trial;

import java.util.Locale;

/** What a model made of the tool that it was offered. */
public enum ToolCall {
  /** It called the tool with the arguments that the tool takes. */
  VALID("works", "calls tools"),
  /** It answered in words alone. */
  NONE("no tools", "did not call the tool"),
  /** It called a tool that nobody offered. */
  INVENTED("wrong tool", "called a tool that was not offered"),
  /** It called the tool with arguments that are not those of the tool. */
  WRONG_ARGUMENTS("wrong call", "called the tool with wrong arguments"),
  /** It had not come to an end when its answer was as long as it may be. */
  CUT_OFF("cut off", "used up its tokens before it called the tool");

  private final String word;
  private final String words;

  ToolCall(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /** In short, what stands for a sign where lines are read aloud. */
  String word() {
    return word;
  }

  /** What is said of a model, behind its name. */
  public String words() {
    return words;
  }

  /** Its name in {@code --json}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
